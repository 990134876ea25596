"""Everything in a page that can carry a social media address: links, widgets, metadata, structured data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from collectors.anchors import Anchors
from collectors.glance import ordinary, ordinary_among
from collectors.linked_data import Described, Node, kinds, texts
from collectors.plan import site
from collectors.tree import Tree
from collectors.widgets import TAGS as WIDGET_TAGS
from collectors.widgets import named
from collectors.written import written

_META = {
    # name or property: how its value becomes an address; {} is the value
    "article:publisher": "",
    "fb:page_id": "https://www.facebook.com/{}",
    "fb:pages": "https://www.facebook.com/{}",
    # The form in which any Mastodon server shows an account of another one: `@user@host` behind its own address.
    "fediverse:creator": "https://mastodon.social/@{}",
    "og:see_also": "",
    "twitter:creator": "https://x.com/{}",
    "twitter:site": "https://x.com/{}",
}
_ORGANISATIONS = {
    "Organization", "GovernmentOrganization", "GovernmentOffice", "CityHall", "LocalBusiness", "AdministrativeArea",
    "City", "NGO", "NewsMediaOrganization", "WebSite", "Corporation", "LocalGovernment", "CivicStructure", "Place",
    "WebPage",
}  # fmt: skip
_OPENED = re.compile(r"""(?:window\.open|location(?:\.href)?\s*=)\s*\(?\s*["']([^"']+)["']""")
_HEADINGS = ("h1", "h2", "h3", "h4")
_SCRIPTED = ("javascript:", "#")
_WIDGETS = frozenset(("link", "iframe", "form", "fb:page", "fb:like", "blockquote", *WIDGET_TAGS))


MAX_JSON = 500_000
"""Characters of one script that are searched."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An address, as written, and what carries it."""

    written: str
    where: str
    element: etree._Element
    heading: etree._Element | None = None
    """The last heading before it."""


def carried(tree: Tree, anchors: Anchors, described: Sequence[Described], url: str = "") -> Iterator[Carried]:
    """Every address that a browser, a search engine or a widget would use, in document order.

    Links that a glance shows to be ordinary are left out. `url` is where the page was read; empty for a saved one.
    """
    own = _own_sites(tree, described, url) if described else frozenset()
    passed = {href for href in ordinary_among(set(anchors.hrefs)) if ">" not in href and not href.startswith(_SCRIPTED)}
    nodes = _by_script(described)
    following = iter(anchors.hrefs)
    heading: etree._Element | None = None
    for tag, element in tree.elements:
        if tag in ("a", "area"):
            href = next(following)
            if href not in passed:
                yield from _followed(href, element, heading)
        elif tag == "script":
            yield from _inline(element)
            for node in nodes.get(element, ()):
                yield from _same_as(element, node, own)
        elif tag == "meta":
            yield from _metadata(element)
        elif tag in _HEADINGS:
            heading = element
        elif tag in _WIDGETS:
            yield from _widget(element, tag)


def _followed(href: str, element: etree._Element, heading: etree._Element | None) -> Iterator[Carried]:
    if ">" in href:
        yield from _swallowed(href, element)
    elif not href or (href.startswith(_SCRIPTED) and ordinary(href)):
        clicked = element.get("onclick")
        if clicked and (match := _OPENED.search(clicked[:2000])) and not ordinary(match[1]):
            yield Carried(match[1], "onclick", element)
    else:
        yield Carried(href, "a", element, heading)


def _by_script(described: Sequence[Described]) -> dict[etree._Element, list[Node]]:
    nodes: dict[etree._Element, list[Node]] = {}
    for script, node in described:
        nodes.setdefault(script, []).append(node)
    return nodes


def _inline(script: etree._Element) -> Iterator[Carried]:
    """Addresses in the data that a page hands to its own scripts, as sites made by scripts do."""
    if script.get("type") == "application/json":
        text = (script.text or "")[:MAX_JSON].replace("\\/", "/")
        yield from (Carried(found, "json", script) for found, _ in written(text))


def _swallowed(href: str, element: etree._Element) -> Iterator[Carried]:
    """A quotation mark that was forgotten: the address ends at the tag, and has swallowed what follows it."""
    address, _, text = href.partition(">")
    yield Carried(address, "a", element)
    yield from (Carried(found, "text", element) for found, _ in written(text))


def _metadata(element: etree._Element) -> Iterator[Carried]:
    name = (element.get("property") or element.get("name") or "").lower()
    value = (element.get("content") or "").strip()
    if not value or name not in _META:
        return
    if value.startswith(("http:", "https:", "//", "www.")):
        yield Carried(value, f"meta {name}", element)
    elif form := _META[name]:
        for each in value.split(",")[:10]:
            yield Carried(form.format(each.strip().removeprefix("@")), f"meta {name}", element)


def _widget(element: etree._Element, tag: str) -> Iterator[Carried]:
    if tag == "link":
        relation = (element.get("rel") or "").lower().split()
        if (href := element.get("href")) and ("me" in relation or element.get("itemprop") == "sameAs"):
            yield Carried(href, "link rel=me" if "me" in relation else "link sameAs", element)
    elif tag == "iframe":
        if source := element.get("src") or element.get("data-src"):
            yield Carried(source, "iframe", element)
    elif tag.startswith("fb:"):
        if page := element.get("data-href") or element.get("href"):
            yield Carried(page, "facebook widget", element)
    elif tag == "form":
        if (action := element.get("action")) and not ordinary(action):
            yield Carried(action, "form", element)
    else:
        yield from (Carried(address, widget, element) for address, widget in named(element))


def _same_as(script: etree._Element, node: Node, own: frozenset[str]) -> Iterator[Carried]:
    """Addresses that the site's own organisation says are also its own. People and suppliers are left out."""
    if kinds(node) & _ORGANISATIONS and _is_own(node, own):
        for address in texts(node, "sameAs"):
            yield Carried(address, "json-ld", script)


def _is_own(node: Node, own: frozenset[str]) -> bool:
    """False for an organisation whose web site is another one; true where the page does not say which is its own."""
    sites = [_site(url) for url in texts(node, "url")]
    return not own or not any(sites) or any(site in own for site in sites)


def _own_sites(tree: Tree, described: Sequence[Described], url: str) -> frozenset[str]:
    """The sites that the page says it belongs to, for it may have been read from a copy; else where it was read."""
    urls = [link.get("href") or "" for link in tree.of("link") if link.get("rel") == "canonical"]
    urls += [meta.get("content") or "" for meta in tree.of("meta") if meta.get("property") == "og:url"]
    urls += [url for _, node in described if "WebSite" in kinds(node) for url in texts(node, "url")]
    return frozenset(filter(None, map(_site, urls))) or frozenset(filter(None, [_site(url)]))


def _site(url: str) -> str:
    try:
        return site(urlsplit(url).netloc)
    except ValueError:
        return ""
