"""What the readers of signals are given, and what they give back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lxml import etree

from collectors.words import Anchor, folded
from store.records import Link, PageKind, SignalKind

MAX_SNIPPET = 300
MAX_TEXT = 1_000_000
"""Letters of a page that are searched: more than ten novels."""
APOSTROPHE = "['\u2019\u2018]"
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?=\s+[^\s\da-z])|(?=\n)|$)")


def readable(language: str) -> bool:
    """In English or Welsh, or in no declared language."""
    return not language or language.startswith(("en", "cy"))


@dataclass(frozen=True)
class Sight:
    """One page, ready to be looked at."""

    root: etree._Element
    anchors: tuple[Anchor, ...]
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

    @property
    def readable(self) -> bool:
        """In English or Welsh, or in no declared language."""
        return readable(self.language)

    @cached_property
    def _lower(self) -> str:
        return self.text.lower()

    def mentions(self, *words: str) -> bool:
        """True if one of the words, in lower case, is in the text of a page in a language that we read.

        Much cheaper than a search for a pattern, and on most pages it spares one.
        """
        return self.readable and any(word in self._lower for word in words)

    def around(self, match: re.Match[str], before: int = 80) -> str:
        """The words around a match in `text`, for evidence."""
        start = max(0, match.start() - before)
        return folded(self.text[start : start + MAX_SNIPPET])

    def sentences(self) -> Iterator[re.Match[str]]:
        """Each sentence, heading or item in the text of a page in a language that we read."""
        return _SENTENCE.finditer(self.text) if self.readable else iter(())

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches in the text of a page in a language that we read."""
        return pattern.finditer(self.text) if self.readable else iter(())


@dataclass(frozen=True, slots=True)
class Seen:
    """A signal before it has an address and a moment."""

    kind: SignalKind
    value: str
    snippet: str
