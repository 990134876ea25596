"""Records to JSON, and back, by the type hints of their fields.

A field that is missing in what was stored takes its default, and one that is no longer known is ignored:
so a record may gain or lose a field, and old rows can still be read.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import fields
from functools import cache
from threading import Lock
from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record")

# PostgreSQL takes no NUL in text, and half a surrogate pair has no UTF-8. Web pages hold both.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
NUL = "\\u0000"  # as JSON writes it, unless the backslash is itself written out
WRITTEN_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")

_LEARNING = Lock()
_WRITER = msgspec.json.Encoder()
parsed = msgspec.json.Decoder().decode
"""What stands in JSON, as Python's own lists and dictionaries."""


def storable(text: str) -> str:
    """The same text with U+FFFD for every character that no database can keep."""
    return text if text.isascii() and "\x00" not in text else UNSTORABLE.sub("\ufffd", text)


def to_json(record: object, without: Collection[str] = ()) -> str:
    """All fields of a record, by name, but for those named; every character can be stored."""
    if not without:
        return written(record)
    kind: Any = type(record)
    return written({name: getattr(record, name) for name in _names(kind, frozenset(without))})


def part_to_json(record: object, names: Collection[str]) -> str:
    """These fields of a record."""
    return written({name: getattr(record, name) for name in names})


def written(value: object) -> str:
    """JSON for records and what holds them. Text is JSON already: no column of ours holds mere text."""
    if isinstance(value, str):
        return value
    try:
        text = _WRITER.encode(value).decode()
    except UnicodeEncodeError:
        text = _WRITER.encode(_storable(msgspec.to_builtins(value))).decode()
    return WRITTEN_NUL.sub("\\1\ufffd", text) if NUL in text else text


def from_json(kind: type[Record], stored: dict[str, Any]) -> Record:
    """The record of which `to_json` wrote this."""
    wanted: Any = kind
    reader(wanted)  # so that `convert` knows the kind already
    return msgspec.convert(stored, kind)


@cache
def reader(kind: Any) -> msgspec.json.Decoder[Any]:  # noqa: ANN401
    """What reads records of this kind from JSON.

    While msgspec learns what a kind holds, another thread that asks for the same kind takes it for known already, and
    reads memory that nobody has filled: the process ends with a segmentation fault.
    """
    with _LEARNING:
        return msgspec.json.Decoder(kind)


@cache
def _names(kind: Any, without: frozenset[str]) -> tuple[str, ...]:  # noqa: ANN401
    return tuple(field.name for field in fields(kind) if field.name not in without)


def _storable(value: Any) -> Any:  # noqa: ANN401
    """The same value of JSON with characters that can be stored."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {name: _storable(each) for name, each in value.items()}
    return [_storable(each) for each in value] if isinstance(value, (list, tuple)) else value
