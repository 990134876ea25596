"""Embedded timelines and share tools: what they are, so that others can say what a resident sees of them.

An X timeline shows nothing to visitors who are not signed in (since mid-2023); AddThis closed on 31 May 2023, and its
script does nothing. Sharing is not presence: a share tool is no account.
"""

from __future__ import annotations

from collections.abc import Iterator

from collectors.signals._sight import MAX_SNIPPET, Seen, Sight
from store.records import SignalKind

_BY_CLASS = {
    "a2a_kit": (SignalKind.SHARE_TOOL, "AddToAny"),
    "addthis_toolbox": (SignalKind.SHARE_TOOL, "AddThis"),
    "addtoany_share_save": (SignalKind.SHARE_TOOL, "AddToAny"),
    "fb-page": (SignalKind.EMBED, "Facebook page"),
    "sharethis-inline-share-buttons": (SignalKind.SHARE_TOOL, "ShareThis"),
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
    """Each widget once, in the order of the page."""
    found: dict[tuple[SignalKind, str], str] = {}
    for element in sight.tree.of("a", "iframe", "script"):
        address = (element.get("src") or "") if element.tag != "a" else ""
        names = element.get("class", "").split()
        marks = [_BY_CLASS[name] for name in names if name in _BY_CLASS]
        if address:
            marks += [mark for part, mark in _BY_ADDRESS.items() if part in address]
        for mark in marks:
            found.setdefault(mark, (address or element.get("href") or " ".join(names))[:MAX_SNIPPET])
    for (kind, name), snippet in found.items():
        yield Seen(kind, name, snippet)
