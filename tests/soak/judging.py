"""What the visits of an hour come to: pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[float, float]
"""From when to when, in seconds."""


@dataclass(frozen=True)
class Verdict:
    """How often a turn came twice, or not at all."""

    councils: int
    visits: int
    twice: int
    """Visits sooner after the one before than nine tenths of the interval."""
    missing: int
    """Turns that nobody came for, while there was somebody to come."""
    shortest: float
    longest: float
    """Seconds between two visits of one council, without the time when nobody was at work."""


def verdict(visits: Mapping[str, Sequence[float]], every: float, whole: Span, downs: Sequence[Span]) -> Verdict:
    """`visits`: by council, the moments, in order. `whole`: the time for which the schedule was to be kept.

    A council has been missed if a whole turn has passed over and above the one that it waits for. A turn passes only
    while somebody is at work: what was missed meanwhile is caught up once.
    """
    gaps = [gap for moments in visits.values() for gap in _gaps(moments, downs)]
    between = [later - earlier for moments in visits.values() for earlier, later in pairwise(moments)]
    ends = [gap for moments in visits.values() for gap in _gaps([whole[0], *moments[:1]], downs)]
    ends += [gap for moments in visits.values() for gap in _gaps([*moments[-1:], whole[1]], downs)]
    return Verdict(
        councils=len(visits),
        visits=sum(map(len, visits.values())),
        twice=sum(each < every * 0.9 for each in between),
        missing=sum(max(0, int(each // every) - 1) for each in (*gaps, *ends)),
        shortest=min(between, default=0.0),
        longest=max((*gaps, *ends), default=0.0),
    )


def _gaps(moments: Sequence[float], downs: Sequence[Span]) -> list[float]:
    return [later - earlier - _overlap((earlier, later), downs) for earlier, later in pairwise(moments)]


def _overlap(span: Span, downs: Sequence[Span]) -> float:
    return sum(max(0.0, min(span[1], down[1]) - max(span[0], down[0])) for down in downs)


def steady(memory: Sequence[tuple[float, float]], whole: Span) -> tuple[float, float]:
    """The mean of the second quarter and of the last, of what was measured at these moments."""
    quarter = (whole[1] - whole[0]) / 4
    return _mean(memory, whole[0] + quarter, quarter), _mean(memory, whole[1] - quarter, quarter)


def _mean(memory: Sequence[tuple[float, float]], begins: float, lasts: float) -> float:
    held = [value for at, value in memory if begins <= at < begins + lasts]
    return sum(held) / len(held) if held else 0.0
