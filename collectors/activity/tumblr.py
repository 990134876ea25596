"""Tumblr blogs, by their own feeds of twenty posts."""

from __future__ import annotations

from collectors.activity._feeds import TELLS, Habits, feed_source, place
from collectors.activity._source import Terms, Wanted
from collectors.activity._trouble import Settled
from collectors.feed_items import Item
from scoring.language import marked, say
from store.records import ChannelState


def _first(wanted: Wanted, terms: Terms) -> str:
    if ":" in wanted.handle:
        reason = say("The address names the blog by a number, and its feed goes by its name.")
        raise Settled(ChannelState.NOT_CHECKED, reason)
    return place(terms, "tumblr", wanted.handle, f"https://{wanted.handle}.tumblr.com") + "/rss"


def _reblogged(item: Item) -> bool:
    """Tumblr puts the name of whose post it was before it."""
    return 'class="tumblr_blog"' in item.content


SOURCE = feed_source(
    "tumblr",
    "Tumblr",
    marked("A blog's feed is published for programs to read."),
    Habits(_first, whole=True, passed_on=_reblogged),
    (*TELLS, "reposts"),
)
