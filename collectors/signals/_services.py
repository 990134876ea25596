"""How councils name the services on which they have accounts, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PLATFORMS = {
    "x": (
        r"X/Twitter|X(?:\s*\(?(?:formerly|previously)(?:\s+known\s+as)?\s+Twitter\)?)?|"
        r"Twitter(?:\s*\(?(?:now\s+)?X\)?|/X)?"
    ),
    "facebook": r"Facebook",
    "instagram": r"Instagram",
    "linkedin": r"LinkedIn",
    "tiktok": r"Tik\s?Tok",
    "youtube": r"YouTube",
    "bluesky": r"Blue\s?[Ss]ky",
    "mastodon": r"Mastodon",
    "threads": r"Threads",
    "snapchat": r"Snapchat",
    "pinterest": r"Pinterest",
    "flickr": r"Flickr",
    "nextdoor": r"Nextdoor",
}
NAME = rf"(?:{'|'.join(_PLATFORMS.values())})"
_WHOLE = rf"{NAME}(?![-\w])"
NAMES = (
    rf"(?>(?P<platforms>{_WHOLE}(?:(?:,\s*|\s+)(?:(?:and|or|nor|a|na|neu)\s+)?(?:on\s+|ar\s+)?{_WHOLE}"
    r"(?!\s+(?:is|has|remains)\b))*))"
)
"""One service or several: the group `platforms`. Letters count: X is a service, x is none.

A list is taken whole, but for a name of which something else is said: "We have left X and Facebook is still ours".
"""


def named(words: str) -> Iterator[str]:
    """The platforms in the words that `NAMES` found."""
    for platform, pattern in _PLATFORMS.items():
        if re.search(rf"\b(?:{pattern})(?!\w)", words):
            yield platform
