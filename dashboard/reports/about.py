"""What an export is, for people: its readme, and the dictionary of its tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from config.version import VERSION as DOORSTEP
from dashboard.reports import attribution
from dashboard.reports.cells import HOW_CLEANED, HOW_MARKED
from dashboard.reports.columns import Column, Kind, Shelf, Table
from dashboard.reports.dictionary import VERSION
from dashboard.reports.rows import moment

TITLE = "Doorstep: what councils' public pages show"
_KINDS = {
    Kind.TEXT: "text",
    Kind.NUMBER: "number",
    Kind.WHOLE: "whole number",
    Kind.YES_NO: "true or false",
    Kind.DAY: "day",
    Kind.MOMENT: "moment",
}


def readme(tables: Sequence[Table], created: datetime, *, made_up: bool) -> str:
    """`README.txt`: what this is, and what may be done with it."""
    files = [f"{table.path('csv')} and .jsonl: {table.title}. {table.about}" for table in tables]
    sources = [] if made_up else [f"{each.title}: {each.what}. {each.licence}." for each in attribution.SOURCES]
    own = [] if made_up else [attribution.CROWN, attribution.OWN_REGISTER]
    paragraphs = [
        f"{TITLE}. Exported {moment(created)} by Doorstep {DOORSTEP}; tables of version {VERSION}.",
        *said(tables, made_up),
        "Licence and sources",
        *own,
        *sources,
        "Files",
        *files,
        "The workbooks (.xlsx) hold the newest check of each council only: a year of all of them has more rows than a "
        "sheet. data-dictionary.md and datapackage.json describe every column.",
        "How texts are written",
        HOW_MARKED,
        HOW_CLEANED,
    ]
    return "\n\n".join(paragraphs) + "\n"


def dictionary(tables: Sequence[Table]) -> str:
    """The data dictionary for people, in Markdown."""
    parts = [
        f"# Data dictionary: the tables of an export, version {VERSION}",
        "Made from the code that writes the tables. Each is a CSV file and a JSON Lines file with the same rows. All "
        "moments are in UTC.",
        f"{HOW_MARKED} {HOW_CLEANED}",
        "In the workbooks `[x]` stands where a cell is empty, `[c]` where a count is not shown, and `[s]` before a "
        "text without a letter or digit of the English alphabet.",
    ]
    for table in tables:
        parts += [f"## {table.path('csv')}: {table.title.lower()}", table.about, _columns(table)]
        parts.append(f"No two rows have the same {', '.join(f'`{each}`' for each in table.key)}.")
    return "\n\n".join(parts) + "\n"


def said(tables: Sequence[Table], made_up: bool) -> Iterator[str]:
    """What has to be known before anything is made of it."""
    if made_up:
        yield attribution.MADE_UP
    yield attribution.TOOLKIT
    yield attribution.OBSERVATIONS
    if any(each.shelf is Shelf.SCORES for each in tables):
        yield attribution.SCORES


def _columns(table: Table) -> str:
    lines = ["| column | holds | what it says |", "|---|---|---|"]
    lines += [f"| `{each.name}` | {_KINDS[each.kind]} | {_meaning(each)} |" for each in table.columns]
    return "\n".join(lines)


def _meaning(column: Column) -> str:
    choices = f" One of: {', '.join(column.choices)}." if column.choices else ""
    return f"{column.about}{choices}{'' if column.required else ' May be empty.'}"
