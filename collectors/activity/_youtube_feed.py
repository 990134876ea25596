"""YouTube's public feeds: the fifteen newest videos of a channel, where robots.txt or the operator lets us.

They come and go: for weeks at a time channels that are there answer 404 or 500, or nothing. None of it proves anything.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from collectors.activity._feeds import Habits, feed_in, feed_source
from collectors.activity._source import Answer, Terms, UnknownShapeError, Wanted
from collectors.activity._trouble import Settled
from collectors.activity._youtube_api import CHANNEL_ID, known_id, pinned_id
from collectors.feed_items import Feed
from scoring.language import marked, say
from store.records import ChannelState

BASE = "https://www.youtube.com"
RULE = marked("YouTube's public feed, only if robots.txt allows it or the operator has opted in.")


def _first(wanted: Wanted, terms: Terms) -> str:
    feeds = f"{terms.bases.get('youtube', BASE).rstrip('/')}/feeds/videos.xml"
    if id := known_id(wanted) or pinned_id(wanted):
        return f"{feeds}?channel_id={id}"
    kind, _, name = wanted.handle.partition("/")
    if kind == "user" and name:
        return f"{feeds}?user={quote(name)}"
    reason = say(
        "Not measured: a channel's feed goes by its id, which only the YouTube Data API tells (it needs a key)."
    )
    raise Settled(ChannelState.NOT_CHECKED, reason)


def _read(answer: Answer) -> Feed:
    if answer.status in (404, 410):
        reason = say(
            "YouTube's feed did not come (HTTP {status}), which happens to channels that are there.",
            status=answer.status,
        )
        raise Settled(ChannelState.UNREACHABLE, reason)
    found = feed_in(answer)
    if not found.items:
        raise UnknownShapeError(say("YouTube's feed came empty, which happens to channels that are not."))
    id = CHANNEL_ID.search(found.link)
    return found._replace(id=id[0] if id else "", link="")


FEED = feed_source("youtube", "YouTube", RULE, Habits(_first, _read))
FEED = replace(FEED, tells=("last post", "posts in 30 days", "name"))
