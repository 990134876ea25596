"""A line of the log: what may stand in it, and how it looks. Pure.

It holds no personal data and nothing that a page could have written: of addresses only the host, of errors only their
kind and where in the code they came from, of libraries only their own fixed words.
"""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

LONGEST = 500
"""Characters of one text in a line: a line is written in one piece, also where several processes write."""
DEEPEST = 12
"""Places in the code that are named of one error, the innermost last."""
FACTS = "facts"
"""Under this name a log call gives what belongs to its line: `extra={"facts": {...}}`."""
OURS = ("collectors", "config", "dashboard", "monitor", "scoring", "store")

_HERE = Path(__file__).parent.parent
_ADDRESS = re.compile(r"(?i)(https?://)(?:[^\s/?#@\"'<>]*@)?([^\s/?#\"'<>]*)([^\s\"'<>]*)")
_NAMED = re.compile(r"[^\s\"'<>]*@[^\s\"'<>]*")
_NOTED = re.compile(r'File "([^"]+)", line (\d+), in (\w+)')


def is_ours(record: logging.LogRecord) -> bool:
    """Whether our own code says it, not a library's."""
    return record.name.partition(".")[0] in OURS


def inert(text: str) -> str:
    """One line that no terminal obeys, with hosts in place of addresses, and neither e-mail addresses nor handles."""
    if "://" in text:
        text = _ADDRESS.sub(lambda found: found[1] + found[2] + ("/..." if found[3].strip("/") else ""), text)
    if "@" in text:
        text = _NAMED.sub("...", text)
    if not text.isprintable():
        text = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."


def as_json(record: logging.LogRecord) -> str:
    """One object, with the moment in UTC."""
    fields = {
        "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "from": inert(record.name),
        "said": _said(record),
        **_facts(record),
        **_fault(record),
    }
    return json.dumps(fields, ensure_ascii=False)


def for_people(record: logging.LogRecord) -> str:
    """The same to be read, with the time on the clock on the wall."""
    found = {**_facts(record), **_fault(record)}
    more = "".join(f"  {name}: {_plain(value)}" for name, value in found.items())
    moment = datetime.fromtimestamp(record.created, UTC).astimezone()
    return f"{moment:%H:%M:%S} {record.levelname.lower()}: {_said(record)}{more}"


def places(error: BaseException) -> list[str]:
    """Where in the code an error came from, also in the worker process that sent it on: never its own words."""
    found = [(each.filename, each.lineno, each.name) for each in traceback.extract_tb(error.__traceback__)]
    noted = [place for note in getattr(error, "__notes__", ()) for place in _NOTED.findall(note)]
    return [f"{_file(file)}:{line} {name}" for file, line, name in [*found, *noted]][-DEEPEST:]


def _said(record: logging.LogRecord) -> str:
    if is_ours(record):
        return inert(record.getMessage())
    # What a library fills in may come from a page; words without anything to fill in may have been filled in already.
    return inert(str(record.msg)) if record.args else f"{record.module} line {record.lineno} has something to say"


def _facts(record: logging.LogRecord) -> dict[str, object]:
    given: Mapping[str, object] = getattr(record, FACTS, {}) if is_ours(record) else {}
    return {name: inert(value) if isinstance(value, str) else value for name, value in given.items()}


def _fault(record: logging.LogRecord) -> dict[str, object]:
    error = record.exc_info[1] if record.exc_info else None
    return {"fault": type(error).__name__, "places": places(error)} if error else {}


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{count} {name}" for name, count in value.items()) or "none"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _file(name: str) -> str:
    path = Path(name)
    return str(path.relative_to(_HERE)) if path.is_relative_to(_HERE) else path.name
