"""Published guidance by need and nation, from `guidance.toml`."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from config.tables import TableError, keys_wrong, tables, text_wrong
from store.records import Guide

GUIDANCE = Path(__file__).parent / "guidance.toml"

_TEXTS = frozenset({"title", "publisher", "about"})
_LISTS = frozenset({"nations", "helps"})
_CHECKED = frozenset({"checked_on", "live"})


class GuidanceError(TableError):
    """A file of guidance is wrong."""


def guidance(path: Path = GUIDANCE) -> tuple[Guide, ...]:
    """The guides in the order of the file, which is the order in which they are offered. Raises `GuidanceError`."""
    found = tuple(_guide(each) for each in tables(path, "guide", _wrong, GuidanceError))
    for place, each in enumerate(found, start=1):
        if any((each.title, each.publisher) == (other.title, other.publisher) for other in found[: place - 1]):
            raise GuidanceError(path, f"guide {place} repeats the title of another by {each.publisher}")
    return found


def _guide(entry: dict[str, Any]) -> Guide:
    values: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in entry.items()}
    return Guide(**values)


def _wrong(entry: dict[str, Any]) -> str:
    """What is wrong with one guide, to stand after its place in the file; empty if nothing is."""
    if fault := keys_wrong(entry, _TEXTS | _LISTS, _CHECKED | {"address"}) or text_wrong(entry, _TEXTS | {"address"}):
        return fault
    for name in sorted(_LISTS):
        words = entry[name]
        if not (isinstance(words, list) and words and all(isinstance(each, str) and each.strip() for each in words)):
            return f"has a {name!r} that is not a list of names"
    if "address" in entry and not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", entry["address"]):
        return "has an 'address' that is not one of a web page"
    return _check_wrong(entry)


def _check_wrong(entry: dict[str, Any]) -> str:
    """Whether it is live is known only from a day on which somebody opened its address."""
    given = _CHECKED & entry.keys()
    if not given:
        return ""
    if given != _CHECKED:
        return f"says {min(given)!r} without {min(_CHECKED - given)!r}"
    checked_on = entry["checked_on"]
    if not isinstance(checked_on, date) or isinstance(checked_on, datetime):
        return "has a 'checked_on' that is not a day, such as 2026-11-22"
    if not isinstance(entry["live"], bool):
        return "has a 'live' that is neither true nor false"
    return "" if "address" in entry else "was checked, but has no 'address'"
