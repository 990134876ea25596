"""From text to the rows of an export that we know: only the columns we use are kept."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from collectors.supplied._supplier import Field, SuppliedError, Supplier
from scoring.language import marked, say

_DELIMITERS = ",;\t"
_TOP = 10
"""Rows among which the column names may stand: some tools write a title or a note above them."""
_WIDEST = 500
"""Columns. The widest export we know has about 70."""
_TOTALS = frozenset({"cyfanswm", "cyfansymiau", "grand total", "total", "totals"})
_UNSEEN = re.compile("[\ufeff\u200b-\u200f\u2060\u00ad]")
_LONGEST_DAY = 40
"""Characters. What is longer is a sentence below the table, not a date."""
_NEEDS = marked("docs/supplied-figures.md says which files can be read.")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    number: int
    """As a spreadsheet counts."""
    cells: Mapping[Field, str]
    """A column that the file does not have is absent."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was recognised."""

    file: str
    supplier: Supplier
    name: str
    """Of the supplier."""
    headings: Mapping[Field, str]
    """As the file writes them."""
    rows: tuple[Row, ...]
    delimiter: str

    def error(self, problem: str, row: int | None = None, field: Field | None = None) -> SuppliedError:
        """What is wrong, with its place."""
        return SuppliedError(self.file, problem, row=row, column=self.headings.get(field, "") if field else "")


def sheet(file: str, text: str, suppliers: Mapping[str, Supplier]) -> Sheet:
    """Raises `SuppliedError` if no supplier writes such a file, or its rows do not fit its columns."""
    for delimiter in _DELIMITERS:
        for number, heads in _top(text, delimiter):
            fitting = [name for name, each in suppliers.items() if len(_found(each, heads)) == len(each.required)]
            if fitting:
                name = max(fitting, key=lambda each: len(suppliers[each].required))
                return _read(file, text, delimiter, name, suppliers[name], number, heads)
    raise SuppliedError(file, _nearly(text, suppliers))


def _top(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, cells in zip(range(1, _TOP + 1), rows, strict=False):
            if len(cells) <= _WIDEST:
                yield number, [_plain(cell) for cell in cells]
    except csv.Error:
        return  # a cell of more than 131,072 characters: not with this delimiter


def _plain(heading: str) -> str:
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFKC", heading)).casefold().split())


def _found(supplier: Supplier, heads: list[str]) -> list[Field]:
    """The required columns that are there."""
    return [field for field in supplier.required if any(name in heads for name in supplier.columns[field])]


def _nearly(text: str, suppliers: Mapping[str, Supplier]) -> str:
    """Which export it most looks like, and what it lacks. Nothing of the file is repeated: it may hold anything."""
    best, share = "", 0.5
    for delimiter in _DELIMITERS:
        for _number, heads in _top(text, delimiter):
            for each in suppliers.values():
                found = _found(each, heads)
                if len(found) > 1 and len(found) / len(each.required) > share:
                    share = len(found) / len(each.required)
                    lacking = next(field for field in each.required if field not in found)
                    best = say(
                        "This looks like an export of {export}, but has no column “{column}”.",
                        export=each.title,
                        column=each.columns[lacking][0],
                    )
    best = best or say("None of its first rows has the column names of an export that we know.")
    return f"{best} {say(_NEEDS)}"


def _read(file: str, text: str, delimiter: str, name: str, supplier: Supplier, top: int, heads: list[str]) -> Sheet:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    written: list[str] = []
    kept: list[Row] = []
    columns = _columns(file, supplier, heads)
    number = 0
    try:
        for number, cells in enumerate(rows, start=1):
            if number == top:
                written = [" ".join(_UNSEEN.sub("", cell).split()) for cell in cells]
            elif number > top and not _is_prose(cells, columns):
                if any(cell.strip() for cell in cells[len(heads) :]):
                    problem = say("There are more cells than columns: a text may be missing its quotation marks.")
                    raise SuppliedError(file, problem, row=number)
                kept.append(Row(number, dict(_cells(cells, columns))))
    except csv.Error as error:
        problem = say("The quotation marks do not match: the file may be cut short or damaged.")
        raise SuppliedError(file, problem, row=number + 1) from error
    if not kept:
        raise SuppliedError(file, say("There are column names, but no rows below them."))
    headings = {field: written[place] for field, place in columns.items()}
    return Sheet(file, supplier, name, headings, tuple(kept), delimiter)


def _columns(file: str, supplier: Supplier, heads: list[str]) -> dict[Field, int]:
    times = Counter(heads)
    places = {}
    for field, names in supplier.columns.items():
        if there := next((name for name in names if name in times), ""):
            if times[there] > 1:
                raise SuppliedError(file, say("There are two columns of this name."), column=there)
            places[field] = heads.index(there)
    return places


def _cells(cells: list[str], columns: Mapping[Field, int]) -> Iterator[tuple[Field, str]]:
    for field, place in columns.items():
        cell = _UNSEEN.sub("", cells[place]).strip() if place < len(cells) else ""
        # Here a post's text ends: two signs say whether it answers or repeats somebody.
        yield field, cell[:4] if field is Field.TEXT else cell


def _is_prose(cells: list[str], columns: Mapping[Field, int]) -> bool:
    """An empty row, a row of totals, or a note below the table."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled or _plain(filled[0]) in _TOTALS:
        return True
    day = columns[Field.DAY]
    return len(filled) == 1 and not (day < len(cells) and 0 < len(cells[day].strip()) <= _LONGEST_DAY)


def echoed(cell: str) -> str:
    """The cell, if it is short and can hardly be somebody's words or address."""
    return f"“{cell}”" if len(cell) <= 24 and "@" not in cell else say("This")
