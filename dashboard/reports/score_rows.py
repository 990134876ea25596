"""Scorecards to rows of the tables of scores, in the order of their columns."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.reports.cells import text
from dashboard.reports.columns import Row
from dashboard.reports.rows import council_cells, moment
from scoring.needs import needs
from scoring.stages import Standing
from store.records import Council, Dial, Score, Scorecard

ALL = "all"
"""In place of a principle: the dial as a whole."""


def score_rows(begun: Row, card: Scorecard) -> Iterator[Row]:
    """Of `SCORES`: each dial whole, and by principle."""
    for dial, whole, parts in (
        (Dial.FRONT_DOOR, card.overall, card.principles),
        (Dial.OPEN_CHANNELS, card.open_channels, card.open_principles),
    ):
        for principle, score in ((ALL, whole), *parts):
            yield (*begun, card.method, dial.value, principle, *score_cells(score), round(score.coverage, 4))


def score_cells(of: Score) -> Row:
    """Score, lowest, highest, how much was checked, of how much."""
    value = None if of.value is None else round(of.value, 2)
    return value, round(of.low, 2), round(of.high, 2), of.seen, of.applicable


def stage_row(of: Council, found: Standing) -> Row | None:
    """Of `STAGES`; `None` where nothing is shown."""
    if found.shown is None or found.since is None:
        return None
    return (
        *council_cells(of),
        found.shown.lowest.name,
        found.shown.highest.name,
        moment(found.since),
        found.first_look,
    )


def need_rows(begun: Row, card: Scorecard) -> Iterator[Row]:
    """Of `NEEDS`, those that would add most first."""
    for each in needs(card):
        words = (text(each.what), text(each.fix), each.effort.value)
        yield (*begun, each.dial.value, each.indicator, *words, round(each.points, 2))
