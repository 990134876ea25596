"""The face of a page: enough to tell a page of the site from what is shown in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from collectors.tree import Tree
from collectors.words import said
from store.records import Page

SMALL_TEXT, SMALL_LINKS = 2000, 8
"""What stands before a site has fewer letters and links than this: whatever has more shows at least the site's menu."""
_NAMES, _MAX_NAME, _MAX_FIELDS = 3, 200, 50
_BETWEEN = re.compile(r"\s+[-|:/\u2013\u2014\u00b7\u2022\u00bb]+\s+|\s*[|\u00bb]\s*")
"""Between the names of page and site in a title, or between two languages."""
_AROUND = " .!?,;:-|()[]\u2026\"'"
_NO_FIELD = ("hidden", "submit", "button", "image", "reset", "checkbox", "radio")
_CAPTCHA_FIELD = re.compile(r"(?i)captcha|answer|code|solution")


@dataclass(frozen=True)
class Face:
    """What a page calls itself, and how much of it there is."""

    page: Page
    tree: Tree
    text: str
    """What a visitor reads; a line for each paragraph or item."""

    @property
    def small(self) -> bool:
        """True if there is too little in it for a page with the site's menu."""
        return len(self.text) < SMALL_TEXT and len(self.tree.of("a")) < SMALL_LINKS

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The parts of its first title, plain: page, section, site, in either order."""
        title = next(iter(self.tree.of("title")), None)
        return parts(said(title)[:_MAX_NAME]) if title is not None else ()

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The first headings of the first level, plain."""
        found = (plain(said(each)[:_MAX_NAME]) for each in self.tree.of("h1")[:_NAMES])
        return tuple(filter(None, found))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Parts of the title, then headings."""
        return self.titles + self.headings

    @cached_property
    def every_name(self) -> str:
        """All of them in one, to be looked through for a hint."""
        return "\n".join(self.names)

    def named(self, pattern: re.Pattern[str]) -> str:
        """The first name that fits the whole pattern; empty if none does."""
        return next((each for each in self.names if pattern.fullmatch(each)), "")

    @cached_property
    def words(self) -> str:
        """Title and text in lower case, with what is shown to those who run no scripts. Of a small page."""
        unscripted = (said(each) for each in islice(self.tree.root.iter("noscript"), _NAMES))
        title = (said(each) for each in self.tree.of("title")[:1])
        return "\n".join((*title, self.text[:SMALL_TEXT], *unscripted)).lower().replace("\u2019", "'")

    @cached_property
    def asks_for_a_password(self) -> bool:
        """True if a form of the page has a field for a password."""
        return bool(self.tree.of("form")) and any(
            (each.get("type") or "").strip().lower() == "password" for each in self.tree.root.iter("input")
        )

    @cached_property
    def has_fields(self) -> bool:
        """True if a visitor can fill in anything but the answer to a captcha."""
        fields = islice(self.tree.root.iter("input", "textarea", "select"), _MAX_FIELDS)
        return any(
            (each.get("type") or "text").strip().lower() not in _NO_FIELD
            and not _CAPTCHA_FIELD.search(f"{each.get('name')} {each.get('id')} {each.get('class')}")
            and "display:none" not in (each.get("style") or "").replace(" ", "").lower()
            for each in fields
        )


def parts(name: str) -> tuple[str, ...]:
    """What stands between its dashes and bars, plain."""
    return tuple(filter(None, map(plain, _BETWEEN.split(name))))


def plain(words: str) -> str:
    """In lower case, with straight apostrophes, without the marks around it."""
    return words.lower().replace("\u2019", "'").strip(_AROUND)
