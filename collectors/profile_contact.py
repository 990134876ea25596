"""By what kinds of routes a councillor's page says that they can be reached. Never an address or a number. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from lxml import etree

from collectors.plan import site
from collectors.tree import Tree
from collectors.words import said
from store.records import Council

FORM, COUNCIL_EMAIL, COUNCIL_PHONE = "form", "council e-mail", "council phone"
EMAIL, PHONE, LETTER = "e-mail", "telephone", "letter"
"""The kinds of routes: the last three by means that are not the council's, or of which nothing says that they are."""
_ORDER = (FORM, COUNCIL_EMAIL, COUNCIL_PHONE, EMAIL, PHONE, LETTER)
_FORM_WORDS = re.compile(
    r"(?i)\b(?:contact|enquiry|e-?mail|message|online)\s+form\b|\b(?:send|leave)\s+(?:\w+\s+){0,3}(?:message|e-?mail)\b|"
    r"^\W*(?:contact|e-?mail|message|write\s+to)\s+(?:me|this\s+councillor|your\s+councillor|councillor|cllr)\b|"
    r"\bffurflen\s+(?:gysylltu|ymholi|e-?bost|ar-?lein)\b|\banfon(?:wch)?\s+(?:neges|e-?bost)\b|^\W*cysyllt(?:u|wch)\s+[âa]\s+(?:mi|fi)\b"
)
_OTHER_FORM = re.compile(
    r"(?i)\b(?:feedback|helpful|useful|rate\s+this|search|newsletter|subscribe|sign\s*-?up|complain\w*|interests?|nominat\w*|comment\s+on\s+this|"
    r"report\s+a\s+problem\s+with\s+this|cookie|adborth|chwilio|cwyn\w*)\b"
)
_EMAIL = re.compile(r"(?i)\b[\w.+'-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})\b")
_HIDDEN = etree.XPath("boolean(//@data-cfemail | //a[contains(@href, '/email-protection')])")
"""Addresses that a service hides from robots, and we leave hidden: that there is one is enough."""
_NUMBER = re.compile(r"(?<![\d/])(?:\+44|\(?0)[\s().-]{0,3}\d(?:[\s().-]{0,3}\d){8,9}(?!\d)")
_FAX = re.compile(r"(?i)\bfax|\bffacs")
_OF_THE_COUNCIL = re.compile(
    r"(?i)\b(?:bus(?:iness)?|work|office|council|town\s+hall|county\s+hall|city\s+hall|civic\s+centre|democratic\s+services|"
    r"members?['\u2019]?\s+(?:services|support|room)|cyngor|swyddfa|gwaith|neuadd)\b"
)
_LETTER = re.compile(
    r"(?i)^\W*(?:correspondence|postal|council|office|work|bus(?:iness)?\.?|contact)\s+address\b|\bwrite\s+to\s+(?:me|councillor|cllr|"
    r"him|her|them)\b|\bc/o\s|\bby\s+(?:post|letter)\b|\bcyfeiriad\s+(?:gohebu|post|gohebiaeth|swyddfa)\b"
)


def contact_routes(part: Tree, text: str, council: Council) -> tuple[str, ...]:
    """The kinds of routes in the page's own part, each once, the council's own first."""
    found = {*_forms(part), *_emails(part, text, council), *_written(text)}
    return tuple(kind for kind in _ORDER if kind in found)


def _forms(part: Tree) -> Iterator[str]:
    for link in part.of("a", "button"):
        href = (link.get("href") or "").strip().lower()
        words = said(link) or link.get("aria-label") or ""
        if not href.startswith(("mailto:", "tel:")) and _FORM_WORDS.search(words) and not _OTHER_FORM.search(words):
            yield FORM
    for form in part.of("form"):
        if next(form.iter("textarea"), None) is not None and not _OTHER_FORM.search(said(form)):
            yield FORM


def _emails(part: Tree, text: str, council: Council) -> Iterator[str]:
    """The council's where it stands under the domain of its site; the sites of suppliers have domains of their own."""
    written = [match[1] for match in _EMAIL.finditer(text)]
    for link in part.of("a"):
        href = unquote(link.get("href") or "")[:500]
        if href.strip().lower().startswith("mailto:"):
            written += [match[1] for match in _EMAIL.finditer(href)]
    own = site(urlsplit(council.website).netloc)
    yield from (COUNCIL_EMAIL if site(each) == own else EMAIL for each in written)
    if _HIDDEN(part.root):
        yield EMAIL


def _written(text: str) -> Iterator[str]:
    """Numbers and postal addresses, by their labels: "Bus. phone:", or the line above."""
    for before, line in pairwise(("", *text.split("\n"))):
        if _LETTER.search(line):
            yield LETTER
        if (number := _NUMBER.search(line[:2000])) and not _FAX.search(label := _label(line, number.start(), before)):
            yield COUNCIL_PHONE if _OF_THE_COUNCIL.search(label) else PHONE


def _label(line: str, place: int, before: str) -> str:
    own = line[max(0, place - 60) : place]
    return own if own.strip(" :+(") else before[-60:]
