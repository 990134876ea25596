"""The toolkit's principles, from `toolkit.toml`."""

from __future__ import annotations

from dataclasses import MISSING, fields
from math import isfinite
from pathlib import Path
from typing import Any

from config.tables import TableError, keys_wrong, tables
from store.records import Principle

TOOLKIT = Path(__file__).parent / "toolkit.toml"
"""The ten basic principles of the Digital Councils toolkit (LGA and comms2point0, 2015)."""

_REQUIRED = frozenset(each.name for each in fields(Principle) if each.default is MISSING)
_OPTIONAL = frozenset(each.name for each in fields(Principle)) - _REQUIRED
_NUMBERS = {"number", "weight"}


class ToolkitError(TableError):
    """A toolkit file is wrong."""


def principles(path: Path = TOOLKIT) -> tuple[Principle, ...]:
    """The principles by their number. Raises `ToolkitError`."""
    found: list[Principle] = []
    for place, entry in enumerate(tables(path, "principle", _wrong, ToolkitError), start=1):
        each = Principle(**{**entry, "weight": float(entry.get("weight", 1.0))})
        if any(each.id == other.id or each.number == other.number for other in found):
            raise ToolkitError(
                path, f"principle {place} repeats the id or the number of another ({each.id}, {each.number})"
            )
        found.append(each)
    return tuple(sorted(found, key=lambda each: each.number))


def _wrong(entry: dict[str, Any]) -> str:
    """What is wrong with one principle, to stand after its place in the file; empty if nothing is."""
    if fault := keys_wrong(entry, _REQUIRED, _OPTIONAL):
        return fault
    for name, value in entry.items():
        if fault := _fault(name, value):
            return f"has a {name!r} that is {fault}"
    return ""


def _fault(name: str, value: object) -> str:
    """What is wrong with a value; empty if nothing is."""
    if name not in _NUMBERS:
        if not isinstance(value, str):
            return "not text"
        return "empty" if name in _REQUIRED and not value.strip() else ""
    if isinstance(value, bool) or not isinstance(value, (int,) if name == "number" else (int, float)):
        return "not a whole number" if name == "number" else "not a number"
    return "" if isfinite(value) and value >= 0 else "below 0 or without end"
