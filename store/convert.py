"""Records to what JSON can hold, and back, by the type hints of their fields.

A field that is missing in what was stored takes its default, and one that is no longer known is ignored:
so a record may gain or lose a field, and old rows can still be read.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Converter = Callable[[Any], Any]

# PostgreSQL takes no NUL in text, and half a surrogate pair has no UTF-8. Web pages hold both.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
PLAIN = (int, float, bool, type(None))


def storable(text: str) -> str:
    """The same text with U+FFFD for every character that no database can keep."""
    return UNSTORABLE.sub("\ufffd", text)


def to_json(record: object) -> dict[str, Any]:
    """All fields of a record, by name."""
    kind: Any = type(record)
    stored: dict[str, Any] = _converters(kind)[0](record)
    return stored


def from_json(kind: type[Record], stored: dict[str, Any]) -> Record:
    """The record that `to_json` was given."""
    hint: Any = kind
    record: Record = _converters(hint)[1](stored)
    return record


@cache
def _converters(hint: Any) -> tuple[Converter, Converter]:  # noqa: ANN401
    """How a value of this type goes into JSON, and how it comes out."""
    if hint is str:
        return storable, _same
    if hint in PLAIN:
        return _same, _same
    if get_origin(hint) in (Union, types.UnionType):
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    holds_fields = is_dataclass(hint)
    return _dataclass(hint) if holds_fields else _scalar(hint)


def _scalar(kind: Any) -> tuple[Converter, Converter]:  # noqa: ANN401
    if issubclass(kind, Enum):
        return lambda member: member.value, {member.value: member for member in kind}.__getitem__
    if issubclass(kind, datetime):  # before date, whose child it is
        return moment, datetime.fromisoformat
    if issubclass(kind, date):
        return date.isoformat, date.fromisoformat
    raise TypeError(f"no record may hold a {kind}")


def moment(value: datetime) -> str:
    """ISO 8601 in UTC. A time without a zone is a fault of ours, and is not guessed at."""
    if value.tzinfo is None:
        raise ValueError(f"{value} has no time zone")
    return value.astimezone(UTC).isoformat()


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _optional(hint: Any) -> tuple[Converter, Converter]:  # noqa: ANN401
    (kind,) = (each for each in get_args(hint) if each is not type(None))
    there, back = _converters(kind)
    return (
        lambda value: None if value is None else there(value),
        lambda stored: None if stored is None else back(stored),
    )


def _tuple(kinds: tuple[Any, ...]) -> tuple[Converter, Converter]:
    if len(kinds) == 2 and kinds[1] is ...:
        there, back = _converters(kinds[0])
        return (
            lambda values: [there(value) for value in values],
            lambda stored: tuple([back(value) for value in stored]),
        )
    pairs = [_converters(kind) for kind in kinds]
    return (
        lambda values: [pair[0](value) for pair, value in zip(pairs, values, strict=True)],
        lambda stored: tuple([pair[1](value) for pair, value in zip(pairs, stored, strict=True)]),
    )


def _dataclass(kind: Any) -> tuple[Converter, Converter]:  # noqa: ANN401
    hints = get_type_hints(kind)
    there = [(each.name, _converters(hints[each.name])[0]) for each in fields(kind)]
    back = {each.name: _converters(hints[each.name])[1] for each in fields(kind)}
    return (
        lambda record: {name: convert(getattr(record, name)) for name, convert in there},
        lambda stored: kind(**{name: back[name](value) for name, value in stored.items() if name in back}),
    )
