"""CSV files with a header, read row by row: every fault is named with its line and column."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SHOWN = 10
"""Faults named in one message: enough to see the pattern, and they fit on a screen."""
MAX_BYTES = 50_000_000
"""Of a file. A register of 100,000 councils has half as many; what is longer is refused before it fills the memory."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, and where."""

    file: str
    line: int | None
    """Where the row begins in the file, counted from 1 as an editor does; `None` for the file as a whole."""
    column: str | None
    wrong: str

    def __str__(self) -> str:
        """`councils.csv, line 5, website: must not be empty`."""
        line = f"line {self.line}" if self.line else None
        return ", ".join(part for part in (self.file, line, self.column) if part) + f": {self.wrong}"


class RowsError(Exception):
    """A file is wrong. The message has one line for each of the first ten faults."""

    def __init__(self, *faults: Fault) -> None:
        """All faults, in the order of the file."""
        more = [f"... and {len(faults) - SHOWN} more."] if len(faults) > SHOWN else []
        super().__init__("\n".join([str(fault) for fault in faults[:SHOWN]] + more))
        self.faults = faults


def rows(path: Path, required: tuple[str, ...], error: type[RowsError]) -> Iterator[tuple[int, dict[str, str] | Fault]]:
    """Each row that says anything, with the line it begins on, by column in lower case; or what is wrong with it.

    Raises `error` where the file as a whole cannot be read, or lacks a column that is `required`.
    """
    file = str(path)
    found = _rows(file, _text(path, error), error)
    header = _header(file, next(found, (1, [])), required, error)
    for line, fields in found:
        if len(fields) == len(header):
            yield line, dict(zip(header, fields, strict=True))
        else:
            wrong = f"has {len(fields)} fields where the header has {len(header)}"
            yield line, Fault(file, line, None, wrong)


def _text(path: Path, error: type[RowsError]) -> str:
    try:
        with path.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except OSError as fault:
        reason = (fault.strerror or type(fault).__name__).lower()
        raise error(Fault(str(path), None, None, f"cannot be read: {reason}")) from fault
    if len(content) > MAX_BYTES:
        raise error(Fault(str(path), None, None, f"has over {MAX_BYTES:,} bytes: no file we know is as long"))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise error(Fault(str(path), None, None, "is UTF-16: save it as CSV in UTF-8"))
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise error(Fault(str(path), line, None, "is not text: it holds a zero byte"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        wrong = "is not in UTF-8: save the file as CSV in UTF-8"
        raise error(Fault(str(path), line, None, wrong)) from fault


def _rows(file: str, text: str, error: type[RowsError]) -> Iterator[tuple[int, list[str]]]:
    """Each row that says anything, with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for fields in reader:
            stripped = [field.strip() for field in fields]
            if any(stripped):
                yield line, stripped
            line = reader.line_num + 1
    except csv.Error as fault:
        raise error(Fault(file, line, None, f"cannot be taken apart: {fault}")) from fault


def _header(file: str, first: tuple[int, list[str]], required: tuple[str, ...], error: type[RowsError]) -> list[str]:
    line, header = first[0], [column.lower() for column in first[1]]
    if not header:
        raise error(Fault(file, None, None, "is empty"))
    if len(header) == 1 and any(sign in header[0] for sign in ";\t"):
        raise error(Fault(file, line, None, "columns must be separated by commas"))
    missing = [column for column in required if column not in header]
    if missing:
        raise error(*(Fault(file, line, column, "this column is missing") for column in missing))
    twice = sorted({column for column in header if column and header.count(column) > 1})
    if twice:
        raise error(*(Fault(file, line, column, "this column is there twice") for column in twice))
    return header
