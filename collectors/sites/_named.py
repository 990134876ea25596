"""Links of a list that name somebody: by their words, a heading in them, a picture, or the card around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bs4 import Tag

from collectors.offices import is_party
from collectors.people import TITLED, person_name
from collectors.sites._soup import address, strings, tags, words
from store.records import Page

LINKED = ("a", "area")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "b")
_LEAD = re.compile(
    r"(?i)^\W*(?:(?:view|read|see|more|full|profile|details|page|info(?:rmation)?|about|contact|for|of|on|the|photo(?:graph)?|"
    r"picture|image|portrait|visit|go|to|gweld|llun|o|proffil)\b\W*)+"
)
_MAX_LINKS, _MAX_CLIMB = 5000, 4


@dataclass(frozen=True)
class Person:
    """A councillor as far as one place on the page names them."""

    name: str
    element: Tag
    """The place."""
    url: str
    """Of the page that the place leads to; empty if it leads nowhere."""
    titled: bool
    """Called a councillor there. Other names are taken where they stand like those, or in a list of their kind."""


def linked(part: Tag, page: Page) -> Iterator[Person]:
    """Everybody whom a link to another page of the site names, in the order of the page."""
    for link in islice(tags(part, *LINKED), _MAX_LINKS):
        if (url := address(link, page)) and (written := _name_of(link)):
            yield Person(person_name(written), link, url, TITLED.match(written) is not None)


def _name_of(link: Tag) -> str:
    """The words that name somebody: of the link, of a heading in it, of its label or picture, or of its card."""
    inner = (words(each, 4) for each in link.find_all(_HEADINGS, limit=3))
    first, *rest = (*strings(link, 2), "")
    if person_name(first) and is_party(" ".join(rest)):
        return first  # a card: in one piece with it, the colour of a party would pass for a surname
    alternatives = (str(each.get("alt") or "") for each in link.find_all("img", alt=True, limit=2))
    written = (*inner, words(link), *strings(link, 2), str(link.get("aria-label") or ""), *alternatives)
    for text in written:
        if person_name(text):
            return text
        if (bare := _LEAD.sub("", text, count=1)) != text and person_name(bare) and TITLED.match(bare):
            return bare
    return _name_of_card(link) if _LEAD.match(words(link, 4)) or not words(link, 4) else ""


def _name_of_card(link: Tag) -> str:
    """Of "View profile": the one heading around it that names somebody."""
    for above in islice(link.parents, _MAX_CLIMB):
        named = {text for each in above.find_all(_HEADINGS, limit=5) if person_name(text := words(each, 4))}
        if named:
            return named.pop() if len(named) == 1 else ""
    return ""
