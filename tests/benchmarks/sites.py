"""Made-up council sites of any number and size: which councils stand on them, their pages, and how slow they are.

A visit reads a home page and at most two pages of each kind that it names. A site of more than nine pages is therefore
the site of several councils, as a vendor's or a county's is: 30 pages are those of four councils.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.benchmarks.invented import PLATFORMS, RULE, SCRIPT, icons, menus, text_and_news, words

FURTHER = (
    ("contact", "Contact us"),
    ("social-media", "Social media"),
    ("house-rules", "Social media house rules"),
    ("news", "News"),
    ("get-in-touch", "Get in touch"),
    ("follow-us", "Follow us"),
    ("social-media-policy", "Social media policy"),
    ("press-releases", "Press releases"),
)
"""What a home page names, two of each kind. `Sites` of fewer pages name the first of them."""
PAGES_OF_A_COUNCIL = 1 + len(FURTHER)
NAMED = "/about/"
"""How the addresses of the pages begin that a home page names. All its other links lead to pages that nobody serves."""
ACCOUNTS_OF_A_COUNCIL = len(PLATFORMS)
VARIANTS = 64
"""Different texts. Menus, names and accounts are each council's own."""
WHOLE = 95_000
"""Bytes of an invented page with twelve menus."""
ROBOTS = (
    b"User-agent: *\nDisallow: /search\nDisallow: /admin/\nDisallow: /*?print=\n\nUser-agent: Greedy\nDisallow: /\n"
)

Parts = tuple[bytes, ...]
"""A body in pieces, many of which are shared with other pages."""


@dataclass(frozen=True, slots=True)
class Sites:
    """What is served. The same numbers give the same sites."""

    count: int
    fewest: int
    """Pages of a site; how many each has lies between the two."""
    most: int
    size: int = 50_000
    """Bytes of a page."""
    latency: tuple[float, float] = (0, 0)
    """Seconds before an answer, at least and at most. An address always takes the same time."""
    etag: bool = True
    """Whether the sites say by which name they know this edition of a page, and whether it has changed."""

    def pages(self, site: int) -> int:
        """How many the site has."""
        return random.Random(site).randint(self.fewest, self.most)

    def councils(self, site: int) -> list[int]:
        """How many pages each council of the site has."""
        pages = self.pages(site)
        councils = -(-pages // PAGES_OF_A_COUNCIL)
        return [pages // councils + (number < pages % councils) for number in range(councils)]

    def seconds(self, site: int, path: str) -> float:
        """How long the site thinks before it answers."""
        return random.Random(f"{site}{path}").uniform(*self.latency)

    def paths(self, site: int) -> Iterator[tuple[int, str, str]]:
        """Council, path and name of each page of the site."""
        for council, pages in enumerate(self.councils(site)):
            yield council, home_path(council), "Welcome"
            for path, name in FURTHER[: pages - 1]:
                yield council, f"{NAMED}{council}/{path}", name

    def all_pages(self) -> int:
        """Of all sites together."""
        return sum(map(self.pages, range(self.count)))

    def all_councils(self) -> int:
        """On all sites together."""
        return sum(len(self.councils(site)) for site in range(self.count))


def home_path(council: int) -> str:
    """Of the home page of the site's council with this number."""
    return f"/{council}/"


def bodies(sites: Sites, site: int, origin: str) -> dict[str, Parts]:
    """The pages of a site by path."""
    shared = [_council(sites, site, council, origin) for council in range(len(sites.councils(site)))]
    return {
        path: _page(sites.size, shared[council], f"{name}, council {site}-{council}", (site * 31 + number) % VARIANTS)
        for number, (council, path, name) in enumerate(sites.paths(site))
    }


def _page(size: int, shared: tuple[bytes, bytes], name: str, variant: int) -> Parts:
    head = f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{name}</title>'.encode()
    text = f'<main id="main"><h1>{name}</h1>'.encode()
    top, bottom = shared
    parts = (head, top, text, _text(size, variant), bottom, _scripts(size))
    return (*parts[:5], _filler(size - sum(map(len, parts))), parts[5])


def _council(sites: Sites, site: int, council: int, origin: str) -> tuple[bytes, bytes]:
    """What stands above and below the text on every page of a council."""
    of_it = FURTHER[: sites.councils(site)[council] - 1]
    named = "".join(f'<li><a href="{NAMED}{council}/{path}">{name}</a></li>' for path, name in of_it)
    scale = round(12 * sites.size / WHOLE)
    top = f"""<meta property="og:title" content="N"><style>{RULE * (scale * 8)}</style></head>
<body class="page"><header id="top"><nav aria-label="Services">{menus(scale, origin)}</nav></header>"""
    bottom = f"""</main><footer><ul class="social">{icons(f"NbMade{site}c{council}")}</ul><ul>{named}</ul></footer>"""
    return top.encode(), bottom.encode()


@cache
def _text(size: int, variant: int) -> bytes:
    return text_and_news(random.Random(variant), round(12 * size / WHOLE)).encode()


@cache
def _scripts(size: int) -> bytes:
    return f"{SCRIPT * round(24 * size / WHOLE)}</body></html>".encode()


@cache
def _filler(size: int) -> bytes:
    """A paragraph of so many bytes, so that all pages are of one size; empty if there is no room for any."""
    text = f'<p class="text">{words(random.Random(0), max(0, size) // 3)}'[: size - 4]
    return f"{text}</p>".encode() if size > 30 else b""
