"""From a page to what it shows: links to social media, feeds, further pages, signals. Pure; any bytes are a page."""

from __future__ import annotations

import hashlib
from urllib.parse import urljoin

from lxml import etree

from collectors.feeds import feed_signals, looks_like_feed
from collectors.further import feeds, named_pages
from collectors.links import links
from collectors.markup import Markup, markup
from collectors.shown import nothing_shown
from collectors.signals import readers
from collectors.signals._sight import MAX_TEXT, Sight, readable
from collectors.words import anchors, headings, page_text
from store.records import Evidence, Page, PageKind, PageReading, Problem, ProblemKind, Signal


def read_page(page: Page, kind: PageKind) -> PageReading:
    """What the page shows. Never raises: what is wrong with the page is its `problem`."""
    if looks_like_feed(page):
        return _read_feed(page, kind)
    found = markup(page)
    if found.root is None:
        return _reading(page, kind, Markup(None, False, found.problem, found.reason))
    return _read(page, kind, found, found.root)


def _read(page: Page, kind: PageKind, found: Markup, root: etree._Element) -> PageReading:
    base = _base_address(root, page.final_url)
    said = anchors(root)
    text = page_text(root)
    social = links(root)
    language = _language(root)
    if len(text) > MAX_TEXT and found.complete:
        found = Markup(root, False, ProblemKind.TOO_LARGE, f"Only its first {MAX_TEXT:,} letters were searched.")
    found = nothing_shown(root, text, social) or found
    feed_addresses = feeds(root, said, base)
    sight = Sight(root, said, text[:MAX_TEXT], headings(root), kind, language, page.read_at.date(), social)
    return PageReading(
        url=page.url,
        kind=kind,
        read_at=page.read_at,
        final_url=page.final_url,
        status=page.status,
        digest=hashlib.sha256(page.body).hexdigest(),
        complete=found.complete and readable(language),
        language=language,
        links=social,
        feeds=feed_addresses,
        named_pages=named_pages(said, feed_addresses, page.final_url, base),
        signals=_signals(page, sight),
        problem=_problem(page, found),
    )


def _read_feed(page: Page, kind: PageKind) -> PageReading:
    signals, found = feed_signals(page)
    return _reading(page, kind, found, signals)


def _reading(page: Page, kind: PageKind, found: Markup, signals: tuple[Signal, ...] = ()) -> PageReading:
    """Of what has no tree: a feed, or nothing that can be read."""
    return PageReading(
        url=page.url,
        kind=kind,
        read_at=page.read_at,
        final_url=page.final_url,
        status=page.status,
        digest=hashlib.sha256(page.body).hexdigest(),
        complete=found.complete,
        signals=signals,
        problem=_problem(page, found),
    )


def _problem(page: Page, found: Markup) -> Problem | None:
    if found.problem is None:
        return None
    permanent = found.problem in (ProblemKind.NOT_A_PAGE, ProblemKind.SCRIPT_SHELL)
    return Problem(page.url, found.problem, found.reason, permanent)


def _base_address(root: etree._Element, url: str) -> str:
    """The address that links are relative to: the first `<base>` with an address, else the page's own."""
    href = next((href for base in root.iter("base") if (href := base.get("href"))), "")
    try:
        return urljoin(url, href.strip())
    except ValueError:
        return url


def _language(root: etree._Element) -> str:
    return (root.get("lang") or root.get("xml:lang") or "").strip().lower()[:20]


def _signals(page: Page, sight: Sight) -> tuple[Signal, ...]:
    url = page.final_url or page.url
    return tuple(
        Signal(seen.kind, seen.value, Evidence(url, page.read_at, seen.snippet))
        for reader in readers()
        for seen in reader(sight)
    )
