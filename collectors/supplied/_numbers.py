"""Counts and shares as spreadsheets write them."""

from __future__ import annotations

import re

from collectors.supplied._sheet import Row, Sheet, echoed
from collectors.supplied._supplier import Field
from scoring.language import say

_NOTHING = frozenset({"", "-", "--", "–", "—", "n/a", "na", "null", "none"})
"""A figure that the tool does not give. It is not 0."""
_SPACES = re.compile("[ \u00a0\u202f\u2009'’]")
_GROUPED = {
    ",": re.compile(r"[+-]?\d{1,3}(?:,\d{3})+", re.ASCII),
    ".": re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+", re.ASCII),
}
_WHOLE = re.compile(r"[+-]?\d{1,12}(?:[.,]0+)?", re.ASCII)
_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%", re.ASCII)


def count(sheet: Sheet, row: Row, field: Field) -> int | None:
    """A whole number; `None` for an empty cell or column. Raises `SuppliedError` for anything else."""
    cell = row.cells.get(field, "")
    if cell.casefold() in _NOTHING:
        return None
    bare = _SPACES.sub("", cell)
    # In a file with semicolons the comma is free to be a decimal mark, and the full stop to part thousands.
    for mark in ",." if sheet.delimiter == ";" else ",":
        if _GROUPED[mark].fullmatch(bare):
            bare = bare.replace(mark, "")
    if not _WHOLE.fullmatch(bare):
        raise sheet.error(say("{cell} is not a whole number.", cell=echoed(cell)), row.number, field)
    number = int(re.split("[.,]", bare)[0])
    if number < 0 and field is not Field.GAINED:
        raise sheet.error(say("{cell} is below zero.", cell=echoed(cell)), row.number, field)
    return number


def share(sheet: Sheet, row: Row, field: Field) -> float | None:
    """A percentage, as 0 to 1; `None` for an empty cell or column. Raises `SuppliedError` for anything else."""
    cell = row.cells.get(field, "")
    if cell.casefold() in _NOTHING:
        return None
    match = _SHARE.fullmatch(cell)
    percent = float(match[1].replace(",", ".")) if match else -1
    if not 0 <= percent <= 100:
        problem = say("{cell} is not a percentage from 0% to 100%.", cell=echoed(cell))
        raise sheet.error(problem, row.number, field)
    return percent / 100
