"""What an export is, for people: its readme, and the dictionary of its tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from config.version import VERSION as DOORSTEP
from dashboard.reports import attribution
from dashboard.reports.cells import how_cleaned, how_marked
from dashboard.reports.columns import Column, Kind, Shelf, Table
from dashboard.reports.dictionary import VERSION
from dashboard.reports.rows import moment
from scoring.language import marked, say

TITLE = marked("Doorstep: what councils' public pages show")
_KINDS = {
    Kind.TEXT: marked("text"),
    Kind.NUMBER: marked("number"),
    Kind.WHOLE: marked("whole number"),
    Kind.YES_NO: marked("true or false"),
    Kind.DAY: marked("day"),
    Kind.MOMENT: marked("moment"),
}


def readme(tables: Sequence[Table], created: datetime, *, made_up: bool) -> str:
    """`README.txt`: what this is, and what may be done with it."""
    files = [
        say("{file} and .jsonl: {title}. {about}", file=each.path("csv"), title=each.heading, about=each.meaning)
        for each in tables
    ]
    made = {"moment": moment(created), "doorstep": DOORSTEP, "version": VERSION}
    exported = say("Exported {moment} by Doorstep {doorstep}; tables of version {version}.", **made)
    paragraphs = [
        f"{say(TITLE)}. {exported}",
        *said(tables, made_up),
        *([] if made_up else [say("Licence and sources"), *sources()]),
        say("Files"),
        *files,
        say(
            "The workbooks (.xlsx) hold the newest check of each council only: a year of all of them has more rows "
            "than a sheet. data-dictionary.md and datapackage.json describe every column."
        ),
        say("How texts are written"),
        how_marked(),
        how_cleaned(),
    ]
    return "\n\n".join(paragraphs) + "\n"


def dictionary(tables: Sequence[Table]) -> str:
    """The data dictionary for people, in Markdown."""
    parts = [
        say("# Data dictionary: the tables of an export, version {version}", version=VERSION),
        say(
            "Made from the code that writes the tables. Each is a CSV file and a JSON Lines file with the same rows. "
            "All moments are in UTC."
        ),
        f"{how_marked()} {how_cleaned()}",
        say(
            "In the workbooks `[x]` stands where a cell is empty, `[c]` where a count is not shown, and `[s]` before a "
            "text without a letter or digit of the English alphabet."
        ),
    ]
    for table in tables:
        parts += [f"## {table.path('csv')}: {table.heading.lower()}", table.meaning, _columns(table)]
        parts.append(say("No two rows have the same {columns}.", columns=", ".join(f"`{each}`" for each in table.key)))
    return "\n\n".join(parts) + "\n"


def sources() -> Iterator[str]:
    """Whose data stand in it, and under what licence."""
    yield say(attribution.CROWN)
    yield say(attribution.OWN_REGISTER)
    yield from (f"{each.title}: {say(each.what)}. {each.licence}." for each in attribution.SOURCES)


def said(tables: Sequence[Table], made_up: bool) -> Iterator[str]:
    """What has to be known before anything is made of it."""
    if made_up:
        yield say(attribution.MADE_UP)
    yield say(attribution.TOOLKIT)
    yield say(attribution.OBSERVATIONS)
    yield say(attribution.PREVIEWS)
    if any(each.shelf is Shelf.SCORES for each in tables):
        yield say(attribution.SCORES)


def _columns(table: Table) -> str:
    lines = [f"| {say('column')} | {say('holds')} | {say('what it says')} |", "|---|---|---|"]
    lines += [f"| `{each.name}` | {say(_KINDS[each.kind])} | {_meaning(each)} |" for each in table.columns]
    return "\n".join(lines)


def _meaning(column: Column) -> str:
    choices = f" {say('One of: {choices}.', choices=', '.join(column.choices))}" if column.choices else ""
    return f"{column.meaning}{choices}{'' if column.required else ' ' + say('May be empty.')}"
