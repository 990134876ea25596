"""Figures that a council hands over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from store.records.activity import Count


@dataclass(frozen=True, slots=True)
class Supplied:
    """Figures of one account that a council exported from its own tools and handed over: declared, never observed.

    A figure is `None` where the file does not say. No post's text, and nobody's name.
    """

    platform: str
    handle: str
    key: str
    """As in `Account`: figures and account with one `platform` and `key` belong together."""
    source: str
    """Name of a file in `collectors/supplied/`: the tool that wrote the figures."""
    supplied_on: date
    period_from: date
    period_to: date
    """The last day that the file is about, or if it does not say, the day of its newest post."""
    file: str
    rows: int
    """How many of the file's rows these figures come from."""
    last_posted_on: date | None = None
    posts: int | None = None
    """In the whole period, replies to others included, reposts left out."""
    posts_30: Count | None = None
    """In the last 30 days of the period, `period_to` included; at least so many if the period is shorter."""
    posts_90: Count | None = None
    replies: int | None = None
    """Posts that answer somebody else."""
    reposts: int | None = None
    comments: int | None = None
    """What others wrote under the posts."""
    followers: int | None = None
    """At the end of the period."""
    followers_gained: int | None = None
    """Gained less lost; below zero if more were lost."""
    reach: int | None = None
    """People reached, added up over posts or days: one person may count several times."""
    views: int | None = None
    """How often posts were shown or played."""
    response_rate: float | None = None
    """Share of messages that were answered, as the tool tells it, 0 to 1."""
