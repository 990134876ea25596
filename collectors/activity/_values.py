"""What stands in an answer, where any JSON value may stand in any place. Pure; nothing here raises.

Software drifts: numbers come as text, moments as numbers, lists as nothing at all. What cannot be stored (NUL, halves
of surrogate pairs, numbers beyond reason) is left out here, once.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urlsplit

MAX_TEXT = 20_000
_LARGEST = 10**12
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,13}", re.ASCII)
_EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)  # 1970 is a moment that was never set
_MILLISECONDS = 1e11  # a number of seconds as large as this lies three thousand years ahead


def mapping(value: object) -> Mapping[str, object]:
    """An object of JSON; empty if it is anything else."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """A list; empty if it is anything else."""
    return value if isinstance(value, list) else []


def at(value: object, *path: str) -> object:
    """What stands under these names, one within the other; `None` if the way there ends."""
    for name in path:
        value = mapping(value).get(name)
    return value


def text(value: object, longest: int = MAX_TEXT) -> str:
    """Text, cut to `longest` characters; empty if it is anything else."""
    if not isinstance(value, str):
        return ""
    if len(value) <= longest and value.isprintable():  # then nothing is unstorable; by far the most is so
        return value.strip()
    return _UNSTORABLE.sub("", value[: longest * 2]).strip()[:longest]


def name(value: object) -> str:
    """An id, which some write as text and some as a number; empty if it is neither."""
    if isinstance(value, str):
        return value if value.isalnum() and len(value) <= 300 else text(value, 300)
    is_number = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30
    return str(value) if is_number else ""


def number(value: object) -> int | None:
    """How many, also from text such as `1,234`; `None` if it does not say, or cannot be."""
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        value = int(value.replace(",", ""))
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LARGEST:
        return None
    return int(value) if math.isfinite(value) else None


def moment(value: object) -> datetime | None:
    """When, in UTC, from ISO 8601 or from seconds since 1970; `None` if it does not say, or lies before 1995.

    Without a zone it is taken for UTC. It may lie in the future.
    """
    try:
        found = _since_1970(value) if isinstance(value, int | float) else datetime.fromisoformat(text(value, 50))
        if found.tzinfo is not UTC:
            found = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return found if found >= _EARLIEST else None


def _since_1970(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds / 1000 if seconds > _MILLISECONDS else seconds, UTC)


def address(value: object) -> str:
    """An address on the web; empty if it is none."""
    found = text(value, 2000)
    try:
        parts = urlsplit(found)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", found)
    except ValueError:
        return ""
    return found if usable else ""


def host(url: str) -> str:
    """Of an address, in lower case; empty if there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
