"""The front door's score over time: a line with what it could also have been, the same as a table, and why it moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.markup import Html, element, foreign, joined, listed
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import day
from scoring.move_words import change_words, rules_words, shown
from scoring.moves import move
from store.records import Scorecard, ScorePoint

SAY = texts("overtime")
LAST = 156
"""Checks that a line shows: three years of weekly ones."""
TURNS = 4
"""Times that it moved whose reasons are told."""


@dataclass(frozen=True, slots=True)
class Line:
    """Checks of one council, the oldest first, all of them finished."""

    points: tuple[ScorePoint, ...]

    @property
    def drawable(self) -> bool:
        """Two checks in a row have a score by the same rules."""
        return any(joined_up(*each) for each in pairwise(self.points))

    @property
    def scored(self) -> tuple[ScorePoint, ...]:
        """Those with a score by today's rules."""
        method = self.points[-1].method if self.points else 0
        return tuple(each for each in self.points if each.score.value is not None and each.method == method)

    def turns(self) -> tuple[tuple[ScorePoint, ScorePoint], ...]:
        """Before and after of the last times that the score moved or its rules changed, the newest first."""
        found = [each for each in pairwise(self.points) if _turned(*each)]
        return tuple(reversed(found[-TURNS:]))


def line(points: Sequence[ScorePoint]) -> Line:
    """Of the last few years."""
    return Line(tuple(each for each in points if each.finished)[-LAST:])


def heading(found: Line) -> str:
    """What the line says, computed."""
    scored = found.scored
    if not scored:
        return SAY("none")
    first, last = scored[0], scored[-1]
    if len(scored) == 1:
        return SAY("short")
    if all(_value(each) == _value(last) for each in scored):
        return SAY("stayed", last=_value(last), since=day(first.as_of))
    return SAY("moved", first=_value(first), since=day(first.as_of), last=_value(last), until=day(last.as_of))


def alternative(found: Line) -> str:
    """The line in words, for who cannot see it."""
    first, last = found.points[0], found.points[-1]
    return SAY(
        "alt",
        count=len(found.points),
        since=day(first.as_of),
        until=day(last.as_of),
        first=_value(first),
        last=_value(last),
    )


def as_table(found: Line) -> Html:
    """The same in words, the newest first. Checks in a row that said the same stand in one line."""
    stretches: list[list[ScorePoint]] = []
    for each in reversed(found.points):
        if stretches and _said(stretches[-1][0]) == _said(each):
            stretches[-1].append(each)
        else:
            stretches.append([each])
    heads = (SAY("when"), SAY("score"), SAY("range"), SAY("basis"), SAY("method"))
    body = [(_when(each), *_said(each[0])) for each in stretches]
    summary = element("summary", SAY("table", count=len(body)))
    return element("details", summary, table("over-time", SAY("caption"), heads, body))


def reasons(cards: Sequence[tuple[Scorecard, Scorecard]]) -> list[Html]:
    """Why the score moved, each time in the order given."""
    if not cards:
        return []
    items = [_reason(*each) for each in cards]
    return [element("h3", SAY("reasons", count=len(items))), *items]


def joined_up(before: ScorePoint, after: ScorePoint) -> bool:
    """A line may lead from one to the other."""
    return before.method == after.method and None not in (before.score.value, after.score.value)


def range_words(point: ScorePoint) -> str:
    """How low and how high the score could have been."""
    low, high = round(point.score.low), round(point.score.high)
    return SAY("between", low=low, high=high) if low < high else SAY("no_range")


def _reason(before: Scorecard, after: Scorecard) -> Html:
    on = day(after.as_of)
    if before.method != after.method:
        heading = SAY("broke", day=on, before=before.method, after=after.method)
        said = [SAY("broke_about"), *rules_words(before, after)]
    else:
        found = move(before, after)
        told = None if found.why_not else shown(found)
        heading = SAY("reason", day=on, before=_points(before), after=_points(after))
        said = [change_words(*each) for each in told.changes] if told else [found.why_not]
    return joined(element("h4", heading), listed([foreign(each) for each in said]))


def _turned(before: ScorePoint, after: ScorePoint) -> bool:
    return before.method != after.method or _value(before) != _value(after)


def _value(point: ScorePoint) -> str:
    return SAY("unseen") if point.score.value is None else str(round(point.score.value))


def _points(card: Scorecard) -> str:
    return SAY("not_enough") if card.overall.value is None else str(round(card.overall.value))


def _said(point: ScorePoint) -> tuple[str, str, str, str]:
    basis = SAY("seen", seen=point.score.seen, applicable=point.score.applicable)
    return _value(point), range_words(point), basis, str(point.method)


def _when(stretch: Sequence[ScorePoint]) -> str:
    """`stretch`: the newest first."""
    if len(stretch) == 1:
        return SAY("one_check", day=day(stretch[0].as_of))
    return SAY("more_checks", first=day(stretch[-1].as_of), last=day(stretch[0].as_of), count=len(stretch))
