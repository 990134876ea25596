"""The stages of the front door and their cut points, from `stages.toml`."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from pathlib import Path
from typing import Any

from config.tables import TableError, keys_wrong, tables, text_wrong
from store.records import Stage

STAGES = Path(__file__).parent / "stages.toml"
"""Named after the toolkit's three sections. That there are stages, and where they begin, is ours."""

_KEYS = frozenset({"name", "begins_at", "meaning"})


class StagesError(TableError):
    """A file of stages is wrong."""


def stages(path: Path = STAGES) -> tuple[Stage, ...]:
    """The stages from the lowest up; the first begins at 0. Raises `StagesError`."""
    entries = tables(path, "stage", _wrong, StagesError)
    found = tuple(Stage(each["name"], float(each["begins_at"]), each["meaning"]) for each in entries)
    if found[0].begins_at != 0:
        raise StagesError(path, "stage 1 does not begin at 0")
    for place, (lower, upper) in enumerate(pairwise(found), start=2):
        if upper.begins_at <= lower.begins_at:
            raise StagesError(path, f"stage {place} does not begin above the one before it")
    if len({each.name for each in found}) < len(found):
        raise StagesError(path, "has two stages of one name")
    return found


def _wrong(entry: dict[str, Any]) -> str:
    if fault := keys_wrong(entry, _KEYS) or text_wrong(entry, _KEYS - {"begins_at"}):
        return fault
    number = entry["begins_at"]
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        return "has a 'begins_at' that is not a number"
    return "" if isfinite(number) and 0 <= number < 100 else "has a 'begins_at' that is not from 0 to below 100"
