"""Moments as feeds and interfaces write them: ISO 8601 and RFC 822. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
"""Nobody kept a feed before. 1970 is a clock that was never set."""
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_HOURS = {"": 0, "gmt": 0, "ut": 0, "utc": 0, "z": 0, "bst": 1, "wet": 0, "west": 1, "cet": 1, "cest": 2}
"""Of the zones that are written by name near the United Kingdom; RFC 822 knows only those of North America."""
_RFC_822 = re.compile(
    r"\s*(?:[A-Za-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{4}),?\s+(\d{1,2}):(\d\d)(?::(\d\d))?"
    r"(?:\.\d+)?\s*(?:([+-])(\d\d):?(\d\d)|([A-Za-z]{0,4}))\s*",
    re.ASCII,
)


def moment(written: object) -> datetime | None:
    """In UTC, which is assumed where no zone is given; `None` if it is no moment, or one before there were feeds."""
    if not isinstance(written, str) or len(written) > 60:
        return None
    written = written.strip()
    if "-" not in written[4:5]:
        return _rfc_822(written)
    try:
        return in_utc(datetime.fromisoformat(written))
    except ValueError:
        return None


def in_utc(found: datetime) -> datetime | None:
    """Likewise, of a moment that was read already."""
    try:
        found = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (OverflowError, ValueError):  # at the ends of the calendar
        return None
    return found if found >= EARLIEST else None


def _rfc_822(written: str) -> datetime | None:
    match = _RFC_822.fullmatch(written)
    if match is None:
        return None
    day, name, year, hour, minute, second, sign, hours, minutes, zone = match.groups()
    month, ahead = _MONTHS.get(name.lower()), _HOURS.get((zone or "").lower())
    if month is None or ahead is None:
        return None
    shift = timedelta(hours=ahead) if sign is None else timedelta(hours=int(hours), minutes=int(minutes))
    try:
        # A leap second is the second before.
        found = datetime(int(year), month, int(day), int(hour), int(minute), min(int(second or 0), 59), tzinfo=UTC)
        return in_utc(found.replace(tzinfo=timezone(-shift if sign == "-" else shift)) if shift else found)
    except (OverflowError, ValueError):
        return None
