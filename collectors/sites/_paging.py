"""Further pages of a list: the next, the other letters; and pages that a page names as lists of councillors."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from bs4 import Tag

from collectors.sites._soup import address, tags, words
from store.records import Page

MAX_PAGES = 40
"""Of one list: a letter each, or a page for each ward of the largest council would be more."""
_NEXT = re.compile(r"(?i)^\W*(?:next(?:\s+page)?|nesaf|tudalen\s+nesaf)\W*$|^\s*[>\u203a\u00bb]+\s*$")
_NUMBER = re.compile(r"^(?:page\s+)?\d{1,2}$|^[A-Z]$|^[A-Z]\s*(?:-|\u2013|to)\s*[A-Z]$", re.IGNORECASE)
_LIST = re.compile(
    r"(?i)^\W*(?:(?:find|view|see|meet|all|our|your|the|list|of|a|full|who|are|is|current|local|contact|my|by|"
    r"alphabetical|directory)\W+)*(?:(?:city|county|borough|district|ward)\W+)?councillors?"
    r"(?:\W+(?:(?:a|to|z|by|name|ward|division|list|directory|and|their|wards|details|contact|find)\W*)*)?$|"
    r"^\W*(?:(?:eich|ein|y|dod|o|hyd|i|holl|dewch)\W+)*(?:cynghorwyr|cynghorydd|aelodau['\u2019]?r?\W+cyngor)(?:\W+lleol)?\W*$"
)
_WARD_PAGE = re.compile(r"(?i)/(?:wards?|divisions?|electoral-(?:wards?|divisions?))(?:/|-|\?|\.)[^#]*\w")
_MAX_LISTS, _MAX_LINKS = 4, 2000


def next_pages(part: Tag, page: Page) -> tuple[str, ...]:
    """The other pages of the list on this page, in its order."""
    found = []
    here = urlsplit(page.final_url or page.url).path.rstrip("/").lower()
    for link in tags(part, "a"):
        text = words(link, 3)
        declared = "next" in link.get_attribute_list("rel")
        label = str(link.get("aria-label") or "")
        if not (declared or _NEXT.match(text) or _NEXT.match(label) or _NUMBER.match(text)):
            continue
        if (url := address(link, page)) and urlsplit(url).path.lower().startswith(here.rpartition("/")[0]):
            found.append(url)
    return tuple(dict.fromkeys(found))[:MAX_PAGES]


def lists_named(part: Tag, page: Page) -> tuple[str, ...]:
    """Pages of the site that links here call a list of councillors; on a page of wards, the pages of the wards."""
    links = [(words(link, 4), address(link, page)) for link in islice(tags(part, "a"), _MAX_LINKS)]
    named = [url for text, url in links if url and len(text) < 60 and _LIST.match(text)]
    if named:
        return tuple(dict.fromkeys(named))[:_MAX_LISTS]
    wards = [url for text, url in links if url and text and _WARD_PAGE.search(url)]
    return tuple(dict.fromkeys(wards))[: 2 * MAX_PAGES] if len(wards) > 2 else ()
