"""What stands at the head of a scorecard: which council it is, whose website it shares, what was put right."""

from __future__ import annotations

from urllib.parse import quote

from dashboard.markup import Html, element, foreign, joined
from dashboard.texts import texts
from dashboard.words import moment, traits
from scoring.words import listed as named_together
from store.records import Council, Scorecard, Snapshot

SAY = texts("council")
STATES = texts("states")


def shared(snapshot: Snapshot | None) -> list[Html]:
    """Councils that share a website are told so."""
    if snapshot is None or not snapshot.shared_with:
        return []
    return [element("p", STATES.html("shared", councils=foreign(named_together(snapshot.shared_with))))]


def corrected(scorecard: Scorecard) -> list[Html]:
    """What was declared stands apart from what was observed, also where it was upheld."""
    count = len(scorecard.corrections)
    return [element("p", STATES("corrected", count=count))] if count else []


def facts(council: Council, scorecard: Scorecard) -> Html:
    """What kind of council it is and where, each word once, when it was looked at, and where less is said."""
    checked = SAY("facts_checked", moment=moment(scorecard.as_of))
    code = quote(council.local_authority_code, safe="")
    short = element("a", SAY("short"), href=f"card/{code}")
    return joined(foreign(" · ".join(traits(council))), f" · {checked} · ", short)
