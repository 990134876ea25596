"""Registers of councils: CSV files with at least `local_authority_code`, `name` and `website`."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from config.columns import REQUIRED, council
from config.selection import SelectionError, selected
from store.records import Council

__all__ = ["UK_REGISTER", "Fault", "RegisterError", "SelectionError", "councils", "selected"]

UK_REGISTER = Path(__file__).parent / "councils.csv"
"""All principal councils of the United Kingdom. Sources and known faults: `docs/data.md`."""

SHOWN = 10
"""Faults named in one message: enough to see the pattern, and they fit on a screen."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a register, and where."""

    file: str
    line: int | None
    """Where the row begins in the file, counted from 1 as an editor does; `None` for the file as a whole."""
    column: str | None
    wrong: str

    def __str__(self) -> str:
        """`councils.csv, line 5, website: must not be empty`."""
        line = f"line {self.line}" if self.line else None
        return ", ".join(part for part in (self.file, line, self.column) if part) + f": {self.wrong}"


class RegisterError(Exception):
    """A register is wrong. The message has one line for each of the first ten faults."""

    def __init__(self, *faults: Fault) -> None:
        """All faults, in the order of the file."""
        more = [f"... and {len(faults) - SHOWN} more."] if len(faults) > SHOWN else []
        super().__init__("\n".join([str(fault) for fault in faults[:SHOWN]] + more))
        self.faults = faults


def councils(path: Path) -> tuple[Council, ...]:
    """The councils of a register, in the order of the file. Raises `RegisterError`."""
    file = str(path)
    rows = _rows(file, _text(path))
    header = _header(file, next(rows, (1, [])))
    found: dict[str, tuple[int, Council]] = {}
    faults: list[Fault] = []
    for line, fields in rows:
        if len(fields) != len(header):
            wrong = f"has {len(fields)} fields where the header has {len(header)}"
            faults.append(Fault(file, line, None, wrong))
            continue
        read, wrongs = council(dict(zip(header, fields, strict=True)))
        faults += [Fault(file, line, column, wrong) for column, wrong in wrongs]
        if read:
            # Upper and lower case are one, since people may type a code either way.
            first, _ = found.setdefault(read.local_authority_code.casefold(), (line, read))
            if first != line:
                wrong = f"{read.local_authority_code!r} is already the code of line {first}"
                faults.append(Fault(file, line, "local_authority_code", wrong))
    if not found and not faults:
        faults.append(Fault(file, None, None, "lists no councils"))
    if faults:
        raise RegisterError(*faults)
    return tuple(read for _line, read in found.values())


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise RegisterError(Fault(str(path), None, None, f"cannot be read: {reason}")) from error
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise RegisterError(Fault(str(path), None, None, "is UTF-16: save it as CSV in UTF-8"))
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise RegisterError(Fault(str(path), line, None, "is not text: it holds a zero byte"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        wrong = "is not in UTF-8: save the file as CSV in UTF-8"
        raise RegisterError(Fault(str(path), line, None, wrong)) from error


def _rows(file: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that says anything, with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for fields in reader:
            stripped = [field.strip() for field in fields]
            if any(stripped):
                yield line, stripped
            line = reader.line_num + 1
    except csv.Error as error:
        raise RegisterError(Fault(file, line, None, f"cannot be taken apart: {error}")) from error


def _header(file: str, first: tuple[int, list[str]]) -> list[str]:
    line, header = first[0], [column.lower() for column in first[1]]
    if not header:
        raise RegisterError(Fault(file, None, None, "is empty"))
    if len(header) == 1 and any(sign in header[0] for sign in ";\t"):
        raise RegisterError(Fault(file, line, None, "columns must be separated by commas"))
    missing = [column for column in REQUIRED if column not in header]
    if missing:
        raise RegisterError(*(Fault(file, line, column, "this column is missing") for column in missing))
    twice = sorted({column for column in header if column and header.count(column) > 1})
    if twice:
        raise RegisterError(*(Fault(file, line, column, "this column is there twice") for column in twice))
    return header
