"""Quiet hours: times of day, by the clock in the United Kingdom, at which nobody is visited."""

from __future__ import annotations

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]\d|2[0-3]):([0-5]\d)")


def hours(spans: tuple[str, ...]) -> tuple[str, ...]:
    """The spans as they are, if each is one, such as `08:00-18:00`. Raises `ValueError`."""
    for each in spans:
        first, last = _span(each)
        if first == last:
            raise ValueError(f"times such as 08:00-18:00; {each} would be always, or never")
    return spans


def quiet(spans: tuple[str, ...], now: datetime) -> bool:
    """Whether nobody is to be visited now. A span that ends before it begins goes over midnight."""
    local = now.astimezone(LONDON).time()
    return any(_within(local, *_span(each)) for each in spans)


def _within(local: time, first: time, last: time) -> bool:
    return first <= local < last if first < last else local >= first or local < last


def _span(text: str) -> tuple[time, time]:
    found = _SPAN.fullmatch(text.strip())
    if not found:
        raise ValueError("times such as 08:00-18:00")
    hour, minute, to_hour, to_minute = map(int, found.groups())
    return time(hour, minute), time(to_hour, to_minute)
