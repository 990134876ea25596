"""What the readers of signals are given, and what they give back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from collectors.anchors import Anchors
from collectors.linked_data import Described
from collectors.tree import Tree
from collectors.words import Lines, folded, lines
from store.records import Link, PageKind, SignalKind

MAX_SNIPPET = 300
MAX_TEXT = 1_000_000
"""Letters of a page that are searched: more than ten novels."""
APOSTROPHE = "['\u2019\u2018]"
_END = re.compile(r"(?<=[.!?])\s+(?=[^\s\da-z])")
"""The space between two sentences. "9 a.m. to 5 p.m." has none."""


def cut(text: str, match: re.Match[str], before: int = 80) -> str:
    """The words around a match in a text, for evidence."""
    start = max(0, match.start() - before)
    return folded(text[start : start + MAX_SNIPPET])


def readable(language: str) -> bool:
    """In English or Welsh, or in no declared language."""
    return not language or language.startswith(("en", "cy"))


@dataclass(frozen=True)
class Sight:
    """One page, ready to be looked at."""

    tree: Tree
    described: tuple[Described, ...]
    """The things that its structured data describes."""
    anchors: Anchors
    text: str
    """What a visitor reads, without scripts, white space folded; a line for each paragraph or item."""
    headings: tuple[str, ...]
    """Title and headings, in order."""
    kind: PageKind
    language: str
    """As declared, lower case; empty if not declared."""
    seen_on: date
    """The day it was read."""
    links: tuple[Link, ...]
    address: str = ""
    """That answered; empty for a saved page."""

    @property
    def name(self) -> str:
        """What the page and its site are called, in lower case: its first heading, mostly the title, and its host."""
        host = self.address.partition("://")[2].partition("/")[0]
        return f"{self.headings[0] if self.headings else ''} {host}".lower()

    @property
    def readable(self) -> bool:
        """In English or Welsh, or in no declared language."""
        return readable(self.language)

    @cached_property
    def _paragraphs(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _lines(self) -> Lines:
        return lines(self.text)

    def mentions(self, *words: str) -> bool:
        """True if one of the words, in lower case, is in the text of a page in a language that we read."""
        return self.readable and self._lines.hold(words)

    def around(self, match: re.Match[str], before: int = 80) -> str:
        """The words around a match in `text`, for evidence."""
        return cut(self.text, match, before)

    def sentences(self, *words: str) -> Iterator[tuple[str, str]]:
        """Each sentence of the paragraphs that hold one of the words, in lower case, and the sentence before it."""
        paragraphs = self._paragraphs
        for number in self._lines.holding(words) if self.readable else ():
            before = _END.split(paragraphs[number - 1])[-1] if number else ""
            for sentence in _END.split(paragraphs[number]):
                yield sentence, before
                before = sentence

    def matches(self, pattern: re.Pattern[str], *words: str, reach: int = 250) -> Iterator[re.Match[str]]:
        """Matches in the text of a page in a language that we read, in order.

        Words, in lower case, spare most of the search: whatever fits the pattern must hold one of them, and must be
        no longer than `reach`, with all that the pattern looks at around it.
        """
        if not words and self.readable:
            yield from pattern.finditer(self.text)
        for first, last in self._lines.near(words, reach) if self.readable else ():
            for match in pattern.finditer(self.text, max(0, first - reach), last + reach):
                if match.start() <= last:
                    yield match


@dataclass(frozen=True, slots=True)
class Seen:
    """A signal before it has an address and a moment."""

    kind: SignalKind
    value: str
    snippet: str
