"""What else strangers send: feeds, robots.txt, supplied files, packed answers, their heads. Any bytes may be each."""

from __future__ import annotations

import http.client
import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPException
from io import BytesIO

from collectors.feed_formats import feed
from collectors.feed_items import NoFeedError
from collectors.heads import headers
from collectors.robots import robots, robots_text
from collectors.supplied import SuppliedError, read_supplied
from collectors.unpacking import GarbledError, Unpacking
from tests.collectors.supplied.exports import FACEBOOK, INSTAGRAM, PLAIN, TODAY, X_POSTS, facebook_row

MAX_BYTES = 100_000
ENCODINGS = ("gzip", "deflate", "identity")


def a_feed(body: bytes) -> None:
    """Nothing but `NoFeedError`, and every moment has its time zone."""
    try:
        found = feed(body)
    except NoFeedError:
        return
    assert all(each.moment is None or each.moment.utcoffset() is not None for each in found.items)


def a_robots_txt(body: bytes) -> None:
    """It allows or forbids, and asks for so many seconds as one can wait for."""
    found = robots(robots_text(body))
    assert isinstance(found.allows("https://www.northbridge.example/news?page=2"), bool)
    assert found.crawl_delay >= 0
    assert not math.isnan(found.crawl_delay)


def a_supplied_file(body: bytes) -> None:
    """Nothing but `SuppliedError`, and each record is somebody's."""
    try:
        found = read_supplied("figures.csv", body, TODAY)
    except SuppliedError:
        return
    assert all(each.platform and each.key for each in found)


def an_answer(body: bytes) -> None:
    """However it is packed, nothing but `GarbledError`, and no more than was asked for."""
    for encoding in ENCODINGS:
        found = Unpacking(encoding, MAX_BYTES)
        pieces = (body[start : start + 1000] for start in range(0, len(body), 1000))
        with suppress(GarbledError):
            all(map(found.add, pieces))
        assert len(found.body()) <= MAX_BYTES


def a_head(body: bytes) -> None:
    """What the standard library reads, or one of the two errors of a head that is too long or breaks off."""
    try:
        found = headers(BytesIO(body))
    except HTTPException:
        return
    assert found.items() == http.client.parse_headers(BytesIO(body)).items()


READERS: tuple[Callable[[bytes], None], ...] = (a_feed, a_robots_txt, a_supplied_file, an_answer, a_head)


def seeds() -> Iterator[tuple[int, bytes]]:
    """Some of each, with the place of its reader."""
    for text in (FACEBOOK + facebook_row(), INSTAGRAM, X_POSTS, PLAIN + "2026-09-01,facebook,Northbridge,3,2,900,40\n"):
        yield READERS.index(a_supplied_file), text.encode()
    yield READERS.index(a_robots_txt), b"User-agent: Doorstep\nAllow: /news*$\nCrawl-delay: 2.5\nDisallow: /\n"
    yield READERS.index(a_head), b"Content-Type: text/html; charset=utf-8\r\nX-Robots-Tag:\tnoindex\r\n\r\n"
    yield READERS.index(a_head), b"Set-Cookie: a=1;\r\n Path=/\r\nETag : \xe9\n\n"
    yield READERS.index(a_feed), b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "Bins"}]}'
    yield READERS.index(a_feed), b"<rss><channel><item><pubDate>1 Sep 2026 09:00 GMT</pubDate></item></channel></rss>"
