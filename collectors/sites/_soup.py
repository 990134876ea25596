"""A page as Beautiful Soup, for lists of people that are built in a hundred ways; or why there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from collectors.charset import in_utf_8
from collectors.further import joined
from collectors.instead import instead
from collectors.markup import Markup, markup
from collectors.plan import same_site
from collectors.words import folded, page_text
from scoring.language import say
from store.records import Page, PageKind, Problem, ProblemKind

MAX_BYTES = 2_000_000
MAX_TAGS = 60_000
"""The longest lists that we know of, with a card and a picture for each of 150 people, are a quarter of that."""
_PIECES = 12
_PERMANENT = (ProblemKind.NOT_A_PAGE, ProblemKind.NOT_FOUND, ProblemKind.LOGIN_WALL, ProblemKind.SCRIPT_SHELL)
_AROUND = ("header", "footer", "nav", "script", "style", "template", "noscript", "svg", "select", "textarea")
_ROLES = ("banner", "contentinfo", "navigation", "search")
_XML_DECLARED = re.compile(rb"<\?xml\b[^>]*>")
"""Of this Beautiful Soup warns on the console: it has been judged by then whether the page is one."""
_NAMED_AROUND = re.compile(
    r"(?i)(?:^|[\s_-])(?:site|page|global|main|top)?-?(?:header|footer|masthead|navbar|navigation|nav|menu|breadcrumbs?|"
    r"cookies?)(?:$|[\s_-])"
)


def soup(page: Page) -> tuple[BeautifulSoup | None, Problem | None]:
    """The page, and what is missing of it; no page if something else was served in its place. Never raises."""
    if len(page.body) > MAX_BYTES or page.body.count(b"<") > MAX_TAGS:
        return None, problem(page, ProblemKind.TOO_LARGE, say("It is many times as large as any list of people."))
    found = markup(page)
    if found.tree is not None:
        other = instead(page, found.tree, page_text(found.tree), PageKind.COUNCILLOR)
        found = Markup(None, False, other.problem, other.reason) if other else found
    if found.tree is None:
        return None, problem(page, found.problem or ProblemKind.NOT_A_PAGE, found.reason)
    source, _ = in_utf_8(page.body, page.content_type)
    made = BeautifulSoup(_XML_DECLARED.sub(b"", source), "lxml", from_encoding="utf-8")
    missing = found.problem if found.problem is not ProblemKind.FRAGMENT else None
    return made, problem(page, missing, found.reason) if missing else None


def problem(page: Page, kind: ProblemKind, reason: str) -> Problem:
    """Of this page, in one sentence."""
    return Problem(page.final_url or page.url, kind, reason, kind in _PERMANENT)


def main_part(made: BeautifulSoup) -> Tag:
    """The page's own content: `<main>`, or all of it without what stands around it. Takes the rest out of the page."""
    for each in list(tags(made, *_AROUND)):
        if each.name not in ("header", "footer") or each.find_parent(("main", "article", "section")) is None:
            each.extract()
    whole = made.body or made
    found = next((each for each in tags(whole) if each.name == "main" or each.get("role") == "main"), None)
    if found is not None:
        return found
    for each in [each for each in tags(whole, "div", "ul", "aside", "section", "form") if _is_around(each)]:
        each.extract()
    return whole


def tags(part: Tag, *names: str) -> Iterator[Tag]:
    """The elements of these names in document order, all without a name: ten times as fast as to ask for them."""
    for each in part.descendants:
        if isinstance(each, Tag) and (not names or each.name in names):
            yield each


def _is_around(element: Tag) -> bool:
    names = f"{element.get('id') or ''} {' '.join(element.get_attribute_list('class'))}"[:300]
    return element.get("role") in _ROLES or _NAMED_AROUND.search(names) is not None


def words(element: Tag, pieces: int = _PIECES) -> str:
    """The first words in an element, white space folded."""
    return folded(" ".join(islice(element.stripped_strings, pieces))[:400])


def strings(element: Tag, most: int = 60) -> Iterator[str]:
    """Each piece of text in an element, white space folded, no more than so many."""
    return (folded(each[:400]) for each in islice(element.stripped_strings, most))


def address(element: Tag, page: Page) -> str:
    """Where a link leads on the page's own site, without a fragment; empty if it leads nowhere, away or to the page."""
    href = str(element.get("href") or "").strip()
    here = page.final_url or page.url
    if not href or href.startswith("#"):
        return ""
    url = joined(here, href[:2000])
    return url if url and url != here.partition("#")[0] and same_site(url, here) else ""


def path_id(url: str) -> str:
    """What a site knows a page by where it has no number: the path, and the query without what only sorts or styles."""
    parts = urlsplit(url)
    kept = "&".join(each for each in parts.query.split("&") if each and not _STYLING.match(each))
    return f"{parts.path.rstrip('/')}{'?' if kept else ''}{kept}"[:200]


_STYLING = re.compile(r"(?i)(?:bcr|utm_\w+|sort|order|page|rec|vw|pic|j|lll|lang|screenmode|ref|from|returnurl)=")
