"""Which further pages of a site a page names that matter: contact, social media, house rules, news, feed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

import tldextract
from lxml import etree

from store.records import NamedPage, PageKind, PageReading

# Under these ends every public body has a name of its own, but the public suffix list does not say so.
_PUBLIC_BODIES = ("gov.scot", "gov.wales", "llyw.cymru")
_domain = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, extra_suffixes=_PUBLIC_BODIES)

# What a link must be called, or where it must lead. English, then Welsh. The first pattern that fits decides.
_NAMED: tuple[tuple[PageKind, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        PageKind.POLICY,
        re.compile(
            r"(?i)\bhouse\s*rules\b|social\s+media\s+(?:\w+\s+)?(?:policy|rules|guidelines|code|terms)|moderation\s+policy|"
            r"rheolau['\u2019]?r\s+t[yŷ]|polisi\s+(?:y\s+)?cyfryngau\s+cymdeithasol"
        ),
        re.compile(r"(?i)house-?_?rules|social[-_]?media[-_](?:policy|rules|guidelines|code)|rheolau-?r-ty"),
    ),
    (
        PageKind.SOCIAL_HUB,
        re.compile(
            r"(?i)\bsocial\s+media\b|^\s*(?:follow|connect\s+with)\s+us\b|\bstay\s+connected\b|\bkeep\s+in\s+touch\b|"
            r"cyfryngau\s+cymdeithasol|^\s*dilynwch\s+ni"
        ),
        re.compile(r"(?i)/(?:[\w-]*[-_])?social[-_]?media(?:[-_](?:channels|accounts|sites))?(?:[/.?]|$)|/follow-?us(?:[/.?]|$)"),
    ),
    (
        PageKind.CONTACT,
        re.compile(r"(?i)^\s*(?:contact(?:\s+us|\s+the\s+council|\s+details)?|get\s+in\s+touch|cysylltu(?:\s+[âa]\s+ni)?|cysylltwch\s+[âa]\s+ni)\s*$"),
        re.compile(r"(?i)/(?:contact|contact[-_]?us|contact-the-council|cysylltu|cysylltu-a-ni)/?(?:\.\w+)?$"),
    ),
    (
        PageKind.NEWS,
        re.compile(
            r"(?i)^\s*(?:(?:all|latest|more|council|view\s+all|see\s+all|our)\s+)*news(?:room|\s+(?:and|&)\s+\w+|\s+centre|\s+archive|\s+releases)?\s*$|"
            r"^\s*(?:press|media)\s+(?:releases|centre|office)\s*$|^\s*newyddion(?:\s+diweddaraf)?\s*$"
        ),
        re.compile(r"(?i)/(?:news|newsroom|latest-news|newyddion)/?(?:\.\w+)?$"),
    ),
)  # fmt: skip
_FEED_TYPES = re.compile(r"(?i)application/(?:rss|atom)\+xml|application/feed\+json")
_NOT_NEWS_FEED = re.compile(r"(?i)comments|oembed|wp-json|podcast|jobs|vacanc|planning|events|calendar|weather")
_DOCUMENT = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|mp[34])$")
MAX_OF_A_KIND = 2
MAX_NAME = 120


def named_pages(root: etree._Element, base: str) -> tuple[NamedPage, ...]:
    """The pages of the same site that links and feeds of the page name, at most two of a kind, best names first."""
    found: dict[str, NamedPage] = {}
    ranks: dict[str, int] = {}
    for rank, page in _candidates(root, base):
        if page.url not in found or rank < ranks[page.url]:
            found[page.url], ranks[page.url] = page, rank
    chosen: list[NamedPage] = []
    for kind in PageKind:
        of_kind = sorted((page for page in found.values() if page.kind is kind), key=lambda page: ranks[page.url])
        chosen += of_kind[:MAX_OF_A_KIND]
    return tuple(chosen)


def planned(readings: Iterable[PageReading], budget: int) -> tuple[NamedPage, ...]:
    """The pages to visit behind the home page, in the order of their kinds; the first reading is the home page's.

    The home page's word goes first. A kind that it does not name is taken from the next page that does.
    """
    chosen: dict[str, NamedPage] = {}
    known: set[str] = set()
    for reading in readings:
        known |= {reading.url, reading.final_url}
        if reading.kind in (PageKind.NEWS, PageKind.FEED):
            offered = [page for page in reading.named_pages if page.kind is PageKind.FEED]
        else:
            offered = list(reading.named_pages)
        settled = {page.kind for page in chosen.values()}
        for page in offered:
            if page.kind not in settled and page.url not in known:
                chosen.setdefault(page.url, page)
    order = list(PageKind)
    return tuple(sorted(chosen.values(), key=lambda page: order.index(page.kind)))[: max(0, budget - 1)]


def feeds(root: etree._Element, base: str) -> tuple[str, ...]:
    """Addresses of the page's feeds, comments and calendars left out, in document order."""
    found = []
    for element in root.iter("link"):
        if "alternate" in (element.get("rel") or "").lower() and _FEED_TYPES.search(element.get("type") or ""):
            url = _joined(base, element.get("href") or "")
            if url and not _NOT_NEWS_FEED.search(f"{url} {element.get('title') or ''}"):
                found.append(url)
    return tuple(dict.fromkeys(found))


def same_site(url: str, base: str) -> bool:
    """True if both addresses stand under one registered domain, or on one host that has none."""
    return site(urlsplit(url).netloc) == site(urlsplit(base).netloc)


@cache
def site(netloc: str) -> str:
    """The registered domain of a host (public suffix list), or host and port where there is none."""
    found = _domain(netloc)
    if found.suffix or found.ipv4 or found.ipv6 or not found.subdomain:
        return str(found.top_domain_under_public_suffix) or netloc.rpartition("@")[2]
    # An end that is not on the list counts as one suffix (publicsuffix.org, the rule "*").
    return f"{found.subdomain.rpartition('.')[2]}.{found.domain}"


def _candidates(root: etree._Element, base: str) -> Iterator[tuple[int, NamedPage]]:
    here = base.partition("#")[0]
    for element in root.iter("a"):
        href = element.get("href") or ""
        said = " ".join(" ".join(str(piece) for piece in element.itertext()).split()) or element.get("aria-label") or ""
        if not href or href[0] == "#" or len(said) > MAX_NAME:
            continue
        kind, rank = _kind(said, href)
        if kind is None:
            continue
        url = _joined(base, href)
        if url and url != here and same_site(url, base) and not (rank and _DOCUMENT.search(urlsplit(url).path)):
            yield rank, NamedPage(kind, url, said[:MAX_NAME])
    for url in feeds(root, base):
        if same_site(url, base):
            yield 0, NamedPage(PageKind.FEED, url, "")


def _kind(said: str, href: str) -> tuple[PageKind | None, int]:
    """What a link names, and how well: 0 by its words, 1 by its address only."""
    for kind, words, _ in _NAMED:
        if words.search(said):
            return kind, 0
    for kind, _, address in _NAMED:
        if address.search(href):
            return kind, 1
    return None, 0


def _joined(base: str, href: str) -> str:
    try:
        url = urljoin(base, href.strip()).partition("#")[0]
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""
