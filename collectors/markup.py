"""From the bytes of a page to a tree, whatever the bytes are. Says what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from collectors.charset import in_utf_8, two_bytes
from collectors.tree import Tree, parsed
from scoring.language import say
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

    tree: Tree | None
    complete: bool
    problem: ProblemKind | None = None
    reason: str = ""


def markup(page: Page) -> Markup:
    """The page's tree. Without one, `problem` says why; with one, it may still say what is missing."""
    body = page.body
    if not body or body.isspace():
        return Markup(None, False, ProblemKind.EMPTY, say("The page is empty."))
    if b"\0" in body[:4096] and not two_bytes(body, page.content_type):
        return Markup(None, False, ProblemKind.NOT_A_PAGE, say("This is not text: it may be a document or a picture."))
    source, wrong = in_utf_8(body, page.content_type)
    if not _TAG.search(source):
        return Markup(None, False, ProblemKind.NOT_A_PAGE, say("There is no HTML in it."))
    if _endless_tag(source):
        return Markup(
            None,
            False,
            ProblemKind.NOT_A_PAGE,
            say("A tag in it has more than {most} attributes.", most=f"{MAX_ATTRIBUTES:,}"),
        )
    tree, whole = parsed(source)
    if tree is None:
        return Markup(None, False, ProblemKind.NOT_A_PAGE, say("There is no HTML in it."))
    return _judged(page, tree, source, whole, wrong)


def _judged(page: Page, tree: Tree, source: bytes, whole: bool, wrong: str) -> Markup:
    """The tree with what is missing of the page, the worst first."""
    if page.shortened:
        reason = say("Only the first {bytes} bytes of the page were read.", bytes=f"{len(page.body):,}")
        return Markup(tree, False, page.shortened, reason)
    if not whole:
        return Markup(tree, False, ProblemKind.CUT_SHORT, say("Its elements are nested too deeply to read them all."))
    start = source[:4096].lower()
    if b"<html" not in start and b"<body" not in start and b"<!doctype" not in start:
        return Markup(tree, False, ProblemKind.FRAGMENT, say("It has no <html>: it may be only a part of a page."))
    if _ends_in_the_middle(source):
        return Markup(tree, False, ProblemKind.CUT_SHORT, say("The page ends in the middle."))
    if wrong:
        return Markup(tree, True, ProblemKind.CHARSET, wrong)
    return Markup(tree, True)


def _ends_in_the_middle(source: bytes) -> bool:
    """True inside a tag, or where a page that writes `<body>` never ends it. HTML lets both endings be left out."""
    if source.rfind(b"<") > source.rfind(b">"):
        return True
    if b"</html" in source[-1000:].lower():
        return False
    lower = source.lower()
    return b"<body" in lower and b"</body" not in lower and b"</html" not in lower


def _endless_tag(source: bytes) -> bool:
    start = 0
    while start + MAX_TAG < len(source):
        end = source.rfind(b">", start, start + MAX_TAG)
        if end < 0:
            end = source.find(b">", start)
            end = len(source) if end < 0 else end
            opened = source.rfind(b"<", start, end) + 1
            tag = source[opened:end] if opened and source[opened : opened + 1].isalpha() else b""
            if len(_QUOTED.sub(b"", tag).split()) > MAX_ATTRIBUTES:
                return True
        start = end + 1
    return False
