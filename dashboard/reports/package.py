"""The data package of an export: what each file and column is, for programs (Frictionless)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from dashboard.reports import attribution
from dashboard.reports.about import TITLE, said
from dashboard.reports.columns import Column, Table
from dashboard.reports.dictionary import VERSION
from dashboard.reports.observation_tables import COUNCILS, FINDINGS, QUESTIONS
from dashboard.reports.rows import moment
from dashboard.reports.writing import ENCODING
from scoring.language import say

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
            "title": say(TITLE),
            "description": " ".join(said(tables, made_up)),
            "version": VERSION,
            "created": moment(created),
            "licenses": [{"name": each.name, "title": each.title, "path": each.path} for each in attribution.LICENCES],
            "sources": [] if made_up else [{"title": f"{each.title} ({each.licence})"} for each in attribution.SOURCES],
            "resources": resources,
        }
    )


def _sheet(table: Table) -> dict[str, Any]:
    keys = [_TO_COUNCILS] if "local_authority_code" in table.names and table is not COUNCILS else []
    keys += [_TO_QUESTIONS] if table is FINDINGS else []
    schema: dict[str, Any] = {"fields": [_field(each) for each in table.columns], "primaryKey": list(table.key)}
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "title": table.heading,
        "description": table.meaning,
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
        "title": say("{title}, for programs", title=table.heading),
        "description": say("The rows of {name}, each an object on a line of its own.", name=table.name),
        "path": table.path("jsonl"),
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    described = {"name": column.name, "type": column.kind.value, "description": column.meaning}
    return described | ({"constraints": constraints} if constraints else {})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
