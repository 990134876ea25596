"""The data package of an export: what each file and column is, for programs (Frictionless) and for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from config.version import VERSION as DOORSTEP
from dashboard.reports import attribution
from dashboard.reports.cells import HOW_CLEANED, HOW_MARKED
from dashboard.reports.columns import Column, Kind, Shelf, Table
from dashboard.reports.dictionary import VERSION
from dashboard.reports.observation_tables import COUNCILS, FINDINGS, QUESTIONS
from dashboard.reports.rows import moment
from dashboard.reports.writing import ENCODING

TITLE = "Doorstep: what councils' public pages show"
_TO_COUNCILS = {
    "fields": ["local_authority_code"],
    "reference": {"resource": COUNCILS.name, "fields": ["local_authority_code"]},
}
_TO_QUESTIONS = {
    "fields": ["method", "indicator"],
    "reference": {"resource": QUESTIONS.name, "fields": ["method", "indicator"]},
}


def package(tables: Sequence[Table], created: datetime, *, made_up: bool) -> str:
    """`datapackage.json`."""
    resources = [made for table in tables for made in (_sheet(table), _lines(table))]
    return _json(
        {
            "profile": "data-package",
            "name": "doorstep-export",
            "title": TITLE,
            "description": " ".join(_said(tables, made_up)),
            "version": VERSION,
            "created": moment(created),
            "licenses": [{"name": each.name, "title": each.title, "path": each.path} for each in attribution.LICENCES],
            "sources": [] if made_up else [{"title": f"{each.title} ({each.licence})"} for each in attribution.SOURCES],
            "resources": resources,
        }
    )


def about(tables: Sequence[Table], created: datetime, *, made_up: bool) -> str:
    """`README.txt`: what this is, and what may be done with it."""
    files = [f"{table.path('csv')} and .jsonl: {table.title}. {table.about}" for table in tables]
    sources = [] if made_up else [f"{each.title}: {each.what}. {each.licence}." for each in attribution.SOURCES]
    own = [] if made_up else [attribution.CROWN, attribution.OWN_REGISTER]
    paragraphs = [
        f"{TITLE}. Exported {moment(created)} by Doorstep {DOORSTEP}; tables of version {VERSION}.",
        *_said(tables, made_up),
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
        "In the workbooks `[x]` stands where a cell is empty, and `[s]` before a text without a letter or digit of the "
        "English alphabet.",
    ]
    for table in tables:
        parts += [f"## {table.path('csv')}: {table.title.lower()}", table.about, _columns(table)]
        parts.append(f"No two rows have the same {', '.join(f'`{each}`' for each in table.key)}.")
    return "\n\n".join(parts) + "\n"


def _said(tables: Sequence[Table], made_up: bool) -> Iterator[str]:
    if made_up:
        yield attribution.MADE_UP
    yield attribution.TOOLKIT
    yield attribution.OBSERVATIONS
    if any(each.shelf is Shelf.SCORES for each in tables):
        yield attribution.SCORES


def _sheet(table: Table) -> dict[str, Any]:
    keys = [_TO_COUNCILS] if "local_authority_code" in table.names and table is not COUNCILS else []
    keys += [_TO_QUESTIONS] if table is FINDINGS else []
    schema: dict[str, Any] = {"fields": [_field(each) for each in table.columns], "primaryKey": list(table.key)}
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.about,
        "path": table.path("csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": ENCODING,
        "schema": schema | ({"foreignKeys": keys} if keys else {}),
    }


def _lines(table: Table) -> dict[str, Any]:
    return {
        "name": f"{table.name}-lines",
        "type": "file",
        "title": f"{table.title}, for programs",
        "description": f"The rows of {table.name}, each an object on a line of its own.",
        "path": table.path("jsonl"),
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    described = {"name": column.name, "type": column.kind.value, "description": column.about}
    return described | ({"constraints": constraints} if constraints else {})


def _columns(table: Table) -> str:
    lines = ["| column | holds | what it says |", "|---|---|---|"]
    lines += [f"| `{each.name}` | {_KINDS[each.kind]} | {_meaning(each)} |" for each in table.columns]
    return "\n".join(lines)


_KINDS = {
    Kind.TEXT: "text",
    Kind.NUMBER: "number",
    Kind.WHOLE: "whole number",
    Kind.YES_NO: "true or false",
    Kind.DAY: "day",
    Kind.MOMENT: "moment",
}


def _meaning(column: Column) -> str:
    choices = f" One of: {', '.join(column.choices)}." if column.choices else ""
    return f"{column.about}{choices}{'' if column.required else ' May be empty.'}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
