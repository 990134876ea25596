"""Lists of tables in TOML files: read whole and checked, or refused in one sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any


class TableError(Exception):
    """A file of tables is wrong."""

    def __init__(self, path: Path, wrong: str) -> None:
        """`wrong` follows the file's name in the message."""
        super().__init__(f"{path}: {wrong}")


def tables(
    path: Path, name: str, wrong: Callable[[dict[str, Any]], str], error: type[TableError]
) -> list[dict[str, Any]]:
    """The tables under `[[name]]` in the order of the file; nothing else may stand in it, and there is one at least.

    `wrong` says what is wrong with one of them, to stand after its place in the file; empty if nothing is. Raises
    `error`.
    """
    found = content(path, error)
    for key in found:
        if key != name:
            raise error(path, f"has an unknown key {key!r}")
    entries = found.get(name, [])
    if not isinstance(entries, list):
        raise error(path, f"writes {name} as one value; write [[{name}]] before each")
    if not entries:
        raise error(path, f"has no [[{name}]]")
    for place, entry in enumerate(entries, start=1):
        if fault := wrong(entry) if isinstance(entry, dict) else "is not a table":
            raise error(path, f"{name} {place} {fault}")
    return entries


def keys_wrong(entry: dict[str, Any], required: frozenset[str], optional: frozenset[str] = frozenset()) -> str:
    """The first key that is unknown or missing, to stand after the table's place; empty if all fit."""
    if unknown := sorted(entry.keys() - required - optional):
        return f"has an unknown key {unknown[0]!r}"
    if missing := sorted(required - entry.keys()):
        return f"has no {missing[0]!r}"
    return ""


def text_wrong(entry: dict[str, Any], names: frozenset[str]) -> str:
    """The first of the values that is not text, or says nothing; empty if all are. Those left out are not judged."""
    for name, value in entry.items():
        if name in names and not isinstance(value, str):
            return f"has a {name!r} that is not text"
        if name in names and not value.strip():
            return f"has a {name!r} that is empty"
    return ""


def content(path: Path, error: type[TableError]) -> dict[str, Any]:
    """The whole of a TOML file. Raises `error`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise error(path, f"cannot be read ({fault.strerror})") from fault
    except UnicodeDecodeError as fault:
        raise error(path, f"is not UTF-8 text ({fault})") from fault
    except tomllib.TOMLDecodeError as fault:
        raise error(path, f"is not TOML ({fault})") from fault
