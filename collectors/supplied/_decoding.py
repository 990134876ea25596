"""From a file's bytes to text: UTF-8, UTF-16 as Excel and Meta write it, or Windows-1252."""

from __future__ import annotations

import codecs

from collectors.supplied._supplier import SuppliedError
from scoring.language import marked, say

LARGEST = 5_000_000
"""Bytes. A year of a busy council's posts is under one million."""
_NOT_CSV = (
    (
        b"PK\x03\x04",
        marked(
            "This is an Excel workbook or a zip file, not a CSV file. Open it in a spreadsheet program and save it as "
            "“CSV UTF-8 (comma delimited)”."
        ),
    ),
    (
        b"\xd0\xcf\x11\xe0",
        marked(
            "This is an Excel workbook, not a CSV file. Open it in a spreadsheet program and save it as "
            "“CSV UTF-8 (comma delimited)”."
        ),
    ),
    (b"%PDF", marked("This is a PDF file, not a CSV file.")),
    (b"<", marked("This is a web page or XML, not a CSV file. Export the figures again.")),
    (b"{", marked("This is JSON, not a CSV file.")),
    (b"[", marked("This is JSON, not a CSV file.")),
)


def decoded(file: str, body: bytes) -> str:
    """The text of a CSV file, without byte order mark. Raises `SuppliedError` for what is none."""
    if len(body) > LARGEST:
        raise SuppliedError(
            file,
            say("The file is larger than {megabytes} MB: export a shorter period.", megabytes=LARGEST // 1_000_000),
        )
    start = body.lstrip(codecs.BOM_UTF8).lstrip()
    if not start:
        raise SuppliedError(file, say("The file is empty."))
    for mark, problem in _NOT_CSV:
        if start.startswith(mark):
            raise SuppliedError(file, say(problem))
    text = body.decode(_charset(body), "replace").removeprefix("\ufeff")
    if "\0" in text:
        raise SuppliedError(file, say("This is not a text file, so it cannot be a CSV file."))
    return text


def _charset(body: bytes) -> str:
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    for name, zeros in (("utf-16-le", body[1:400:2]), ("utf-16-be", body[0:400:2])):
        if zeros.count(0) > len(zeros) * 3 // 4:  # letters of English or Welsh, and no byte order mark
            return name
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"
