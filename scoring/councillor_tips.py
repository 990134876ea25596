"""What a councillor might do next: at most three things, and nothing while they take a break."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.councillor_letters import Request, request
from store.records import CouncillorScorecard, Effort, Finding, Outcome

MOST = 3
_FIRST = ("councillor-contact-route", "councillor-casework-route")
"""Whoever lists no account is asked for nothing but these: they help residents who are on no social media at all."""
_LEFT = (Outcome.NOT_MET, Outcome.PARTLY_MET)


@dataclass(frozen=True, slots=True)
class Tip:
    """One thing to do."""

    what: str
    """What was seen, in one or two sentences."""
    why: str
    fix: str
    effort: Effort
    request: Request | None
    """The e-mail to democratic services where the councillor cannot do it alone."""


def tips(card: CouncillorScorecard) -> tuple[Tip, ...]:
    """The ways to be reached first, then in the order of the toolkit's principles."""
    left = sorted((each for each in card.findings if each.outcome in _LEFT), key=_place)
    return tuple(_tip(each, card) for each in left[:MOST])


def _place(finding: Finding) -> int:
    return _FIRST.index(finding.indicator) if finding.indicator in _FIRST else len(_FIRST)


def _tip(finding: Finding, card: CouncillorScorecard) -> Tip:
    return Tip(finding.message, finding.why, finding.fix, finding.effort, request(finding.indicator, card.councillor))
