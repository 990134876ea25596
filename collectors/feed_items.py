"""What a feed is made of, whatever its format."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

MAX_BYTES = 1_000_000
"""Of a feed: the newest items come first."""
MAX_ITEMS = 500
_MEDIA = ("image", "video", "audio")


class NoFeedError(ValueError):
    """It is no feed, or too broken a one. The message is a sentence for people."""


class Item(NamedTuple):
    """One entry of a feed: a news item, a post, an episode."""

    moment: datetime | None
    """Of its publication, or else its last change; perhaps in the future. `None` if it tells none that we can read."""
    title: str
    content: str
    """HTML."""
    whole: bool
    """The content is the whole text; else it may be only the beginning."""
    media: str
    """What is attached: `image`, `video` or `audio`; empty if nothing is."""


class Feed(NamedTuple):
    """One feed, its items in its own order."""

    title: str
    about: str
    link: str
    """The address of what it is the feed of; empty if it does not say."""
    items: tuple[Item, ...]
    id: str = ""
    """What stays when it moves: Atom's id, the number that WordPress.com gave the site, a podcast's guid."""
    total: int | None = None
    """How many items there are altogether, if it says so (OpenSearch)."""
    broken: bool = False
    """Its parts do not fit together, or it does not end."""


def media(kind: object) -> str:
    """`image`, `video` or `audio`, from a media type; empty for every other."""
    first = kind.partition("/")[0].lower() if isinstance(kind, str) else ""
    return first if first in _MEDIA else ""
