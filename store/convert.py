"""Records to JSON, and back, by the type hints of their fields.

A field that is missing in what was stored takes its default, and one that is no longer known is ignored:
so a record may gain or lose a field, and old rows can still be read.
"""

from __future__ import annotations

import json
import re
import types
from collections.abc import Callable, Collection
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Converter = Callable[[Any], Any]

# PostgreSQL takes no NUL in text, and half a surrogate pair has no UTF-8. Web pages hold both.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
NUL = "\\u0000"  # as JSON writes it, unless the backslash is itself written out
WRITTEN_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
PLAIN = (str, int, float, bool, type(None))


def storable(text: str) -> str:
    """The same text with U+FFFD for every character that no database can keep."""
    return text if text.isascii() and "\x00" not in text else UNSTORABLE.sub("\ufffd", text)


def to_json(record: object, without: Collection[str] = ()) -> str:
    """All fields of a record, by name, but for those named; every character can be stored."""
    return written({name: value for name, value in _opened(record).items() if name not in without})


def written(value: object) -> str:
    """JSON for records and what holds them. Text is JSON already: no column of ours holds mere text."""
    if isinstance(value, str):
        return value
    text = _WRITER.encode(value)
    if NUL in text:
        text = WRITTEN_NUL.sub("\\1\ufffd", text)
    return storable(text)


def from_json(kind: type[Record], stored: dict[str, Any]) -> Record:
    """The record of which `to_json` wrote this."""
    hint: Any = kind
    record: Record = _converter(hint)(stored)
    return record


def moment(value: datetime) -> str:
    """ISO 8601 in UTC. A time without a zone is a fault of ours, and is not guessed at."""
    if value.tzinfo is None:
        raise ValueError(f"{value} has no time zone")
    return (value if value.tzinfo is UTC else value.astimezone(UTC)).isoformat()


def _opened(value: Any) -> Any:  # noqa: ANN401
    """What the JSON writer cannot write by itself, in terms of what it can."""
    kind: Any = type(value)
    return _opener(kind)(value)


# Kept, and not looking for circles: records that cannot change cannot hold themselves.
_WRITER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_opened)


@cache
def _opener(kind: Any) -> Converter:  # noqa: ANN401
    """Found once for a type: a page holds dozens of records."""
    if issubclass(kind, datetime):  # before date, whose child it is
        return moment
    if issubclass(kind, date):
        return date.isoformat
    names = tuple(field.name for field in fields(kind))
    values = attrgetter(*names)
    return lambda record: dict(zip(names, values(record)))  # noqa: B905  # quicker, and there are as many


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


@cache
def _converter(hint: Any) -> Converter:  # noqa: ANN401
    """How a value of this type comes out of JSON; `_same` if it stands there as it is."""
    if hint in PLAIN:
        return _same
    if get_origin(hint) in (Union, types.UnionType):
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    holds_fields = is_dataclass(hint)
    return _dataclass(hint) if holds_fields else _scalar(hint)


def _scalar(kind: Any) -> Converter:  # noqa: ANN401
    if issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    if issubclass(kind, (datetime, date)):
        back: Converter = kind.fromisoformat
        return back
    raise TypeError(f"no record may hold a {kind}")


def _optional(hint: Any) -> Converter:  # noqa: ANN401
    (kind,) = (each for each in get_args(hint) if each is not type(None))
    back = _converter(kind)
    return back if back is _same else lambda stored: None if stored is None else back(stored)


def _tuple(kinds: tuple[Any, ...]) -> Converter:
    if len(kinds) == 2 and kinds[1] is ...:
        back = _converter(kinds[0])
        return tuple if back is _same else lambda stored: tuple([back(value) for value in stored])
    backs = [_converter(kind) for kind in kinds]
    return lambda stored: tuple([back(value) for back, value in zip(backs, stored, strict=True)])


def _dataclass(kind: Any) -> Converter:  # noqa: ANN401
    hints = get_type_hints(kind)
    backs = {field.name: _converter(hints[field.name]) for field in fields(kind)}
    names = backs.keys()
    changed = [(name, back) for name, back in backs.items() if back is not _same]

    def read(stored: dict[str, Any]) -> Any:  # noqa: ANN401
        values = dict(stored) if stored.keys() == names else {name: stored[name] for name in names & stored.keys()}
        for name, back in changed:
            if name in values:
                values[name] = back(values[name])
        return kind(**values)

    return read
