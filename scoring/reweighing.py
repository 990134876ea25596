"""Certain need under other weights, and how often it puts two councils the other way round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor

from scoring.needs import missing
from scoring.weighing import raw_weights
from store.records import Dial, Finding, Outcome, Scorecard

_EXACT = 6
"""Decimals of points that count: not the last bits of a sum."""


class Needs:
    """The certain need of councils that were measured by the same rules, as a function of `weights_in`."""

    def __init__(self, cards: Sequence[Scorecard]) -> None:
        """Only the front door: nothing else orders councils."""
        self._asked: dict[tuple[tuple[str, str], ...], int] = {}
        """What applies to a council, with a number: many councils are asked the same."""
        self._councils = [self._council(card) for card in cards]

    def under(self, weights: Mapping[str, float], alone: Mapping[str, float] | None = None) -> list[float]:
        """Points of 100 in the order of the councils.

        `alone` multiplies what these indicators weigh in the score itself, whatever shares their principle.
        """
        raw = [_raw(dict(asked), weights, alone or {}) for asked in self._asked]
        totals = [sum(each.values()) or 1.0 for each in raw]
        return [
            round(100 * sum(raw[asked][id] * lack for id, lack in lacking) / totals[asked], _EXACT)
            for asked, lacking in self._councils
        ]

    def _council(self, card: Scorecard) -> tuple[int, list[tuple[str, float]]]:
        front = [each for each in card.findings if each.dial is Dial.FRONT_DOOR]
        asked = tuple((each.indicator, each.principle) for each in front if each.outcome is not Outcome.NOT_APPLICABLE)
        lacking = [(each.indicator, _lack(each)) for each in front if missing(each) > 0]
        return self._asked.setdefault(asked, len(self._asked)), lacking


class Order:
    """Which councils the queue sets apart, and which of these pairs other needs turn round.

    Councils are bits of whole numbers, so that all pairs of one council are compared at once.
    """

    def __init__(self, needs: Sequence[float]) -> None:
        """As the queue does: need that is equal to a whole point is no difference."""
        self._less = _less([_whole(each) for each in needs])
        self.pairs = sum(each.bit_count() for each in self._less)
        """How many pairs differ."""

    def reversed(self, needs: Sequence[float]) -> list[int]:
        """For each council those that needed less and now need more, however little."""
        more = _less([-each for each in needs])
        return [less & more_now for less, more_now in zip(self._less, more, strict=True)]


def count(pairs: Sequence[int]) -> int:
    """How many pairs these are."""
    return sum(each.bit_count() for each in pairs)


def _less(numbers: Sequence[float]) -> list[int]:
    """For each council the set of those whose number is less."""
    less = [0] * len(numbers)
    passed = level = 0
    last: float | None = None
    for place in sorted(range(len(numbers)), key=numbers.__getitem__):
        if numbers[place] != last:
            passed, level, last = passed | level, 0, numbers[place]
        less[place] = passed
        level |= 1 << place
    return less


def _raw(asked: Mapping[str, str], weights: Mapping[str, float], alone: Mapping[str, float]) -> dict[str, float]:
    raw = raw_weights(asked, weights)
    return raw | {id: raw[id] * by for id, by in alone.items() if id in raw}


def _lack(finding: Finding) -> float:
    return finding.looked * (1 - (finding.value or 0.0))


def _whole(points: float) -> int:
    """As `scoring.queue` rounds: halves upwards, and what is more than nothing is at least one."""
    return max(1, floor(points + 0.5)) if points > 0 else 0
