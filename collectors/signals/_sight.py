"""What the readers of signals are given, and what they give back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from store.records import Link, PageKind, SignalKind

MAX_SNIPPET = 300
APOSTROPHE = "['\u2019\u2018]"


@dataclass(frozen=True, slots=True)
class Sight:
    """One page, ready to be looked at."""

    root: etree._Element
    text: str
    """What a visitor reads, without scripts, white space folded."""
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
        return not self.language or self.language.startswith(("en", "cy"))

    def around(self, match: re.Match[str], before: int = 80) -> str:
        """The words around a match in `text`, for evidence."""
        start = max(0, match.start() - before)
        return self.text[start : start + MAX_SNIPPET].strip()

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches in the text of a page in a language that we read."""
        return pattern.finditer(self.text) if self.readable else iter(())


@dataclass(frozen=True, slots=True)
class Seen:
    """A signal before it has an address and a moment."""

    kind: SignalKind
    value: str
    snippet: str
