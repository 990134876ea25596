"""Widgets that name an account or a post: embedded timelines, posts, buttons. From an element to its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

TAGS = ("div", "span")
MARKS = (b"data-href", b"g-ytsubscribe")
"""A page without any of these in its source has no widget in these elements, and they need not be looked through."""
_AT_URI = re.compile(r"at://(?P<account>did:[a-z0-9:.%-]+)/app\.bsky\.feed\.post/(?P<post>[a-z2-7]+)")


def named(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Address, as a browser would open it, and the name of the widget."""
    classes = element.get("class") or ""
    if (page := element.get("data-href")) and "fb-" in classes:
        yield page, "facebook widget"
    if post := element.get("data-instgrm-permalink"):
        yield post, "instagram widget"
    if match := _AT_URI.match(element.get("data-bluesky-uri") or ""):
        yield f"https://bsky.app/profile/{match['account']}/post/{match['post']}", "bluesky widget"
    if "tiktok-embed" in classes and (cited := element.get("cite")):
        yield cited, "tiktok widget"
    if "g-ytsubscribe" in classes:
        if channel := element.get("data-channelid"):
            yield f"https://www.youtube.com/channel/{channel}", "youtube widget"
        elif user := element.get("data-channel"):
            yield f"https://www.youtube.com/user/{user}", "youtube widget"
