"""From a news feed to the days of its items. `feedparser` reads the formats and the dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import feedparser

from store.records import Evidence, Page, Signal, SignalKind

_START = re.compile(rb"(?is)^\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b")
MAX_DATES = 100


def looks_like_feed(page: Page) -> bool:
    """True for RSS, Atom and RDF, whatever the server calls it."""
    return _START.match(page.body[:2000]) is not None


def feed_signals(page: Page) -> tuple[Signal, ...]:
    """The day of each item, newest first. Items without a date, or dated after the reading, are left out."""
    parsed = feedparser.parse(page.body)
    days: dict[date, str] = {}
    for entry in parsed.entries:
        day = _day(entry)
        if day and day <= page.read_at.date():
            days.setdefault(day, str(entry.get("title", ""))[:300])
    url = page.final_url or page.url
    return tuple(
        Signal(SignalKind.NEWS_DATE, day.isoformat(), Evidence(url, page.read_at, days[day]))
        for day in sorted(days, reverse=True)[:MAX_DATES]
    )


def _day(entry: Mapping[str, Any]) -> date | None:
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    if not parsed:
        return None
    try:
        return date(*parsed[:3])
    except (ValueError, OverflowError):
        return None
