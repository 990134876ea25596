"""What becomes of a correction: under review, decided, withdrawn, or past its time. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from scoring import seen
from store.records import (
    Correction,
    CorrectionEntry,
    CorrectionKind,
    CorrectionStep,
    Grade,
    Outcome,
    PageKind,
    Scorecard,
    Snapshot,
)

LASTS = timedelta(days=365)
"""After that a council is asked again: what was right a year ago may not be now."""
OF_AN_ACCOUNT = (CorrectionKind.NOT_OURS, CorrectionKind.RETIRED, CorrectionKind.PARTNER)
"""About an account that was found."""
_DECISIONS = (CorrectionStep.UPHELD, CorrectionStep.NOT_UPHELD)


class CorrectionState(StrEnum):
    """How a correction stands."""

    UNDER_REVIEW = "under review"
    UPHELD = "upheld"
    NOT_UPHELD = "not upheld"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    """A year has gone by since it was raised or, if it was upheld, since then."""
    OVERTAKEN = "overtaken"
    """What it was about has changed."""


LIVE = (CorrectionState.UNDER_REVIEW, CorrectionState.UPHELD)


@dataclass(frozen=True, slots=True)
class Replied:
    """A correction, and how it stands by what the newest check saw."""

    correction: Correction
    state: CorrectionState


def state(
    correction: Correction, now: datetime, snapshot: Snapshot | None = None, scorecard: Scorecard | None = None
) -> CorrectionState:
    """How it stands `now`, by what the newest check saw: as it was observed, without any correction."""
    last = decision(correction)
    if any(each.step is CorrectionStep.WITHDRAWN for each in correction.later):
        return CorrectionState.WITHDRAWN
    if last and last.step is CorrectionStep.NOT_UPHELD:
        return CorrectionState.NOT_UPHELD
    if _changed(correction, snapshot, scorecard):
        return CorrectionState.OVERTAKEN
    if now - (last or correction.raised).at >= LASTS:
        return CorrectionState.EXPIRED
    return CorrectionState.UPHELD if last else CorrectionState.UNDER_REVIEW


def decision(correction: Correction) -> CorrectionEntry | None:
    """What an analyst has decided; `None` while nobody has."""
    return next((each for each in correction.later if each.step in _DECISIONS), None)


def account_of(correction: Correction) -> tuple[str, str]:
    """Platform and key of the account that it is about; of a missing one, once its address was read. Else empty."""
    read = (each for each in correction.later if each.step is CorrectionStep.READ)
    entry = next(read, correction.raised)
    return entry.platform, entry.key


def under_review(replied: Iterable[Replied]) -> frozenset[tuple[str, str]]:
    """Platform and key of each account, or nothing and the id of each indicator, about which nobody has decided."""
    waiting = [each.correction for each in replied if each.state is CorrectionState.UNDER_REVIEW]
    return frozenset(("", each.raised.indicator) if each.raised.indicator else account_of(each) for each in waiting)


def settled(corrections: Iterable[Correction], now: datetime) -> frozenset[tuple[str, str]]:
    """Councils, and the accounts that are by an upheld reply not theirs or retired, as a change is about them."""
    return frozenset(
        (each.raised.council, "/".join(account_of(each)))
        for each in corrections
        if each.raised.kind in OF_AN_ACCOUNT and state(each, now) is CorrectionState.UPHELD
    )


def in_force(corrections: Sequence[Correction], snapshot: Snapshot) -> tuple[Correction, ...]:
    """Those that count for this snapshot, in the order of the decisions: upheld, and raised before it was taken."""
    upheld = [
        (decided.at, each)
        for each in corrections
        if (decided := decision(each))
        and each.raised.at <= snapshot.taken_at
        and each.raised.kind is not CorrectionKind.EXPLAINED
        and state(each, snapshot.taken_at, snapshot) is CorrectionState.UPHELD
    ]
    return tuple(each for _at, each in sorted(upheld, key=lambda each: each[0]))


def _changed(correction: Correction, snapshot: Snapshot | None, scorecard: Scorecard | None) -> bool:
    """Whether what it is about is surely not as it was. What could not be seen has not changed."""
    raised = correction.raised
    if raised.kind is CorrectionKind.EXPLAINED:
        return scorecard is not None and _otherwise(raised, scorecard)
    if snapshot is None or snapshot.taken_at < raised.at:
        return False
    platform, key = account_of(correction)
    found = [each for each in snapshot.accounts if (each.platform, each.key) == (platform, key)]
    if raised.kind is CorrectionKind.MISSING:
        return any(each.grade is not Grade.MENTIONED and each.role in seen.OWN for each in found)
    return not found and snapshot.finished and not seen.unseen(snapshot, PageKind.LINK_HUB, *seen.NOTICE_PAGES)


def _otherwise(raised: CorrectionEntry, scorecard: Scorecard) -> bool:
    outcomes = {each.indicator: each.outcome for each in scorecard.findings}
    return outcomes.get(raised.indicator) not in (raised.outcome, Outcome.UNKNOWN)
