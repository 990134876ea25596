"""Who may need support, as a table for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from monitor.saying import inert
from scoring.needs import needs
from scoring.queue import queue
from scoring.queue_words import queue_sentence
from scoring.sentences import checked_words
from scoring.words import counted
from store.records import Outcome, Scorecard

_MOST = 5
"""Needs of one council that are named: the dashboard has the rest."""


def needs_table(scorecards: Sequence[Scorecard]) -> Group:
    """The queue of the dashboard: most certain need first, equal need together, those we could not look at apart."""
    sorted_out = queue(scorecards)
    table = Table(title="Who may need support", title_justify="left", show_lines=True, expand=True)
    table.add_column("Council", ratio=3, overflow="fold")
    table.add_column("Not or only partly found", ratio=4, overflow="fold")
    table.add_column("First thing to do", ratio=6, overflow="fold")
    table.add_column("How much we saw", ratio=3, overflow="fold")
    for group in sorted_out.groups:
        for card in group.scorecards:
            table.add_row(*_row(card))
        table.add_section()
    parts: list[Table | Text] = [Text(queue_sentence(scorecards)), table]
    if sorted_out.nothing_found:
        names = ", ".join(card.council.name for card in sorted_out.nothing_found)
        parts.append(Text(inert(f"Nothing found to fix: {names}.")))
    if sorted_out.could_not_look:
        parts.append(_unseen(sorted_out.could_not_look))
    if any(card.council.made_up for card in scorecards):
        parts.append(Text("These councils are made up. Nothing here is about a real council."))
    return Group(*parts)


def _row(card: Scorecard) -> tuple[Text, Text, Text, Text]:
    found = needs(card)
    what = [need.indicator.replace("-", " ") for need in found[:_MOST]]
    if len(found) > _MOST:
        what.append(f"and {counted(len(found) - _MOST, 'more thing')}")
    first = f"{found[0].fix} ({found[0].effort})"
    return Text(inert(card.council.name)), Text(", ".join(what)), Text(inert(first)), Text(checked_words(card.overall))


def _unseen(scorecards: Sequence[Scorecard]) -> Table:
    table = Table(title="Could not look (this is not a low score)", title_justify="left", show_lines=True)
    table.add_column("Council")
    table.add_column("Why")
    for card in scorecards:
        why = next((each.message for each in card.findings if each.outcome is Outcome.UNKNOWN), "Not enough was seen.")
        table.add_row(Text(inert(card.council.name)), Text(inert(why)))
    return table
