"""What the council's own pages tell of its accounts, and nobody else is asked: posts that they show. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from collectors.post_dates import posted_at
from store.records import PageReading


def at_least_since(platform: str, key: str, readings: Iterable[PageReading]) -> date | None:
    """The day of the newest post of an account that the pages link or embed: it posted at least as late as that.

    Only posts whose address names the account count: any other may be anybody's.
    """
    moments = (
        posted_at(platform, link.url, reading.read_at)
        for reading in readings
        for link in reading.links
        if link.platform == platform and link.key == key
    )
    return max((moment.date() for moment in moments if moment), default=None)
