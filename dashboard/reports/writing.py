"""One table into two files, a row at a time: CSV for spreadsheets, JSON Lines for programs."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import msgspec

from dashboard.reports.cells import marked
from dashboard.reports.columns import Row, Table, Value

ENCODING = "utf-8-sig"
"""Of CSV files. Without the mark at the beginning Excel takes them for another character set, and shows Welsh letters
such as ŵ as two others. JSON Lines has none: RFC 8259 forbids it."""

_json = msgspec.json.Encoder().encode


class TableFiles:
    """Both files of a table, for `with`. Each method may raise `OSError`."""

    def __init__(self, folder: Path, table: Table) -> None:
        """`folder`: of the export. That of the table's shelf is made if it is not there."""
        self._table, self._folder, self._open = table, folder, ExitStack()

    def __enter__(self) -> Self:
        """Open both."""
        names = self._table.names
        (self._folder / self._table.shelf).mkdir(exist_ok=True)
        place = self._folder / self._table.path("csv")
        sheet = self._open.enter_context(place.open("w", encoding=ENCODING, newline=""))
        self._lines = self._open.enter_context((self._folder / self._table.path("jsonl")).open("wb"))
        # LibreOffice divides at semicolons, too, unless a text stands between quotation marks.
        self._write = csv.writer(sheet, quoting=csv.QUOTE_NONNUMERIC).writerow
        self._names = names
        self._write(names)
        return self

    def __exit__(self, *_: object) -> None:
        """Close both."""
        self._open.close()

    def add(self, row: Row) -> None:
        """Write a row, in the order of the table's columns."""
        self._lines.write(_json(dict(zip(self._names, row, strict=True))) + b"\n")
        self._write([_cell(each) for each in row])


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return marked(value)
    return str(value).lower() if isinstance(value, bool) else value
