"""From the bytes of a page to a tree, whatever the bytes are. Says what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from collectors.charset import decoded, two_bytes
from store.records import Page, ProblemKind

_TAG = re.compile(
    rb"(?i)<(?:!doctype|html|head|body|div|p|a|ul|table|script|meta|title|span|h\d|footer|header|nav|main)\b"
)
_QUOTED = re.compile(rb'"[^"]*"|' + rb"'[^']*'")
MAX_TAG, MAX_ATTRIBUTES = 50_000, 5000
"""In bytes, and in number. libxml2 compares every attribute of a tag with every other."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A page as a tree, or the reason why it is none."""

    root: etree._Element | None
    complete: bool
    problem: ProblemKind | None = None
    reason: str = ""


def markup(page: Page) -> Markup:
    """The page's tree. Without one, `problem` says why; with one, it may still say what is missing."""
    body = page.body
    if not body.strip():
        return Markup(None, False, ProblemKind.EMPTY, "The page is empty.")
    if b"\0" in body[:4096] and not two_bytes(body, page.content_type):
        return Markup(None, False, ProblemKind.NOT_A_PAGE, "This is not text: it may be a document or a picture.")
    text, wrong = decoded(body, page.content_type)
    source = text.encode("utf-8", "replace")
    if not _TAG.search(source):
        return Markup(None, False, ProblemKind.NOT_A_PAGE, "There is no HTML in it.")
    if _endless_tag(source):
        return Markup(None, False, ProblemKind.NOT_A_PAGE, f"A tag in it has more than {MAX_ATTRIBUTES:,} attributes.")
    root, whole = tree(source)
    if root is None:
        return Markup(None, False, ProblemKind.NOT_A_PAGE, "There is no HTML in it.")
    return _judged(page, root, source, whole, wrong)


def _judged(page: Page, root: etree._Element, source: bytes, whole: bool, wrong: str) -> Markup:
    """The tree with what is missing of the page, the worst first."""
    if page.shortened:
        reason = f"Only the first {len(page.body):,} bytes of the page were read."
        return Markup(root, False, page.shortened, reason)
    if not whole:
        return Markup(root, False, ProblemKind.CUT_SHORT, "Its elements are nested too deeply to read them all.")
    start = source[:4096].lower()
    if b"<html" not in start and b"<body" not in start and b"<!doctype" not in start:
        return Markup(root, False, ProblemKind.FRAGMENT, "It has no <html>: it may be only a part of a page.")
    if _ends_in_the_middle(source):
        return Markup(root, False, ProblemKind.CUT_SHORT, "The page ends in the middle.")
    if wrong:
        return Markup(root, True, ProblemKind.CHARSET, wrong)
    return Markup(root, True)


def _ends_in_the_middle(source: bytes) -> bool:
    """True inside a tag, or where a page that writes `<body>` never ends it. HTML lets both endings be left out."""
    if source.rfind(b"<") > source.rfind(b">"):
        return True
    lower = source.lower()
    return b"<body" in lower and b"</body" not in lower and b"</html" not in lower


def _endless_tag(source: bytes) -> bool:
    if len(source) < MAX_TAG:
        return False
    tags = (piece.rpartition(b"<")[2] for piece in source.split(b">") if len(piece) > MAX_TAG)
    return any(len(tag) > MAX_TAG and len(_QUOTED.sub(b"", tag).split()) > MAX_ATTRIBUTES for tag in tags)


def tree(source: bytes) -> tuple[etree._Element | None, bool]:
    """The parsed page, from UTF-8, and whether all of it is in there. `None` if nothing in it is markup.

    What stands in a `<template>` is not there until a script takes it out, unless it is the shadow of its parent.
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source, parser)
    except etree.LxmlError:
        return None, False
    if root is None:
        return None, False
    for template in list(root.iter("template")):
        if template.get("shadowrootmode"):
            template.tag = "div"
    etree.strip_elements(root, "template", with_tail=False)
    return root, not any("depth" in error.message for error in parser.error_log.filter_from_fatals())
