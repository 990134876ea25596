"""Who may need support: councils grouped by certain need, and by the fix that would help. Never by score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from scoring.needs import certain_need, needs
from store.records import Council, Effort, Scorecard


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """Councils with no difference in need that we could defend."""

    points: int
    """Their certain need, of 100, to a whole point; at least 1."""
    scorecards: tuple[Scorecard, ...]
    """By name."""


@dataclass(frozen=True, slots=True)
class Queue:
    """Every council once: in a group, or among those we could not see enough of, or without a need."""

    groups: tuple[NeedGroup, ...]
    """Most need first."""
    could_not_look: tuple[Scorecard, ...]
    """Without a score: this says nothing about the council."""
    nothing_found: tuple[Scorecard, ...]


@dataclass(frozen=True, slots=True)
class FixGroup:
    """Councils that one fix would help."""

    indicator: str
    question: str
    fix: str
    effort: Effort
    councils: tuple[Council, ...]
    """By name."""


def queue(scorecards: Iterable[Scorecard]) -> Queue:
    """The councils by what they need. Equal need, to a whole point, is one group; there are no ranks."""
    groups: dict[int, list[Scorecard]] = {}
    could_not_look: list[Scorecard] = []
    nothing_found: list[Scorecard] = []
    for each in sorted(scorecards, key=lambda each: _by_name(each.council)):
        if each.overall.value is None:
            could_not_look.append(each)
        elif certain_need(each) > 0:
            groups.setdefault(_whole(certain_need(each)), []).append(each)
        else:
            nothing_found.append(each)
    return Queue(
        tuple(NeedGroup(points, tuple(groups[points])) for points in sorted(groups, reverse=True)),
        tuple(could_not_look),
        tuple(nothing_found),
    )


def by_fix(scorecards: Iterable[Scorecard]) -> tuple[FixGroup, ...]:
    """The fixes that would help, those that would help most councils first.

    A need that was seen is certain even where too little was seen for a score.
    """
    wanting: dict[str, list[Scorecard]] = {}
    for each in sorted(scorecards, key=lambda each: _by_name(each.council)):
        for need in needs(each):
            wanting.setdefault(need.indicator, []).append(each)
    groups = (_fix_group(indicator, found) for indicator, found in wanting.items())
    return tuple(sorted(groups, key=lambda group: (-len(group.councils), group.question)))


def _fix_group(indicator: str, scorecards: list[Scorecard]) -> FixGroup:
    words = next(each for each in scorecards[0].findings if each.indicator == indicator)
    councils = tuple(each.council for each in scorecards)
    return FixGroup(indicator, words.question, words.fix, words.effort, councils)


def _by_name(council: Council) -> tuple[str, str]:
    return (council.nice_name or council.name).casefold(), council.local_authority_code


def _whole(points: float) -> int:
    """Halves upwards, so that the sum's last bits do not part equal councils."""
    return max(1, floor(round(points, 6) + 0.5))
