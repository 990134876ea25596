"""From a page to what it shows: links to social media, feeds, further pages, signals. Pure; any bytes are a page."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urljoin

from lxml import etree

from collectors.address import Address, read_address
from collectors.carriers import Carried, carried
from collectors.feeds import feed_signals, looks_like_feed
from collectors.markup import Markup, markup
from collectors.names import accessible_name
from collectors.plan import feeds, named_pages
from collectors.regions import region
from collectors.signals import readers
from collectors.signals._sight import Sight
from store.records import (
    Evidence,
    Link,
    LinkKind,
    Page,
    PageKind,
    PageReading,
    Problem,
    ProblemKind,
    Region,
    Signal,
)

MAX_LINKS = 1000
"""More social links than this on one page are a list of others', not a council's own."""
_SILENT = {"script", "style", "noscript", "template", "svg", "head"}
_CHALLENGE = re.compile(
    r"(?i)verify\s+(?:that\s+)?you\s+are\s+(?:a\s+)?human|checking\s+(?:if\s+the\s+site|your\s+browser)|just\s+a\s+moment|"
    r"enable\s+javascript\s+and\s+cookies\s+to\s+continue|request\s+unsuccessful\.\s+incapsula|attention\s+required|"
    r"are\s+you\s+a\s+robot|access\s+(?:to\s+this\s+page\s+has\s+been\s+)?denied|unusual\s+traffic|captcha"
)
_CHALLENGE_TEXT = 1500
_SHELL_TEXT = 150


def read_page(page: Page, kind: PageKind) -> PageReading:
    """What the page shows. Never raises: what is wrong with the page is its `problem`."""
    if looks_like_feed(page):
        return _base(page, kind, feed_signals(page), complete=not page.shortened)
    found = markup(page)
    if found.root is None:
        return _base(page, kind, (), complete=False, problem=_problem(page, found.problem, found.reason))
    return _read(page, kind, found, found.root)


def _read(page: Page, kind: PageKind, found: Markup, root: etree._Element) -> PageReading:
    base = _base_address(root, page.final_url)
    links = tuple(_links(root, base))
    text = _text(root)
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip().lower()[:20]
    sight = Sight(root, text, _headings(root), kind, language, page.read_at.date(), links)
    problem, complete = _problem(page, found.problem, found.reason), found.complete
    if shown := _nothing_shown(page, root, text, links):
        problem, complete = shown, False
    return PageReading(
        url=page.url,
        kind=kind,
        read_at=page.read_at,
        final_url=page.final_url,
        status=page.status,
        digest=hashlib.sha256(page.body).hexdigest(),
        complete=complete,
        language=language,
        links=links,
        feeds=feeds(root, base),
        named_pages=named_pages(root, base),
        signals=_signals(page, sight),
        problem=problem,
    )


def _base(
    page: Page, kind: PageKind, signals: tuple[Signal, ...], *, complete: bool, problem: Problem | None = None
) -> PageReading:
    digest = hashlib.sha256(page.body).hexdigest()
    return PageReading(
        page.url,
        kind,
        page.read_at,
        page.final_url,
        page.status,
        digest,
        complete,
        signals=signals,
        problem=problem,
    )


def _problem(page: Page, kind: ProblemKind | None, reason: str) -> Problem | None:
    return Problem(page.url, kind, reason, permanent=kind is ProblemKind.NOT_A_PAGE) if kind else None


def _base_address(root: etree._Element, url: str) -> str:
    element = next(root.iter("base"), None)
    href = element.get("href") if element is not None else None
    try:
        return urljoin(url, href.strip()) if href else url
    except ValueError:
        return url


def _links(root: etree._Element, base: str) -> list[Link]:
    """The links that lead to social media or were meant to, in document order."""
    found: list[Link] = []
    for each in carried(root):
        address = read_address(each.written)
        if address.kind is LinkKind.NOT_SOCIAL or (address.kind is LinkKind.CANDIDATE and each.where != "a"):
            continue
        found.append(_link(each, address, root))
        if len(found) == MAX_LINKS:
            break
    return found


def _link(each: Carried, address: Address, root: etree._Element) -> Link:
    place = Region.HEAD if each.where.startswith(("meta", "link", "json-ld")) else region(each.element)
    name = accessible_name(each.element, root) if each.where in ("a", "onclick") else each.element.get("title")
    return Link(
        url=address.url[:2000],
        written=each.written[:500],
        kind=address.kind,
        platform=address.platform,
        handle=address.handle,
        key=address.key,
        canonical=address.canonical,
        flags=address.flags,
        name=name or None,
        region=place,
        where=each.where,
        snippet=_snippet(each),
    )


def _snippet(each: Carried) -> str:
    """The words of the element around the link, for evidence."""
    around = each.element.getparent() if each.where in ("a", "onclick") else None
    if around is None:
        return f"{each.where}: {each.written}"[:300]
    words = " ".join(" ".join(str(piece) for piece in around.itertext()).split()) if len(around) < 40 else ""
    return words[:300] or each.written[:300]


def _headings(root: etree._Element) -> tuple[str, ...]:
    return tuple(
        said
        for element in root.iter("title", "h1", "h2", "h3")
        if (said := " ".join(" ".join(str(piece) for piece in element.itertext()).split())[:300])
    )


def _text(root: etree._Element) -> str:
    """What a visitor reads, white space folded."""
    parts: list[str] = []
    silent: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if silent is None and element.tag in _SILENT:
                silent = element
            elif silent is None and element.text:
                parts.append(element.text)
        else:
            if silent is element:
                silent = None
            if silent is None and element.tail:
                parts.append(element.tail)
    return " ".join(" ".join(parts).split())


def _signals(page: Page, sight: Sight) -> tuple[Signal, ...]:
    url = page.final_url or page.url
    return tuple(
        Signal(seen.kind, seen.value, Evidence(url, page.read_at, seen.snippet))
        for reader in readers()
        for seen in reader(sight)
    )


def _nothing_shown(page: Page, root: etree._Element, text: str, links: tuple[Link, ...]) -> Problem | None:
    """A page that answered but shows nobody anything: a challenge, or a shell that scripts would fill."""
    if len(text) < _CHALLENGE_TEXT and (match := _CHALLENGE.search(text)):
        reason = f"The site answered with a challenge instead of the page: \u201c{match[0]}\u201d."
        return Problem(page.url, ProblemKind.BLOCKED, reason, permanent=False)
    if len(text) < _SHELL_TEXT and not links and next(root.iter("script"), None) is not None:
        reason = "The page shows nothing until its scripts run."
        return Problem(page.url, ProblemKind.SCRIPT_SHELL, reason, permanent=True)
    return None
