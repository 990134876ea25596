"""The accessible name of a link: what a screen reader says (W3C Accessible Name and Description Computation 1.2)."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

MAX_NAME = 200
_SILENT = {"script", "style", "template", "noscript"}
_MAX_CHILDREN, _MAX_DEPTH, _MAX_LABELS = 50, 30, 10
_BY_ID = etree.XPath("(//*[@id=$id])[1]")
_NOT_SHOWN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
# Icon fonts draw with private characters, which nobody hears; nor does anybody hear a joiner or a soft hyphen.
_UNHEARD = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\u200b-\u200f\u2060\ufeff\u00ad]")


def accessible_name(element: etree._Element) -> str | None:
    """In the order of the rules: labelled by, label, content (hidden text for screen readers included), title.

    `None` if there is none: an icon font or a picture with an empty `alt`.
    """
    content = (element.get("alt") if element.tag == "area" else _content(element)) or ""
    for name in (_labelled(element), element.get("aria-label"), content, element.get("title")):
        if name and (heard := " ".join(_UNHEARD.sub("", name[: 20 * MAX_NAME]).split())[:MAX_NAME]):
            return heard
    return None


def _labelled(element: etree._Element) -> str:
    """The words of the elements it names as its labels, hidden or not."""
    labels = (element.get("aria-labelledby") or "").split()[:_MAX_LABELS]
    return " ".join(_content(target) for label in labels for target in _BY_ID(element, id=label))


def _content(element: etree._Element, depth: int = 0) -> str:
    """Text, alternatives of pictures and titles of drawings, in reading order; without what is hidden from everyone."""
    parts = [element.text or ""]
    for child in islice(element, _MAX_CHILDREN):
        if child.tag not in _SILENT and not _hidden(child) and depth < _MAX_DEPTH:
            parts.append(_piece(child, depth + 1))
        parts.append(child.tail or "")
    return " ".join(parts)


def _piece(child: etree._Element, depth: int) -> str:
    if named := _labelled(child) or child.get("aria-label") or child.get("alt"):
        return named
    # An empty `alt` says that the picture means nothing; a title does not take that back.
    return _content(child, depth).strip() or ("" if "alt" in child.attrib else child.get("title") or "")


def _hidden(element: etree._Element) -> bool:
    if element.get("aria-hidden") == "true" or "hidden" in element.attrib:
        return True
    return _NOT_SHOWN.search((element.get("style") or "")[:1000]) is not None
