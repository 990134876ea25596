"""Embedded timelines and share tools: what they are, so that others can say what a resident sees of them.

An X timeline shows nothing to visitors who are not signed in (since mid-2023); AddThis closed on 31 May 2023, and its
script does nothing. Sharing is not presence: a share tool is no account.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from collectors.signals._sight import MAX_SNIPPET, Seen, Sight
from store.records import SignalKind

_BY_CLASS = {
    "twitter-share-button": (SignalKind.SHARE_TOOL, "X share button"),
    "twitter-timeline": (SignalKind.EMBED, "X timeline"),
}
_BY_ADDRESS = {
    "assets.juicer.io": (SignalKind.EMBED, "Juicer"),
    "cdn.curator.io": (SignalKind.EMBED, "Curator.io"),
    "facebook.com/plugins/page.php": (SignalKind.EMBED, "Facebook page"),
    "platform-api.sharethis.com": (SignalKind.SHARE_TOOL, "ShareThis"),
    "s7.addthis.com": (SignalKind.SHARE_TOOL, "AddThis"),
    "static.addtoany.com": (SignalKind.SHARE_TOOL, "AddToAny"),
    "static.elfsight.com": (SignalKind.EMBED, "Elfsight"),
    "syndication.twitter.com": (SignalKind.EMBED, "X timeline"),
    "walls.io": (SignalKind.EMBED, "Walls.io"),
    "youtube.com/embed": (SignalKind.EMBED, "YouTube video"),
    "youtube-nocookie.com/embed": (SignalKind.EMBED, "YouTube video"),
}


def seen(sight: Sight) -> Iterator[Seen]:
    """Each widget once."""
    found: dict[tuple[SignalKind, str], str] = {}
    for element in (*sight.tree.of("iframe"), *sight.tree.of("script")):
        if address := element.get("src"):
            for mark in _loaded_from(address):
                found.setdefault(mark, address[:MAX_SNIPPET])
    for number in sight.anchors.addresses.holding(("twitter.com", "x.com")):
        href = sight.anchors.hrefs[number]
        if "twitter.com" in href or "x.com" in href:
            for name in (sight.anchors.elements[number].get("class") or "").split():
                if named := _BY_CLASS.get(name):
                    found.setdefault(named, href[:MAX_SNIPPET])
    for (kind, name), snippet in found.items():
        yield Seen(kind, name, snippet)


@lru_cache(maxsize=4096)  # the pages of a site load the same scripts
def _loaded_from(address: str) -> tuple[tuple[SignalKind, str], ...]:
    return tuple(mark for part, mark in _BY_ADDRESS.items() if part in address)
