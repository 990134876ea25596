"""Why this council and not that one: the needs of two side by side, and whether they differ as far as we can defend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import fsum

from scoring.needs import certain_need, missing
from store.records import Dial, Finding, Outcome, Scorecard

_EXACT = 6
"""Decimals of points that count: not the last bits of a sum."""


class Verdict(StrEnum):
    """What may be said of two councils. There is no third: nobody is better."""

    FIRST = "the first has more certain need"
    SECOND = "the second has more certain need"
    EQUAL = "no difference"
    UNSEEN_MAY_TURN_IT = "what could not be seen may turn it round"
    NOT_ENOUGH_SEEN = "not enough was seen of one of them"
    OTHER_RULES = "they were measured by different rules"


@dataclass(frozen=True, slots=True)
class Reach:
    """How much of the front door's weight, of 100, one council may need: certainly, and at most."""

    certain: float
    """What was looked for well and not found."""
    at_most: float
    """If nothing that could not be seen were there."""
    unseen: int
    """How many things could not be seen."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question in which the two differ, or that could not be seen of one of them."""

    question: str
    first: Finding | None
    """`None` if it was not asked of this council."""
    second: Finding | None


@dataclass(frozen=True, slots=True)
class Beside:
    """Two councils at the front door."""

    first: Reach
    second: Reach
    verdict: Verdict
    lines: tuple[Line, ...]
    """In the order of the questions."""
    alike: int
    """Questions with the same answer for both."""


def beside(one: Scorecard, other: Scorecard) -> Beside:
    """The two side by side. A difference counts only if nothing that was not seen could take it away."""
    first, second = _reach(one), _reach(other)
    lines, alike = _lines(one, other)
    return Beside(first, second, _verdict(one, other, first, second), lines, alike)


def _verdict(one: Scorecard, other: Scorecard, first: Reach, second: Reach) -> Verdict:
    if one.method != other.method:
        return Verdict.OTHER_RULES
    if one.overall.value is None or other.overall.value is None:
        return Verdict.NOT_ENOUGH_SEEN
    # To a whole point, as in the queue: less is no difference.
    if round(first.certain, _EXACT) >= round(second.at_most, _EXACT) + 1:
        return Verdict.FIRST
    if round(second.certain, _EXACT) >= round(first.at_most, _EXACT) + 1:
        return Verdict.SECOND
    return Verdict.EQUAL if abs(first.certain - second.certain) < 1 else Verdict.UNSEEN_MAY_TURN_IT


def _reach(card: Scorecard) -> Reach:
    asked = [each for each in _front_door(card) if each.outcome is not Outcome.NOT_APPLICABLE and each.weight]
    certain = certain_need(card)
    unseen = fsum(100 * each.weight * _hidden(each) for each in asked)
    return Reach(certain, certain + unseen, sum(_hidden(each) > 0 for each in asked))


def _hidden(finding: Finding) -> float:
    """The share of it that could not be seen."""
    return 1.0 if finding.outcome is Outcome.UNKNOWN else 1 - finding.looked


def _lines(one: Scorecard, other: Scorecard) -> tuple[tuple[Line, ...], int]:
    first, second = ({each.indicator: each for each in _front_door(card)} for card in (one, other))
    both = [Line((first.get(id) or second[id]).question, first.get(id), second.get(id)) for id in first | second]
    differing = tuple(each for each in both if _differs(each))
    return differing, len(both) - len(differing)


def _differs(line: Line) -> bool:
    if line.first is None or line.second is None:
        return True
    outcomes = {line.first.outcome, line.second.outcome}
    return len(outcomes) > 1 or missing(line.first) != missing(line.second)


def _front_door(card: Scorecard) -> list[Finding]:
    return [each for each in card.findings if each.dial is Dial.FRONT_DOOR]
