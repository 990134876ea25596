"""From a news feed to the days of its items. `feedparser` reads the formats and the dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

import feedparser

from collectors.markup import Markup
from collectors.words import folded
from store.records import Evidence, Page, ProblemKind, Signal, SignalKind

# What may stand before the first element. Atomic, so that a page of nothing else is given up at once.
_START = re.compile(
    rb"(?s)(?>\s++|\xef\xbb\xbf|<\?.*?\?>|<!--.*?-->|<!(?i:doctype)[^>]*+>)*+<(?:rss|RSS|feed|rdf:RDF)(?=[\s>/])"
)
_NAMES = (b"<rss", b"<RSS", b"<feed", b"<rdf:RDF")
MAX_BYTES = 1_000_000
"""Of a feed: the newest items come first."""
MAX_DATES = 100


def looks_like_feed(page: Page) -> bool:
    """True for RSS, Atom and RDF, whatever the server calls it."""
    start = page.body[:4096]
    return any(name in start for name in _NAMES) and _START.match(start) is not None


def feed_signals(page: Page) -> tuple[tuple[Signal, ...], Markup]:
    """The day of each item, newest first, and what is missing of the feed.

    Items without a date, or dated after the reading, are left out.
    """
    try:
        parsed = feedparser.parse(BytesIO(page.body[:MAX_BYTES]), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # noqa: BLE001  # feedparser lets through whatever its parsers and codecs raise
        reason = f"The feed is too broken to be read ({type(error).__name__})."
        return (), Markup(None, False, ProblemKind.NOT_A_PAGE, reason)
    days: dict[date, str] = {}
    for entry in parsed.entries:
        day = _day(entry)
        if day and day <= page.read_at.date():
            days.setdefault(day, folded(str(entry.get("title", "")))[:300])
    url = page.final_url or page.url
    signals = tuple(
        Signal(SignalKind.NEWS_DATE, day.isoformat(), Evidence(url, page.read_at, days[day]))
        for day in sorted(days, reverse=True)[:MAX_DATES]
    )
    return signals, _judged(page, broken=bool(parsed.bozo) and not _ends(page.body))


def _judged(page: Page, *, broken: bool) -> Markup:
    if page.shortened or len(page.body) > MAX_BYTES:
        read = min(len(page.body), MAX_BYTES)
        return Markup(None, False, page.shortened or ProblemKind.TOO_LARGE, f"Only its first {read:,} bytes were read.")
    if broken:
        return Markup(None, False, ProblemKind.CUT_SHORT, "The feed ends in the middle.")
    return Markup(None, True)


def _ends(body: bytes) -> bool:
    return body.rstrip()[-12:].lower().endswith((b"</rss>", b"</feed>", b"</rdf:rdf>", b"-->"))


def _day(entry: Mapping[str, Any]) -> date | None:
    # `in` first: feedparser warns whoever asks for an update that is not there.
    parsed = next((entry[name] for name in ("published_parsed", "updated_parsed") if name in entry), None)
    if not parsed:
        return None
    try:
        return date(*parsed[:3])
    except (ValueError, OverflowError):
        return None
