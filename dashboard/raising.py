"""Whether a council's reply can be sent as it stands. Pure but for the words."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.texts import texts
from scoring.corrections import LIVE, CorrectionState, Replied
from scoring.shortlist import LONGEST_WORDS
from store.records import CorrectionEntry, CorrectionKind

SAY = texts("replies")
LONGEST_ADDRESS = 500
MOST_OPEN = 50
"""Replies of one council that wait for a decision: more than anybody can mean."""
WITH_ADDRESS = (CorrectionKind.MISSING, CorrectionKind.RETIRED)


def refusal(raised: CorrectionEntry, known: Sequence[Replied]) -> str:
    """Why it cannot be sent, in one sentence; empty if it can."""
    url = raised.url
    if raised.kind is not CorrectionKind.MISSING and not (raised.platform or raised.indicator):
        return SAY("no_about")
    if len(raised.words) > LONGEST_WORDS:
        return SAY("too_long", length=len(raised.words), most=LONGEST_WORDS)
    good = url.startswith(("https://", "http://")) and len(url) <= LONGEST_ADDRESS and len(url.split()) == 1
    if raised.kind in WITH_ADDRESS and not good:
        return SAY("no_url", most=LONGEST_ADDRESS)
    if raised.kind not in WITH_ADDRESS and not raised.words.strip():
        return SAY("no_words")
    if any(each.state in LIVE and _same(each.correction.raised, raised) for each in known):
        return SAY("again")
    waiting = sum(each.state is CorrectionState.UNDER_REVIEW for each in known)
    return SAY("too_many", most=MOST_OPEN) if waiting >= MOST_OPEN else ""


def _same(one: CorrectionEntry, other: CorrectionEntry) -> bool:
    def subject(entry: CorrectionEntry) -> tuple[object, ...]:
        missing = entry.url if entry.kind is CorrectionKind.MISSING else ""
        return entry.kind, entry.platform, entry.key, entry.indicator, missing

    return subject(one) == subject(other)
