"""WordPress.com blogs, by their own feeds: ten posts a page."""

from __future__ import annotations

from collectors.activity._feeds import Habits, feed_source, place
from collectors.activity._source import Terms, Wanted
from scoring.language import marked


def _first(wanted: Wanted, terms: Terms) -> str:
    return place(terms, "wordpress", wanted.handle, f"https://{wanted.handle}.wordpress.com") + "/feed/"


SOURCE = feed_source(
    "wordpress",
    "WordPress.com",
    marked("A blog's feed is published for programs to read."),
    Habits(_first, further=lambda first, number: f"{first}?paged={number}"),
)
