"""The accessible name of a link: what a screen reader says (W3C Accessible Name and Description Computation 1.2).

And whether it tells whose the account is that the link leads to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from collectors.tree import Tree

MAX_NAME = 200
_SILENT = {"script", "style", "template", "noscript"}
_MAX_PIECES, _MAX_DEPTH, _MAX_LABELS = 200, 30, 10
_NOT_SHOWN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
# Icon fonts draw with private characters, which nobody hears; nor does anybody hear a joiner or a soft hyphen.
_UNHEARD = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\u200b-\u200f\u2060\ufeff\u00ad]")
_FOLLOW_US = re.compile(r"(?i)^(?:(?:follow|find|like|join|watch|visit)\s+us\b.*|our\s+\w+(?:\s+\w+)?)$")
_LETTERS = re.compile(r"\b[A-Z]{2,5}\b")
_OF_NOBODY = frozenset(
    "a account ar an and bluesky channel cyfrif council cyngor dudalen ein external facebook fb feed flickr follow "
    "formerly handle here icon in instagram like link linkedin logo main mastodon media new news newyddion nextdoor "
    "official on opens our page pinterest profile see snapchat social tab the threads tik tiktok to tok tudalen tumblr "
    "tube tweets twitter us view vimeo visit watch website whatsapp window x you youtube yt".split()
)
"""Words by which links to any account are called."""


def accessible_name(element: etree._Element, tree: Tree) -> str | None:
    """In the order of the rules: labelled by, label, content (hidden text for screen readers included), title.

    `None` if there is none: an icon font or a picture with an empty `alt`.
    """
    content = (element.get("alt") or "") if element.tag == "area" else _content(element)
    for name in (_labelled(element, tree), element.get("aria-label"), content, element.get("title")):
        if name and (heard := " ".join(_UNHEARD.sub("", name[: 20 * MAX_NAME]).split())[:MAX_NAME]):
            return heard
    return None


def _labelled(element: etree._Element, tree: Tree) -> str:
    """The words of the elements it names as its labels, hidden or not."""
    labels = (element.get("aria-labelledby") or "").split()[:_MAX_LABELS]
    return " ".join(_content(tree.by_id[label]) for label in labels if label in tree.by_id)


def _content(element: etree._Element) -> str:
    """Text, alternatives of pictures and titles of drawings, in reading order; without what is hidden from everyone."""
    return " ".join(islice(_pieces(element, 0), _MAX_PIECES)).strip()


def _pieces(element: etree._Element, depth: int) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _SILENT and not _hidden(child) and depth < _MAX_DEPTH:
            yield _said(child, depth + 1)
        yield child.tail or ""


def _said(child: etree._Element, depth: int) -> str:
    if named := child.get("aria-label") or child.get("alt"):
        return named
    words = " ".join(islice(_pieces(child, depth), _MAX_PIECES)).strip()
    # An empty `alt` says that the picture means nothing; a title does not take that back.
    return words or ("" if "alt" in child.attrib else child.get("title") or "")


def _hidden(element: etree._Element) -> bool:
    if element.get("aria-hidden") == "true" or "hidden" in element.attrib:
        return True
    return _NOT_SHOWN.search((element.get("style") or "")[:1000]) is not None


def names_nobody(said: str, handle: str) -> bool:
    """True if a link's words would fit any link to an account, or are its handle, or letters like "NBC"."""
    if _FOLLOW_US.match(said.strip()):
        return True
    letters = {word.casefold() for word in _LETTERS.findall(said)}
    words = re.findall(r"[^\W_]+", said.casefold().replace(handle.casefold(), ""))
    return all(word in _OF_NOBODY or word in letters for word in words)
