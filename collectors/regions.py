"""Where in a page an element stands: by landmark element, by role, and by the names people give to `div`s."""

from __future__ import annotations

import re

from lxml import etree

from store.records import Region

_BY_TAG = {
    "header": Region.HEADER,
    "nav": Region.NAV,
    "main": Region.MAIN,
    "aside": Region.ASIDE,
    "footer": Region.FOOTER,
    "head": Region.HEAD,
}
_BY_ROLE = {
    "banner": Region.HEADER,
    "navigation": Region.NAV,
    "main": Region.MAIN,
    "complementary": Region.ASIDE,
    "contentinfo": Region.FOOTER,
}
_BY_NAME = (
    (
        Region.FOOTER,
        re.compile(r"(?i)(?:^|[\s_-])(?:site-?|page-?|global-?|main-?)?(?:foot(?:er)?|colophon|ftr)(?:$|[\s_\d-])"),
    ),
    (
        Region.HEADER,
        re.compile(
            r"(?i)(?:^|[\s_-])(?:site-?|page-?|global-?|main-?)?(?:head(?:er)?|masthead|topbar|banner|hdr)(?:$|[\s_\d-])"
        ),
    ),
    (
        Region.ASIDE,
        re.compile(r"(?i)(?:^|[\s_-])(?:sidebar|social|socials|follow|connect|side-?bar)(?:$|[\s_\d-])"),
    ),
    (Region.NAV, re.compile(r"(?i)(?:^|[\s_-])(?:nav|navbar|navigation|menu)(?:$|[\s_\d-])")),
)
_MAX_DEPTH = 200


def region(element: etree._Element) -> Region:
    """The nearest landmark around the element; `MAIN` where nothing says otherwise."""
    named: Region | None = None
    for depth, ancestor in enumerate(element.iterancestors()):
        if depth > _MAX_DEPTH:
            break
        found = _landmark(ancestor)
        # A header inside an article is the article's, not the site's.
        if found is Region.HEADER and _within_article(ancestor):
            continue
        if found is not None:
            return named or found
        named = named or _named(ancestor)
    return named or Region.MAIN


def _landmark(element: etree._Element) -> Region | None:
    return _BY_ROLE.get(element.get("role") or "") or _BY_TAG.get(str(element.tag))


def _within_article(element: etree._Element) -> bool:
    return next(element.iterancestors("article", "section", "main"), None) is not None


def _named(element: etree._Element) -> Region | None:
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    if len(names) < 2:
        return None
    return next((found for found, pattern in _BY_NAME if pattern.search(names[:300])), None)
