"""What councils are asked about themselves, from `checklists.toml`."""

from __future__ import annotations

from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from config.tables import TableError, keys_wrong, tables, text_wrong
from store.records import Checklist, ChecklistItem

CHECKLISTS = Path(__file__).parent / "checklists.toml"

_REQUIRED = frozenset(each.name for each in fields(ChecklistItem) if each.default is MISSING)
_OF_THE_LGA = frozenset({"source", "address"})
_OPTIONAL = _OF_THE_LGA | {"lga", "heading", "indicator"}


class ChecklistError(TableError):
    """A file of checklists is wrong."""


def checklist_items(path: Path = CHECKLISTS) -> tuple[ChecklistItem, ...]:
    """The items of all checklists, in the order of the file. Raises `ChecklistError`."""
    found: list[ChecklistItem] = []
    for place, entry in enumerate(tables(path, "item", _wrong, ChecklistError), start=1):
        each = ChecklistItem(**{**entry, "checklist": Checklist(entry["checklist"])})
        if any(each.id == other.id for other in found):
            raise ChecklistError(path, f"item {place} repeats the id of another ({each.id})")
        found.append(each)
    return tuple(found)


def _wrong(entry: dict[str, Any]) -> str:
    """What is wrong with one item, to stand after its place in the file; empty if nothing is."""
    fault = keys_wrong(entry, _REQUIRED, _OPTIONAL) or text_wrong(entry, (_REQUIRED | _OPTIONAL) - {"lga"})
    if fault:
        return fault
    if entry["checklist"] not in {each.value for each in Checklist}:
        return f"is for {entry['checklist']!r}, which is none of {', '.join(Checklist)}"
    return _attribution_wrong(entry)


def _attribution_wrong(entry: dict[str, Any]) -> str:
    """What the LGA said has a page that says so; what it did not say has none."""
    if not isinstance(lga := entry.get("lga", False), bool):
        return "has an 'lga' that is neither true nor false"
    if lga:
        missing = sorted(_OF_THE_LGA - entry.keys())
        return f"is the LGA's, but has no {missing[0]!r}" if missing else ""
    claimed = sorted((_OF_THE_LGA | {"heading"}) & entry.keys())
    return f"is ours, but has {claimed[0]!r}" if claimed else ""
