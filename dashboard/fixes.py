"""The fixes that would help most councils, of either dial and never added: each leads to the councils it would help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from dashboard.markup import Html, element, foreign
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import EFFORTS
from scoring.language import say
from scoring.queue import FixGroup
from store.records import Dial

SAY = texts("support")
_SHOWN = 8
"""Fixes of a dial that stand open."""


def fixes(groups: Sequence[FixGroup], choices: Mapping[str, str]) -> list[Html]:
    """A table for each dial that has any. `groups`: those that would help most councils first.

    `choices`: what the visitor has narrowed the queue to, by its name in the address.
    """
    if not groups:
        return []
    most = next((each for each in groups if each.dial is Dial.FRONT_DOOR), groups[0])
    blocks = [element("h2", SAY("would_help_most", count=len(most.councils)))]
    captions = {Dial.FRONT_DOOR: SAY("front_door_fixes"), Dial.OPEN_CHANNELS: SAY("open_channels_fixes")}
    for dial, caption in captions.items():
        rows = [_row(each, choices) for each in groups if each.dial is dial]
        if rows:
            blocks += _tables(f"fixes-{dial.name.lower()}", caption, rows)
    return blocks


def chosen_fix(group: FixGroup, choices: Mapping[str, str]) -> Html:
    """That only the councils of one fix are shown, and the way back."""
    back = element("a", SAY("show_all"), href=f"support?{urlencode(choices)}")
    return element("p", SAY.html("one_fix", fix=element("strong", foreign(group.fix)), all=back), class_="banner")


def _tables(name: str, caption: str, rows: Sequence[tuple[str, ...]]) -> list[Html]:
    """The first few, and the others folded away."""
    heads = (SAY("fix"), SAY("effort"), SAY("part"), SAY("whom"))
    first, rest = rows[:_SHOWN], rows[_SHOWN:]
    if not rest:
        return [table(name, caption, heads, first)]
    folded = table(f"{name}-more", SAY("the_others", caption=caption), heads, rest)
    more = element("details", element("summary", SAY("more_fixes", count=len(rest))), folded)
    return [table(name, caption, heads, first), more]


def _row(group: FixGroup, choices: Mapping[str, str]) -> tuple[str, ...]:
    # Of unequal need: whom it leads to stand in groups, and nobody before anybody.
    address = f"support?{urlencode({**choices, 'fix': group.indicator})}"
    who = element("a", SAY("councils", count=len(group.councils)), href=address)
    return foreign(group.fix), EFFORTS[group.effort], say(group.part), who
