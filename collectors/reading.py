"""From a page to what it shows: links to social media, feeds, further pages, signals. Pure; any bytes are a page."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from urllib.parse import urljoin

from collectors.anchors import anchors
from collectors.beside_councillors import links_without, signal_without
from collectors.challenge import refusal
from collectors.edition import edition
from collectors.feeds import feed_signals, looks_like_feed
from collectors.further import feeds, named_pages
from collectors.instead import instead
from collectors.linked_data import described
from collectors.links import links
from collectors.markup import Markup, markup
from collectors.shown import nothing_shown
from collectors.signals import readers
from collectors.signals._sight import MAX_TEXT, Sight, readable
from collectors.tree import Tree
from collectors.wishes import wishes, without_snippets
from collectors.words import headings, page_text
from scoring.language import say
from store.records import Evidence, Link, Page, PageKind, PageReading, Problem, ProblemKind, Signal

_PERMANENT = (
    ProblemKind.FORBIDDEN,
    ProblemKind.LOGIN_WALL,
    ProblemKind.NOT_A_PAGE,
    ProblemKind.NOT_FOUND,
    ProblemKind.SCRIPT_SHELL,
)
_LANGUAGE = re.compile(r"[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*")


def read_page(page: Page, kind: PageKind) -> PageReading:
    """What the page shows. Never raises: what is wrong with the page is its `problem`."""
    if looks_like_feed(page):
        return _as_asked(_read_feed(page, kind), page)
    found = markup(page)
    if found.tree is None:
        refused = refusal(page) or (found.problem, found.reason)
        return _as_asked(_reading(page, kind, Markup(None, False, *refused)), page)
    return _as_asked(_read(page, kind, found, found.tree), page, found.tree)


def _as_asked(reading: PageReading, page: Page, tree: Tree | None = None) -> PageReading:
    """With what the server and the page ask of whoever reads it, obeyed."""
    asked = wishes(page, tree)
    if "nofollow" in asked:
        reading = replace(reading, named_pages=())
    if "nosnippet" in asked:
        reading = without_snippets(reading)
    return replace(
        reading,
        wishes=asked,
        etag=page.header("ETag"),
        last_modified=page.header("Last-Modified"),
        edition=edition(),
    )


def _read(page: Page, kind: PageKind, found: Markup, tree: Tree) -> PageReading:
    base = _base_address(tree, page.final_url)
    things = tuple(described(tree))
    followed = anchors(tree)
    text = page_text(tree)
    other = instead(page, tree, text, kind)
    if other and other.tree is None:
        return _reading(page, kind, other)
    social = links(tree, followed, things, text, page.final_url)
    language = _language(tree)
    found = other or _as_shown(found, tree, text, social)
    feed_addresses = feeds(tree, followed, base)
    day = page.read_at.date()
    sight = Sight(tree, things, followed, text[:MAX_TEXT], headings(tree), kind, language, day, social, page.final_url)
    return PageReading(
        url=page.url,
        kind=kind,
        read_at=page.read_at,
        final_url=page.final_url,
        status=page.status,
        digest=hashlib.sha256(page.body).hexdigest(),
        complete=found.complete and readable(language),
        language=language,
        links=tuple(links_without(social)),
        feeds=tuple(feed_addresses),
        named_pages=named_pages(followed, feed_addresses, page.final_url, base),
        signals=_signals(page, sight),
        problem=_problem(page, found),
    )


def _as_shown(found: Markup, tree: Tree, text: str, social: tuple[Link, ...]) -> Markup:
    """As it was found, but for what became of it: too much to search, or nothing that a person sees."""
    shown = nothing_shown(tree, text, social)
    if shown and (found.complete or shown.problem is not ProblemKind.EMPTY):
        return shown
    if found.complete and len(text) > MAX_TEXT:
        reason = say("Only its first {letters} letters were searched.", letters=f"{MAX_TEXT:,}")
        return Markup(tree, False, ProblemKind.TOO_LARGE, reason)
    return found


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
    return Problem(page.url, found.problem, found.reason, found.problem in _PERMANENT)


def _base_address(tree: Tree, url: str) -> str:
    """The address that links are relative to: the first `<base>` with an address, else the page's own."""
    href = next((href for base in tree.of("base") if (href := base.get("href"))), "")
    try:
        return urljoin(url, href.strip())
    except ValueError:
        return url


def _language(tree: Tree) -> str:
    """As declared on `<html>`; empty if what stands there is no language tag (BCP 47)."""
    declared = (tree.root.get("lang") or tree.root.get("xml:lang") or "").strip().lower()[:20]
    return declared if _LANGUAGE.fullmatch(declared) else ""


def _signals(page: Page, sight: Sight) -> tuple[Signal, ...]:
    url = page.final_url or page.url
    return tuple(
        signal_without(Signal(seen.kind, seen.value, Evidence(url, page.read_at, seen.snippet)))
        for reader in readers()
        for seen in reader(sight)
    )
