"""What indicators tell apart: how many councils meet each, and which of them say the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from store.records import Finding, Outcome, Scorecard

MANY = 20
"""Councils of whom both indicators could be seen: of fewer we say nothing about a pair."""


@dataclass(frozen=True, slots=True)
class Separation:
    """How councils stand on one indicator."""

    indicator: str
    question: str
    met: int
    partly: int
    not_met: int
    unseen: int
    not_applicable: int
    separates: bool
    """False if all of whom it could be seen are alike."""

    @property
    def seen(self) -> int:
        """Councils of whom it could be seen."""
        return self.met + self.partly + self.not_met


@dataclass(frozen=True, slots=True)
class Pair:
    """How far two indicators say the same thing, where both could be seen."""

    indicators: tuple[str, str]
    questions: tuple[str, str]
    phi: float
    """The correlation of being met in full: 1 the same, 0 nothing to do with each other, -1 the opposite."""
    agree: float
    """Share of councils that meet both or neither, 0 to 1."""
    n: int


def separations(cards: Sequence[Scorecard]) -> tuple[Separation, ...]:
    """By indicator, those that split the councils most evenly into met and not met first."""
    found = [_separation(each) for each in _by_indicator(cards).values()]
    return tuple(sorted(found, key=lambda each: (-min(each.met, each.seen - each.met), each.indicator)))


def pairs(cards: Sequence[Scorecard]) -> tuple[Pair, ...]:
    """The pairs of which both were seen of 20 councils, and neither is met by all or none; most alike first."""
    answers = {id: _masks(cards, id) for id in sorted(_by_indicator(cards))}
    questions = {each.indicator: each.question for card in cards for each in card.findings}
    found = []
    for one, other in combinations(answers, 2):
        (seen, met), (seen_too, met_too) = answers[one], answers[other]
        both = seen & seen_too
        n = both.bit_count()
        phi = _phi(n, (met & both).bit_count(), (met_too & both).bit_count(), (met & met_too).bit_count())
        if n >= MANY and phi is not None:
            agree = 1 - ((met ^ met_too) & both).bit_count() / n
            found.append(Pair((one, other), (questions[one], questions[other]), phi, agree, n))
    return tuple(sorted(found, key=lambda each: (-abs(each.phi), each.indicators)))


def _by_indicator(cards: Sequence[Scorecard]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for card in cards:
        for each in card.findings:
            found.setdefault(each.indicator, []).append(each)
    return found


def _separation(findings: Sequence[Finding]) -> Separation:
    outcomes = [each.outcome for each in findings]
    return Separation(
        findings[0].indicator,
        findings[0].question,
        outcomes.count(Outcome.MET),
        outcomes.count(Outcome.PARTLY_MET),
        outcomes.count(Outcome.NOT_MET),
        outcomes.count(Outcome.UNKNOWN),
        outcomes.count(Outcome.NOT_APPLICABLE),
        len({each.value for each in findings} - {None}) > 1,
    )


def _masks(cards: Sequence[Scorecard], indicator: str) -> tuple[int, int]:
    """The councils of whom it could be seen, and of these the ones that meet it, each as bits of a whole number."""
    seen = met = 0
    for place, card in enumerate(cards):
        finding = next((each for each in card.findings if each.indicator == indicator), None)
        if finding and finding.value is not None:
            seen |= 1 << place
            met |= (finding.outcome is Outcome.MET) << place
    return seen, met


def _phi(n: int, one: int, other: int, both: int) -> float | None:
    """Of n councils; `None` where all or none meet one of the two."""
    spread = one * (n - one) * other * (n - other)
    return (n * both - one * other) / sqrt(spread) if spread else None
