"""The accessible name of a link: what a screen reader says (W3C Accessible Name and Description Computation 1.2)."""

from __future__ import annotations

from lxml import etree

MAX_NAME = 200
_SILENT = {"script", "style", "template", "noscript"}


def accessible_name(element: etree._Element, root: etree._Element) -> str | None:
    """In the order of the rules: labelled by, label, content (hidden text for screen readers included), title.

    `None` if there is none: an icon font or a picture with an empty `alt`.
    """
    labelled = " ".join(
        _content(target) for id in (element.get("aria-labelledby") or "").split() for target in _by_id(root, id)
    )
    for name in (labelled, element.get("aria-label"), _content(element), element.get("title")):
        if name and (said := _folded(name)):
            return said
    return None


def _by_id(root: etree._Element, id: str) -> list[etree._Element]:
    found = root.xpath("//*[@id=$id][1]", id=id)
    return [each for each in found if isinstance(each, etree._Element)] if isinstance(found, list) else []


def _content(element: etree._Element) -> str:
    """Text, alternatives of pictures and titles of drawings, in reading order; without what is hidden from everyone."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SILENT and not _hidden(child):
            parts.append(child.get("aria-label") or child.get("alt") or _content_or_title(child))
        parts.append(child.tail or "")
        if sum(map(len, parts)) > MAX_NAME:
            break
    return " ".join(parts)


def _content_or_title(child: etree._Element) -> str:
    return (_content(child).strip() or child.get("title") or "") if len(child) < 50 else ""


def _hidden(element: etree._Element) -> bool:
    return element.get("aria-hidden") == "true" or "hidden" in element.attrib


def _folded(text: str) -> str:
    # Icon fonts draw with private characters, which nobody hears.
    heard = "".join(" " if c.isspace() else c for c in text if not "\ue000" <= c <= "\uf8ff")
    return " ".join(heard.split())[:MAX_NAME]
