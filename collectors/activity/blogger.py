"""Blogger's blogs, by their own feeds, which say how many posts there are."""

from __future__ import annotations

from collectors.activity._feeds import Habits, feed_source, place
from collectors.activity._source import Terms, Wanted
from collectors.activity._trouble import Settled
from scoring.language import marked, say
from store.records import ChannelState

_MOST = 150  # Blogger sends no more at a time


def _first(wanted: Wanted, terms: Terms) -> str:
    if wanted.handle.startswith("id:"):
        raise Settled(
            ChannelState.NOT_READABLE, say("This is a profile on Blogger, which shows no posts, and not a blog.")
        )
    own = place(terms, "blogger", wanted.handle, f"https://{wanted.handle}.blogspot.com")
    return f"{own}/feeds/posts/default?max-results={_MOST}"


SOURCE = feed_source("blogger", "Blogger", marked("A blog's feed is published for programs to read."), Habits(_first))
