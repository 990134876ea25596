"""A page's tree, with the elements that anyone asks for found in one walk: ten walks cost as much as parsing."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from collectors.widgets import MARKS
from collectors.widgets import TAGS as WIDGET_TAGS

_TAGS = (
    "a", "area", "base", "blockquote", "button", "fb:like", "fb:page", "form", "frameset", "h1", "h2", "h3", "h4",
    "iframe", "link", "meta", "script", "time", "title",
)  # fmt: skip


class _Ours(threading.local):
    """Of each thread: to make a parser costs a quarter of a parsing, and to share one makes threads wait."""

    def __init__(self) -> None:
        self.parser = etree.HTMLParser(
            encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
        )


_OURS = _Ours()


@dataclass(frozen=True)
class Tree:
    """A parsed page."""

    root: etree._Element
    _tags: list[str]
    _elements: list[etree._Element]
    _by_tag: dict[str, list[etree._Element]]

    @property
    def elements(self) -> Iterator[tuple[str, etree._Element]]:
        """Those that are asked for, with their tags, in document order."""
        return zip(self._tags, self._elements, strict=True)

    def of(self, *tags: str) -> list[etree._Element]:
        """The elements with one of these tags, in document order. Only tags that are listed above are found."""
        there = [tag for tag in tags if tag in self._by_tag]
        if len(there) < 2:
            return self._by_tag[there[0]] if there else []
        return [element for tag, element in self.elements if tag in there]

    @cached_property
    def by_id(self) -> dict[str, etree._Element]:
        """The first element of each id."""
        found = self.root.xpath("//*[@id]")
        named = [each for each in found if isinstance(each, etree._Element)] if isinstance(found, list) else []
        return {each.get("id") or "": each for each in reversed(named)}


def parsed(source: bytes) -> tuple[Tree | None, bool]:
    """The page, from UTF-8, and whether all of it is in there. `None` if nothing in it is markup.

    Never raises. libxml2 gives up at 2048 elements within each other.
    """
    parser = _OURS.parser
    try:
        root = etree.fromstring(source, parser)
    except etree.LxmlError:
        return None, False
    if root is None:
        return None, False
    tags = (*_TAGS, *WIDGET_TAGS) if any(mark in source for mark in MARKS) else _TAGS
    whole = not any("depth" in error.message for error in parser.error_log.filter_from_fatals())
    tree = _found(root, ("template", *tags))
    if tree.of("template"):
        _without_templates(root)
        tree = _found(root, tags)
    return tree, whole


def _found(root: etree._Element, tags: tuple[str, ...]) -> Tree:
    elements = list(root.iter(*tags))
    found = [element.tag for element in elements]
    by_tag: dict[str, list[etree._Element]] = defaultdict(list)
    for tag, element in zip(found, elements, strict=True):
        by_tag[tag].append(element)
    return Tree(root, found, elements, by_tag)


def _without_templates(root: etree._Element) -> None:
    """What stands in a template is not there until a script takes it out, unless it is the shadow of its parent."""
    for template in list(root.iter("template")):
        if template.get("shadowrootmode"):
            template.tag = "div"
    etree.strip_elements(root, "template", with_tail=False)
