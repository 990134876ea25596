"""The words of a page, as a visitor reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice
from typing import cast

from lxml import etree

from collectors.tree import Tree

_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|s|samp|small|span|strike|"
    "strong|sub|sup|time|tt|u|var|wbr"
)
"""Elements that do not end a line of text. Any other does."""
_END = "\x7f"
"""Ends a line while the text is gathered. No page shows this one, and it keeps a text of ASCII at one byte a letter."""
_TEXT = etree.XSLT(
    etree.XML(
        f"""<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:output method="text"/>
        <xsl:template match="head|noscript|script|style|svg"/>
        <xsl:template match="{_INLINE}">
            <xsl:text> </xsl:text><xsl:apply-templates/><xsl:text> </xsl:text>
        </xsl:template>
        <xsl:template match="*">
            <xsl:text>{_END}</xsl:text><xsl:apply-templates/><xsl:text>{_END}</xsl:text>
        </xsl:template>
        </xsl:stylesheet>"""
    )
)
"""Gathers what a visitor reads, within libxslt: a walk in Python costs half as much again."""
_LIKE = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"))
"""Letters that patterns take for another when they ignore case, though it is not their lower case."""
MAX_HEADING = 300
_MAX_SAID = 20_000
"""Characters, white space included."""
_PIECES = 80
"""Of one element. What has more is no link or heading but a broken page, in which each would hold all that follow."""
_LONG = 2_000
"""Letters. Of a shorter text it costs more to gather the vocabulary than it saves."""
_FEW = 3
"""Children without any of their own, which are read one by one in less time than it takes to set out on a walk."""


def lines(text: str, between: str = "\n") -> Lines:
    """The lines of a text, by number, and what stands between them."""
    # Letter for letter, as a pattern sees them that ignores case: what is found stands at the same place in the text.
    for letter, like in () if text.isascii() else _LIKE:
        text = text.replace(letter, like)
    return Lines(text.lower(), between)


def said(element: etree._Element) -> str:
    """The words in an element, white space folded; no more than its first pieces of text."""
    children = len(element)
    if not children:
        text = element.text or ""
    elif children == 1 and not len(element[0]):  # most links with a picture or a hidden word
        text = f"{element.text or ''} {element[0].text or ''} {element[0].tail or ''}"
    elif children <= _FEW and not any(map(len, element)):  # the rest of them: an icon, a label
        text = element.text or ""
        for child in element:
            text += f" {child.text or ''} {child.tail or ''}"
    else:
        text = " ".join(islice(cast(Iterator[str], element.itertext()), _PIECES))
    return " ".join(text[:_MAX_SAID].split())


@dataclass(frozen=True)
class Lines:
    """Lines in lower case, to be looked through for words: it costs much less than to search each for a pattern.

    A word may be a part of one, or several with white space between.
    """

    _everything: str
    _break: str
    """The character between two lines."""

    def holding(self, words: Sequence[str]) -> list[int]:
        """Which of the lines hold one of the words, which are in lower case. By number, from zero."""
        everything = self._everything
        found = set()
        for word in self._likely(words):
            number = counted = 0
            place = everything.find(word)
            while place >= 0:
                number += everything.count(self._break, counted, place)
                found.add(number)
                counted = everything.find(self._break, place)
                place = everything.find(word, counted) if counted >= 0 else -1
        return sorted(found)

    def near(self, words: Sequence[str], reach: int) -> Iterator[tuple[int, int]]:
        """Where the words are, in order: places so near to each other that what is around them overlaps are one."""
        places = sorted(chain.from_iterable(map(self._places, self._likely(words))))
        first = last = places[0] if places else 0
        for place in places:
            if place - last > 2 * reach:
                yield first, last
                first = place
            last = place
        if places:
            yield first, last

    def hold(self, words: Sequence[str]) -> bool:
        """Whether any line does."""
        return any(word in self._everything for word in self._likely(words))

    @cached_property
    def _vocabulary(self) -> str:
        return " ".join(set(self._everything.split()))

    def _likely(self, words: Sequence[str]) -> Iterable[str]:
        """Those whose longest part is somewhere: most are not, and a long text says few words many times."""
        if len(self._everything) < _LONG:
            return words
        return (word for word in words if _longest_part(word) in self._vocabulary)

    def _places(self, word: str) -> Iterator[int]:
        place = self._everything.find(word)
        while place >= 0:
            yield place
            place = self._everything.find(word, place + 1)


@lru_cache(maxsize=4096)  # more than all that readers look for
def _longest_part(word: str) -> str:
    return max(word.split(), key=len, default="")


def folded(text: str) -> str:
    """With one space wherever there is white space, and none at the ends."""
    return " ".join(text.split())


def page_text(tree: Tree) -> str:
    """What a visitor reads, white space folded: one line for each paragraph, heading or item of a list."""
    parts = folded(str(_TEXT(tree.root))).split(_END)
    return "\n".join(filter(None, map(str.strip, parts)))


def headings(tree: Tree) -> tuple[str, ...]:
    """Title and headings down to the third level, in order; empty ones and titles of drawings left out."""
    found = (each for each in tree.of("title", "h1", "h2", "h3") if each.tag != "title" or _is_of_page(each))
    return tuple(filter(None, (said(each)[:MAX_HEADING] for each in found)))


def _is_of_page(title: etree._Element) -> bool:
    parent = title.getparent()
    return parent is not None and parent.tag in ("head", "html", "body")
