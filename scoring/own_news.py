"""What the council's own pages tell of its news: how new, and how often. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from store.records import Count, PageKind, PageReading, SignalKind

_SURENESS = {PageKind.FEED: 2, PageKind.NEWS: 1}
"""Where two pages are as new as each other. Any other page shows only some of the news."""


class News(NamedTuple):
    """How lively a council's own news is, as one page of it shows."""

    last_on: date
    posts_30: Count | None
    """In the 30 days before; `None` if unknown. At least one for each day with news: pages are read by days."""
    posts_90: Count | None
    url: str
    """The feed, or else the page, that shows it."""
    read_at: datetime


def news_activity(readings: Iterable[PageReading], as_of: datetime) -> News | None:
    """From the page with the newest news, a feed if there is a choice; `None` if no page shows the day of any news."""
    found = [
        (days[-1], _SURENESS.get(reading.kind, 0), days, reading)
        for reading in readings
        if (days := _days(reading, as_of.date()))
    ]
    if not found:
        return None
    last_on, _, days, reading = max(found, key=lambda each: each[:2])
    whole = reading.complete
    url = reading.final_url or reading.url
    return News(last_on, _count(days, as_of, 30, whole), _count(days, as_of, 90, whole), url, reading.read_at)


def _days(reading: PageReading, latest: date) -> Sequence[date]:
    """The days of its news, oldest first."""
    told = (each.value for each in reading.signals if each.kind is SignalKind.NEWS_DATE)
    return sorted(day for day in map(date.fromisoformat, told) if day <= latest)


def _count(days: Sequence[date], as_of: datetime, length: int, whole: bool) -> Count | None:
    start = (as_of - timedelta(days=length)).date()
    number = sum(day >= start for day in days)
    if number:
        return Count(number, at_least=True)
    return Count(0) if whole else None
