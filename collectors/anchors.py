"""The links within a page that a visitor can follow, with their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from collectors.tree import Tree
from collectors.words import Lines, lines, said

_BREAK = "\0"
"""Between the lines for addresses, which may hold any character that a tree can."""


@dataclass(frozen=True)
class Anchors:
    """In document order, side by side: a page has hundreds, and only a few are looked at one by one."""

    elements: Sequence[etree._Element] = ()
    hrefs: Sequence[str] = ()
    """As written; empty where there is none."""
    said: Sequence[str] = ()
    """The words in each, white space folded; its label where it has no words."""

    @cached_property
    def words(self) -> Lines:
        """A line for what each says."""
        return lines(_BREAK.join(self.said), _BREAK)

    @cached_property
    def addresses(self) -> Lines:
        """A line for the address of each."""
        return lines(_BREAK.join(self.hrefs), _BREAK)


def anchors(tree: Tree) -> Anchors:
    """Every link that a visitor can follow."""
    elements = tree.of("a", "area")
    hrefs = [each.get("href") or "" for each in elements]
    words = [said(each) or each.get("aria-label") or "" for each in elements]
    return Anchors(elements, hrefs, words)
