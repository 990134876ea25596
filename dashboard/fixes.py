"""The fixes that would help most councils, of either dial and never added."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.links import council_link
from dashboard.markup import Html, element, foreign, listed
from dashboard.tables import table
from dashboard.words import EFFORTS, counted
from scoring.queue import FixGroup
from store.records import Dial

_CAPTIONS = {
    Dial.FRONT_DOOR: "At the front door: fixes of websites, those that would help most councils first",
    Dial.OPEN_CHANNELS: "On open channels, of the councils whose channels could be read",
}
_HEADS = ("Fix", "Effort", "In the toolkit", "Who it would help")
_SHOWN = 8
"""Fixes of a dial that stand open."""


def fixes(groups: Sequence[FixGroup]) -> list[Html]:
    """A table for each dial that has any. `groups`: those that would help most councils first."""
    if not groups:
        return []
    most = next((each for each in groups if each.dial is Dial.FRONT_DOOR), groups[0])
    blocks = [element("h2", f"What would help most: one fix would help {counted(len(most.councils), 'council')}")]
    for dial, caption in _CAPTIONS.items():
        rows = [_row(each) for each in groups if each.dial is dial]
        if rows:
            blocks += _tables(f"fixes-{dial.name.lower()}", caption, rows)
    return blocks


def _tables(name: str, caption: str, rows: Sequence[tuple[str, ...]]) -> list[Html]:
    """The first few, and the others folded away."""
    first, rest = rows[:_SHOWN], rows[_SHOWN:]
    if not rest:
        return [table(name, caption, _HEADS, first)]
    more = counted(len(rest), "more fix", "more fixes")
    folded = table(f"{name}-more", f"{caption}: the others", _HEADS, rest)
    return [table(name, caption, _HEADS, first), element("details", element("summary", more), folded)]


def _row(group: FixGroup) -> tuple[str, ...]:
    # Of unequal need: the list is by name, and nobody stands before anybody.
    councils = listed([council_link(each) for each in group.councils])
    who = element("details", element("summary", counted(len(group.councils), "council")), councils)
    return foreign(group.fix), EFFORTS[group.effort], group.part, who
