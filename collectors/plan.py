"""The plan of a visit: which pages to read behind the home page, by what the readings so far name. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

import tldextract

from store.records import LinkKind, NamedPage, PageKind, PageReading

# Under these ends every public body has a name of its own, but the public suffix list does not say so.
_PUBLIC_BODIES = ("gov.scot", "gov.wales", "llyw.cymru")
_domain = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, extra_suffixes=_PUBLIC_BODIES)
_ORDER = {kind: place for place, kind in enumerate(PageKind)}
_NEWS = (PageKind.NEWS, PageKind.FEED)
_LINK_HUB = "linktree"
"""The platform of all services for lists of links."""
_NAME_HUBS = (PageKind.HOME, PageKind.CONTACT, PageKind.SOCIAL_HUB)


class Plan:
    """The pages to visit behind the home page, as the readings so far name them; the first is the home page's.

    The home page's word goes first. A kind that it does not name is taken from the next page that does. News pages
    name nothing but their feed: what else they link is in the news.
    """

    def __init__(self) -> None:
        """Nothing has been read."""
        self._chosen: dict[str, NamedPage] = {}
        self._sorted: tuple[NamedPage, ...] = ()
        self._known: set[str] = set()

    def add(self, reading: PageReading) -> None:
        """Take in what a page names."""
        self._known |= {reading.url, reading.final_url}
        for page in self._wanting(reading):
            if page.url not in self._known:
                self._chosen.setdefault(page.url, page)

    def gains(self, reading: PageReading) -> bool:
        """True if the page names one of a kind that is not settled yet."""
        return bool(self._wanting(reading))

    def _wanting(self, reading: PageReading) -> list[NamedPage]:
        settled = {page.kind for page in self._chosen.values()}
        only_feeds = reading.kind in (*_NEWS, PageKind.LINK_HUB)
        return [
            page
            for page in (*reading.named_pages, *_link_hubs(reading))
            if page.kind not in settled and (page.kind is PageKind.FEED or not only_feeds)
        ]

    def pages(self, budget: int) -> tuple[NamedPage, ...]:
        """In the order of their kinds. The budget counts the home page."""
        if len(self._sorted) < len(self._chosen):  # nothing is ever taken out of it
            self._sorted = tuple(sorted(self._chosen.values(), key=lambda page: _ORDER[page.kind]))
        return self._sorted[: max(0, budget - 1)]


def planned(readings: Iterable[PageReading], budget: int) -> tuple[NamedPage, ...]:
    """The plan that all these readings make, in their order."""
    plan = Plan()
    for reading in readings:
        plan.add(reading)
    return plan.pages(budget)


def _link_hubs(reading: PageReading) -> tuple[NamedPage, ...]:
    """The first list of links that a page of the council's own names. A list of links names no further one."""
    hubs = (
        NamedPage(PageKind.LINK_HUB, link.canonical, link.name or "")
        for link in reading.links
        if link.platform == _LINK_HUB
        and link.kind is LinkKind.PROFILE
        and link.canonical
        and link.where not in ("text", "json")
    )
    return tuple(hubs)[:1] if reading.kind in _NAME_HUBS and "nofollow" not in reading.wishes else ()


def same_site(url: str, other: str) -> bool:
    """True if both addresses stand under one registered domain, or on one host that has none."""
    return site(urlsplit(url).netloc) == site(urlsplit(other).netloc)


@cache
def site(netloc: str) -> str:
    """The registered domain of a host (public suffix list), or host and port where there is none."""
    netloc = netloc.lower()
    found = _domain(netloc)
    if found.suffix or found.ipv4 or found.ipv6 or not found.subdomain:
        return str(found.top_domain_under_public_suffix) or netloc.rpartition("@")[2]
    # An end that is not on the list counts as one suffix (publicsuffix.org, the rule "*").
    return f"{found.subdomain.rpartition('.')[2]}.{found.domain}"
