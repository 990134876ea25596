"""Flickr photo streams, by their public feeds of twenty pictures. Off until the operator opts in."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote

from collectors.activity._feeds import Habits, feed_in, feed_source
from collectors.activity._opt_in import opt_in
from collectors.activity._source import Answer, Terms, Wanted
from collectors.activity._trouble import Settled
from collectors.feed_items import Feed
from scoring.language import marked, say
from store.records import ChannelState

BASE = "https://www.flickr.com"
_NUMBER = re.compile(r"\d{5,12}@N\d{2}")


def _first(wanted: Wanted, terms: Terms) -> str:
    before = wanted.before.stable_id if wanted.before else ""
    number = next((each for each in (wanted.handle, before) if _NUMBER.fullmatch(each)), "")
    if not number:
        reason = say(
            "Not measured: Flickr's feeds go by the number of a photo stream, and its address has only the name."
        )
        raise Settled(ChannelState.NOT_CHECKED, reason)
    base = terms.bases.get("flickr", BASE).rstrip("/")
    return f"{base}/services/feeds/photos_public.gne?id={quote(number, '@')}&format=atom"


def _read(answer: Answer) -> Feed:
    found = feed_in(answer)
    number = _NUMBER.search(answer.url)
    # What its pictures have for a description is their title.
    pictures = tuple(item._replace(content="", media=item.media or "image") for item in found.items)
    return found._replace(items=pictures, id=number[0] if number else "")


SOURCE = opt_in(
    replace(
        feed_source(
            "flickr", "Flickr", marked("Its public feed, since the operator has opted in."), Habits(_first, _read)
        ),
        tells=("last post", "posts in 30 days", "name"),
    ),
    marked("Flickr asks robots to stay away."),
)
