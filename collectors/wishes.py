"""What a page asks of robots: `<meta name="robots">` and the header X-Robots-Tag. Pure.

RFC 9309 leaves these out. What they mean is what the search engines document: several of them add up, and the
strictest counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from collectors.tree import Tree
from store.records import Page, PageReading

NAME = "doorstep"
"""Our product token: wishes addressed to it count as if addressed to all."""
_MEANS = {
    "max-snippet:0": ("nosnippet",),
    "noarchive": ("noarchive",),
    "nocache": ("noarchive",),
    "nofollow": ("nofollow",),
    "noimageindex": ("noimageindex",),
    "noindex": ("noindex",),
    "none": ("nofollow", "noindex"),
    "nosnippet": ("nosnippet",),
    "notranslate": ("notranslate",),
}
"""Only what restricts: `index`, `follow` and `all` are what nobody has to say."""
_ADDRESSED = re.compile(r"\s*([a-z0-9_-]+)\s*:(.*)", re.DOTALL)
_VALUED = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
"""Wishes with a colon of their own."""
_APART, _COLON = re.compile(r"[,;\s]+"), re.compile(r"\s*:\s*")
_MAX_LENGTH = 2000


def wishes(page: Page, tree: Tree | None) -> tuple[str, ...]:
    """What page and headers ask of all robots or of ours: lower case, sorted, each once."""
    found = {each for name, value in page.headers if name.lower() == "x-robots-tag" for each in _of_header(value)}
    for meta in tree.of("meta") if tree else ():
        if (meta.get("name") or "").strip().lower() in ("robots", NAME):
            found.update(_read(meta.get("content") or ""))
    return tuple(sorted(found))


def without_snippets(reading: PageReading) -> PageReading:
    """The same without the page's words as evidence, for a page that asks for `nosnippet`."""
    links = tuple(replace(link, snippet="") for link in reading.links)
    signals = tuple(replace(each, evidence=replace(each.evidence, snippet="")) for each in reading.signals)
    return replace(reading, links=links, signals=signals)


def _of_header(value: str) -> Iterator[str]:
    """A robot's name holds for all that follows it in one header."""
    ours = True
    for part in value[:_MAX_LENGTH].lower().split(","):
        match = _ADDRESSED.fullmatch(part)
        if match and match[1] not in _VALUED:
            ours = match[1] in ("robots", NAME)
            part = match[2]
        if ours:
            yield from _read(part)


def _read(wanted: str) -> Iterator[str]:
    for each in _APART.split(_COLON.sub(":", wanted[:_MAX_LENGTH].lower())):
        yield from _MEANS.get(each, ())
