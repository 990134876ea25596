"""The words of a page, as a visitor reads them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from lxml import etree

_SILENT = frozenset(("head", "noscript", "script", "style", "svg"))
"""Elements whose text is not part of what a visitor reads."""
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code del dfn em font i img input ins kbd label mark q s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
"""Elements that do not end a line of text. Any other does."""
MAX_HEADING = 300
_PIECES = 80
"""Of one element. What has more is no link or heading but a broken page, in which each would hold all that follow."""
_END = "\0"
"""Ends a line while the text is gathered: no parsed page holds it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link within the page, with its words."""

    element: etree._Element
    href: str
    """As written; empty if it has none."""
    said: str
    """The words in it, white space folded."""


def anchors(root: etree._Element) -> tuple[Anchor, ...]:
    """Every link that a visitor can follow, in document order."""
    return tuple(Anchor(element, element.get("href") or "", said(element)) for element in root.iter("a", "area"))


def said(element: etree._Element, most: int = _PIECES) -> str:
    """The words in an element, white space folded; no more than its first `most` pieces of text."""
    if not len(element):
        return folded(element.text or "")
    return folded(" ".join(str(piece) for piece in islice(element.itertext(), most)))


def folded(text: str) -> str:
    """With one space wherever there is white space, and none at the ends."""
    return " ".join(text.split())


def page_text(root: etree._Element) -> str:
    """What a visitor reads, white space folded: one line for each paragraph, heading or item of a list."""
    parts: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag not in _INLINE:
            parts.append(_END)
        if event == "end":
            if tail := element.tail:
                parts.append(tail)
        elif tag in _SILENT:
            walk.skip_subtree()
        elif text := element.text:
            parts.append(text)
    return "\n".join(filter(None, map(folded, " ".join(parts).split(_END))))


def headings(root: etree._Element) -> tuple[str, ...]:
    """Title and headings down to the third level, in order; empty ones left out."""
    words = (said(element)[:MAX_HEADING] for element in root.iter("title", "h1", "h2", "h3"))
    return tuple(filter(None, words))
