"""CSV files of any length, row by row: what is too long to be one of ours is refused before it fills the memory."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from config.lists._entry import ListError
from config.rows import Fault

MAX_LINES = 500_000
"""The longest list we know, all links of all councils, has some 130,000."""
MAX_LINE = 1_000_000
"""Characters."""
HEAD = 65_536
CHUNK = 1 << 20


def beginning(path: Path) -> str:
    """The first characters, without a byte order mark. Raises `ListError` if they are not text in UTF-8."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ListError(Fault(str(path), None, None, f"cannot be read: {reason}")) from error
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ListError(Fault(str(path), None, None, "is UTF-16: save it as CSV in UTF-8"))
    if b"\0" in head:
        raise ListError(Fault(str(path), None, None, "is not text: it holds a zero byte"))
    text = codecs.getincrementaldecoder("utf-8-sig")("replace").decode(head)
    if text.lstrip().startswith("<"):
        raise ListError(Fault(str(path), None, None, "is a web page and not a list: download the file itself"))
    if not text.strip():
        raise ListError(Fault(str(path), None, None, "is empty"))
    return text


def rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row that says anything, with the line it begins on. Raises `ListError`."""
    _refuse_if_endless(path)
    line = 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(_lines(file, path), strict=True)
        try:
            for fields in reader:
                stripped = [field.strip() for field in fields]
                if any(stripped):
                    yield line, stripped
                line = reader.line_num + 1
        except csv.Error as error:
            raise ListError(Fault(str(path), line, None, f"cannot be taken apart: {error}")) from error
        except UnicodeDecodeError as error:
            wrong = "is not in UTF-8 here or soon after: save the file as CSV in UTF-8"
            raise ListError(Fault(str(path), line, None, wrong)) from error


def _refuse_if_endless(path: Path) -> None:
    """Lines are counted before any is read: that takes a moment, and reading them would take a minute."""
    ends = 0
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            ends += piece.count(b"\n")
            if ends > MAX_LINES:
                wrong = f"has over {MAX_LINES:,} lines: no list we know is as long"
                raise ListError(Fault(str(path), None, None, wrong))


def _lines(file: TextIO, path: Path) -> Iterator[str]:
    number = 0
    while line := file.readline(MAX_LINE):
        number += 1
        if len(line) == MAX_LINE:
            raise ListError(Fault(str(path), number, None, f"has more than {MAX_LINE:,} characters"))
        yield line
