"""Credits: links by which whoever made a site, or its pictures, is named on it. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from store.records import Link

_CREDIT = re.compile(
    r"(?i)\b(?:(?:web)?site|page|design(?:ed)?|develop(?:ed|ment)?|built|powered|hosted|created|made|"
    r"photo(?:s|graph(?:s|y|ed)?)?|images?|pictures?)"
    r"\s+(?:and\s+\w+\s+)?by\b"
)
_MAX_CREDIT = 120
"""Characters. A credit is a short line; "designed by residents" in a paragraph is none."""
_NEXT = re.compile(r"(?i)[.!?;]\s|\s[|\u2022\u00b7\u2013]\s|\b(?:follow|find|join|connect\s+with|like|visit)\s+us\b")
"""After which a line speaks of something else."""


def is_credit(link: Link) -> bool:
    """True for "Website by ...": the supplier's own account. In "Website by Ravens. Follow us: Facebook" it is not."""
    return len(link.snippet) < _MAX_CREDIT and _names_a_maker(link.snippet, link.name or "")


@lru_cache(maxsize=1024)  # the pages of a site have one footer
def _names_a_maker(snippet: str, name: str) -> bool:
    """True if the words say who made the site, and the link is the maker's: its words follow in the same sentence."""
    credit = _CREDIT.search(snippet)
    if credit is None or not name or name not in snippet:
        return credit is not None
    before, follows, _ = snippet[credit.start() :].partition(name)
    return follows != "" and _NEXT.search(before) is None
