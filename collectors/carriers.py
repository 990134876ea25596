"""Everything in a page that can carry a social media address: links, widgets, metadata, structured data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_META = {
    # name or property: how its value becomes an address; {} is the value
    "article:publisher": "{}",
    "fb:page_id": "https://www.facebook.com/{}",
    "og:see_also": "{}",
    "twitter:creator": "https://x.com/{}",
    "twitter:site": "https://x.com/{}",
}
_ORGANISATIONS = {
    "Organization", "GovernmentOrganization", "GovernmentOffice", "CityHall", "LocalBusiness", "AdministrativeArea",
    "City", "NGO", "NewsMediaOrganization", "WebSite", "Corporation", "LocalGovernment", "CivicStructure", "Place",
    "WebPage",
}  # fmt: skip
_COMMENTS = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_OPENED = re.compile(r"""(?:window\.open|location(?:\.href)?\s*=)\s*\(?\s*["']([^"']+)["']""")
TAGS = (
    "a",
    "area",
    "link",
    "meta",
    "iframe",
    "script",
    "div",
    "fb:page",
    "fb:like",
    "blockquote",
    "noscript",
)
MAX_JSON = 500_000


@dataclass(frozen=True, slots=True)
class Carried:
    """An address, as written, and what carries it."""

    written: str
    where: str
    element: etree._Element


def carried(root: etree._Element) -> Iterator[Carried]:
    """Every address in the page that a browser, a search engine or a widget would use, in document order."""
    for element in root.iter(*TAGS):
        tag = element.tag
        if tag in ("a", "area"):
            yield from _anchor(element)
        elif tag == "meta":
            yield from _metadata(element)
        elif tag == "script":
            if element.get("type") == "application/ld+json":
                yield from _linked_data(element)
        else:
            yield from _widget(element, str(tag))


def _anchor(element: etree._Element) -> Iterator[Carried]:
    href = element.get("href")
    if href:
        yield Carried(href, "a", element)
    if href is None or href.startswith(("javascript:", "#")):
        script = element.get("onclick") or ""
        if match := _OPENED.search(script[:2000]):
            yield Carried(match[1], "onclick", element)


def _metadata(element: etree._Element) -> Iterator[Carried]:
    name = (element.get("property") or element.get("name") or "").lower()
    value = (element.get("content") or "").strip()
    if not value or name not in _META:
        return
    if value.startswith(("http:", "https:", "//", "www.")):
        yield Carried(value, f"meta {name}", element)
    elif name != "article:publisher":
        yield Carried(_META[name].format(value.removeprefix("@")), f"meta {name}", element)


def _widget(element: etree._Element, tag: str) -> Iterator[Carried]:
    if tag == "link":
        if "me" in (element.get("rel") or "").lower().split() and (href := element.get("href")):
            yield Carried(href, "link rel=me", element)
    elif tag == "iframe":
        if source := element.get("src") or element.get("data-src"):
            yield Carried(source, "iframe", element)
    elif (page := element.get("data-href") or (element.get("href") if tag.startswith("fb:") else None)) and (
        tag.startswith("fb:") or "fb-" in (element.get("class") or "")
    ):
        yield Carried(page, "facebook widget", element)


def _linked_data(element: etree._Element) -> Iterator[Carried]:
    text = _COMMENTS.sub("", element.text or "")
    if '"sameAs"' not in text or len(text) > MAX_JSON:
        return
    try:
        found = json.loads(_TRAILING_COMMA.sub(r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return
    for url in _same_as(found):
        yield Carried(url, "json-ld", element)


def _same_as(data: object) -> Iterator[str]:
    """Addresses that the site's own organisation says are also its own. People and suppliers are left out."""
    waiting = [data]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node[:200]
        elif isinstance(node, dict):
            kinds = node.get("@type", "")
            kinds = set(kinds) if isinstance(kinds, list) and all(isinstance(k, str) for k in kinds) else {str(kinds)}
            if kinds & _ORGANISATIONS:
                same = node.get("sameAs")
                yield from (url for url in ([same] if isinstance(same, str) else same or ()) if isinstance(url, str))
            waiting += [node[name] for name in ("@graph", "publisher", "mainEntity", "isPartOf") if name in node]
