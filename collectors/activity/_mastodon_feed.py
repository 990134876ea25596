"""The feed of one account, for servers that do not let visitors ask: its newest posts, without replies and reposts."""

from __future__ import annotations

from dataclasses import replace

from collectors.activity._features import features
from collectors.activity._posts import Post, counted
from collectors.activity._shown import plain
from collectors.activity._source import Ask
from collectors.activity._values import text
from collectors.feed_formats import feed
from collectors.feed_items import NoFeedError
from collectors.refusals import FetchError
from scoring.language import marked
from store.records import AccountReading

RULE = marked("The account's public feed. The server's interface is open only to people who are signed in.")


def read_feed(reading: AccountReading, url: str, ask: Ask) -> AccountReading | None:
    """The reading with what the feed shows; `None` if there is no feed with posts that can be read."""
    try:
        answer = ask(url)
        found = feed(answer.body) if answer.status < 400 else None
    except (FetchError, NoFeedError):
        return None
    if found is None or not any(item.moment for item in found.items):
        return None
    posts = [
        Post(item.moment, plain(item.content), has_image=item.media == "image", has_video=item.media == "video")
        for item in found.items
    ]
    seen = features(posts, answer.read_at)
    reading = replace(
        reading,
        read_at=answer.read_at,
        rule=RULE,
        name=text(found.title, 200),
        features=replace(seen, reply_share=None, repost_share=None),  # the feed leaves them out
    )
    return counted(posts, complete=False, now=answer.read_at).on(reading)
