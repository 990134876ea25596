"""The toolkit's principles, from `toolkit.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, fields
from math import isfinite
from pathlib import Path
from typing import Any

from store.records import Principle

TOOLKIT = Path(__file__).parent / "toolkit.toml"
"""The ten basic principles of the Digital Councils toolkit (LGA and comms2point0, 2015)."""

_REQUIRED = {each.name for each in fields(Principle) if each.default is MISSING}
_KNOWN = {each.name for each in fields(Principle)}
_NUMBERS = {"number", "weight"}


class ToolkitError(Exception):
    """A toolkit file is wrong."""

    def __init__(self, path: Path, wrong: str) -> None:
        """`wrong` follows the file's name in the message."""
        super().__init__(f"{path}: {wrong}")


def principles(path: Path = TOOLKIT) -> tuple[Principle, ...]:
    """The principles by their number. Raises `ToolkitError`."""
    found: list[Principle] = []
    for place, entry in enumerate(_entries(path), start=1):
        wrong = _wrong(entry) if isinstance(entry, dict) else "is not a table"
        if wrong:
            raise ToolkitError(path, f"principle {place} {wrong}")
        each = Principle(**{**entry, "weight": float(entry.get("weight", 1.0))})
        if any(each.id == other.id or each.number == other.number for other in found):
            raise ToolkitError(
                path, f"principle {place} repeats the id or the number of another ({each.id}, {each.number})"
            )
        found.append(each)
    if not found:
        raise ToolkitError(path, "has no [[principle]]")
    return tuple(sorted(found, key=lambda each: each.number))


def _entries(path: Path) -> list[Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ToolkitError(path, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ToolkitError(path, f"is not UTF-8 text ({error})") from error
    except tomllib.TOMLDecodeError as error:
        raise ToolkitError(path, f"is not TOML ({error})") from error
    for name in content:
        if name != "principle":
            raise ToolkitError(path, f"has an unknown key {name!r}")
    entries = content.get("principle", [])
    if not isinstance(entries, list):
        raise ToolkitError(path, "writes principle as one value; write [[principle]] before each")
    return entries


def _wrong(entry: dict[str, Any]) -> str:
    """What is wrong with one principle, to stand after its place in the file; empty if nothing is."""
    if unknown := sorted(entry.keys() - _KNOWN):
        return f"has an unknown key {unknown[0]!r}"
    if missing := sorted(_REQUIRED - entry.keys()):
        return f"has no {missing[0]!r}"
    for name, value in entry.items():
        if fault := _fault(name, value):
            return f"has a {name!r} that is {fault}"
    return ""


def _fault(name: str, value: object) -> str:
    """What is wrong with a value; empty if nothing is."""
    if name not in _NUMBERS:
        if not isinstance(value, str):
            return "not text"
        return "empty" if name in _REQUIRED and not value.strip() else ""
    if isinstance(value, bool) or not isinstance(value, (int,) if name == "number" else (int, float)):
        return "not a whole number" if name == "number" else "not a number"
    return "" if isfinite(value) and value >= 0 else "below 0 or without end"
