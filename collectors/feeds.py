"""From a news feed to the days of its items, as signals."""

from __future__ import annotations

import re
from datetime import date

from collectors.feed_formats import feed, looks_like_json
from collectors.feed_items import MAX_BYTES, NoFeedError
from collectors.markup import Markup
from collectors.words import folded
from scoring.language import say
from store.records import Evidence, Page, ProblemKind, Signal, SignalKind

# What may stand before the first element. Atomic, so that a page of nothing else is given up at once.
_START = re.compile(
    rb"(?s)(?>\s++|\xef\xbb\xbf|<\?.*?\?>|<!--.*?-->|<!(?i:doctype)[^>]*+>)*+<(?:rss|RSS|feed|rdf:RDF)(?=[\s>/])"
)
_JSON_FEED = re.compile(rb"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org\\?/version")
MAX_DATES = 100


def looks_like_feed(page: Page) -> bool:
    """True for RSS, Atom, RDF and JSON Feed, whatever the server calls it."""
    if looks_like_json(page.body):
        return _JSON_FEED.search(page.body, 0, 4096) is not None
    return _START.match(page.body, 0, 4096) is not None


def feed_signals(page: Page) -> tuple[tuple[Signal, ...], Markup]:
    """The day of each item, newest first, and what is missing of the feed.

    Items without a date, or dated after the reading, are left out.
    """
    try:
        found = feed(page.body)
    except NoFeedError as error:
        return (), Markup(None, False, ProblemKind.NOT_A_PAGE, str(error))
    days: dict[date, str] = {}
    for item in found.items:
        if item.moment and item.moment.date() <= page.read_at.date():
            days.setdefault(item.moment.date(), folded(item.title)[:300])
    url = page.final_url or page.url
    signals = tuple(
        Signal(SignalKind.NEWS_DATE, day.isoformat(), Evidence(url, page.read_at, days[day]))
        for day in sorted(days, reverse=True)[:MAX_DATES]
    )
    return signals, _judged(page, broken=found.broken and not _ends(page.body))


def _judged(page: Page, *, broken: bool) -> Markup:
    if page.shortened or (len(page.body) > MAX_BYTES and not looks_like_json(page.body)):
        read = min(len(page.body), MAX_BYTES)
        return Markup(
            None,
            False,
            page.shortened or ProblemKind.TOO_LARGE,
            say("Only its first {bytes} bytes were read.", bytes=f"{read:,}"),
        )
    if broken:
        return Markup(None, False, ProblemKind.CUT_SHORT, say("The feed ends in the middle."))
    return Markup(None, True)


def _ends(body: bytes) -> bool:
    return body.rstrip()[-12:].lower().endswith((b"</rss>", b"</feed>", b"</rdf:rdf>", b"-->"))
