"""Where in a page an element stands: by landmark element, by role, and by the names people give to `div`s."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from lxml import etree

from store.records import Region

_BY_TAG = {
    "aside": Region.ASIDE,
    "footer": Region.FOOTER,
    "head": Region.HEAD,
    "header": Region.HEADER,
    "main": Region.MAIN,
    "nav": Region.NAV,
}
_BY_ROLE = {
    "banner": Region.HEADER,
    "complementary": Region.ASIDE,
    "contentinfo": Region.FOOTER,
    "main": Region.MAIN,
    "navigation": Region.NAV,
}
_OF_SITE = r"(?:^|[\s_-])(?:site-?|page-?|global-?|main-?)?"
_BY_NAME = (
    (Region.FOOTER, re.compile(rf"(?i){_OF_SITE}(?:foot(?:er)?|colophon|ftr)(?:$|[\s_\d-])")),
    (Region.HEADER, re.compile(rf"(?i){_OF_SITE}(?:head(?:er)?|masthead|topbar|hdr)(?:$|[\s_\d-])|^banner(?:$|\s)")),
    (Region.ASIDE, re.compile(r"(?i)(?:^|[\s_-])(?:side-?bar|socials?|follow|connect)(?:$|[\s_\d-])")),
    (Region.NAV, re.compile(r"(?i)(?:^|[\s_-])(?:nav|navbar|navigation|menu)(?:$|[\s_\d-])")),
)
_EDGES = (Region.HEADER, Region.FOOTER)
"""Whatever stands in these is in the header or footer, navigation and lists called "social" included."""
_MAX_DEPTH = 200
_MAX_NAMES = 300

Places = dict[etree._Element, Region | None]
"""Of elements already looked at: where what is inside them stands; `None` where nothing says."""


def region(element: etree._Element, places: Places) -> Region:
    """The nearest landmark around the element; `MAIN` where nothing says otherwise. Adds to `places`."""
    unknown = []
    inside: Region | None = None
    for ancestor in islice(element.iterancestors(), _MAX_DEPTH):
        if ancestor in places:
            inside = places[ancestor]
            break
        unknown.append(ancestor)
    for ancestor in reversed(unknown):
        inside = places[ancestor] = _inside(ancestor, inside)
    return inside or Region.MAIN


def _inside(element: etree._Element, outer: Region | None) -> Region | None:
    """Where the content of an element stands that itself stands in `outer`."""
    if outer in _EDGES:
        return outer
    if role := _BY_ROLE.get((element.get("role") or "").strip().lower()):
        return role
    if element.tag == "article":
        return outer or Region.MAIN
    found = _BY_TAG.get(str(element.tag)) or _named(element)
    # A header or footer of the text is not the site's (HTML-AAM, 3.5).
    return outer if found in _EDGES and outer is Region.MAIN else found or outer


def _named(element: etree._Element) -> Region | None:
    names = f"{element.get('id') or ''} {element.get('class') or ''}".strip()[:_MAX_NAMES]
    if len(names) < 2 or element.tag in ("html", "body"):
        return None
    return _by_name(names)


@lru_cache(maxsize=4096)  # the pages of a site are built of the same parts
def _by_name(names: str) -> Region | None:
    return next((found for found, pattern in _BY_NAME if pattern.search(names)), None)
