"""Days of social media posts that the page links or embeds, from their ids: lower bounds, never the last post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from collectors.post_dates import posted_at
from collectors.signals._sight import Seen, Sight
from store.records import SignalKind


def seen(sight: Sight) -> Iterator[Seen]:
    """The newest day of each platform."""
    end_of_day = datetime.combine(sight.seen_on, time(), UTC) + timedelta(days=1)
    newest: dict[str, tuple[datetime, str]] = {}
    for link in sight.links:
        moment = posted_at(link.platform, link.url, end_of_day) if link.platform else None
        if moment and link.platform and (link.platform not in newest or moment > newest[link.platform][0]):
            newest[link.platform] = moment, link.url
    for platform, (moment, url) in newest.items():
        yield Seen(SignalKind.POST_DATE, f"{platform} {moment.date().isoformat()}", url[:300])
