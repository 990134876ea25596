"""From the bytes of a page to a tree, whatever the bytes are. Says what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html

from store.records import Page, ProblemKind

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""")
_IN_HEADER = re.compile(r"""(?i)charset\s*=\s*["']?\s*([\w.:-]{1,40})""")
_TAG = re.compile(
    rb"(?i)<(?:!doctype|html|head|body|div|p|a|ul|table|script|meta|title|span|h\d|footer|header|nav|main)\b"
)
_OWN_ENDINGS = re.compile(rb"(?i)</(?:html|body)\s*>")


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
    if b"\0" in body[:4096] and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Markup(None, False, ProblemKind.NOT_A_PAGE, "This is not text: it may be a document or a picture.")
    text, wrong = decoded(body, page.content_type)
    root = tree(text)
    if root is None or not _TAG.search(body):
        return Markup(None, False, ProblemKind.NOT_A_PAGE, "There is no HTML in it.")
    return _judged(page, root, wrong)


def _judged(page: Page, root: etree._Element, wrong: str) -> Markup:
    """The tree with what is missing of the page, the worst first."""
    if page.shortened:
        reason = f"Only the first {len(page.body):,} bytes of the page were read."
        return Markup(root, False, page.shortened, reason)
    start = page.body[:4096].lower()
    if b"<html" not in start and b"<body" not in start and b"<!doctype" not in start:
        return Markup(root, False, ProblemKind.FRAGMENT, "It has no <html>: it may be only a part of a page.")
    inside_tag = page.body.rfind(b"<") > page.body.rfind(b">")
    if inside_tag or (b"<body" in page.body.lower() and not _OWN_ENDINGS.search(page.body)):
        return Markup(root, False, ProblemKind.CUT_SHORT, "The page ends in the middle.")
    if wrong:
        return Markup(root, True, ProblemKind.CHARSET, wrong)
    return Markup(root, True)


def tree(text: str) -> etree._Element | None:
    """The parsed page; `None` if nothing in it is markup. Never raises, however deep or broken."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None
    return root


def decoded(body: bytes, content_type: str) -> tuple[str, str]:
    """The text, and a sentence if the declared character set was wrong.

    Byte order mark, then the server's header, then the page's own words (WHATWG HTML, 13.2.3), then what it can be.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace"), ""
    header = _IN_HEADER.search(content_type)
    meta = _DECLARED.search(body[:4096])
    declared = header[1] if header else meta[1].decode("ascii", "replace") if meta else ""
    for name in (declared, "utf-8", "windows-1252"):
        text = _strictly(body, name)
        if text is not None:
            return text, _wrong(declared, name)
    return body.decode("windows-1252", "replace"), _wrong(declared, "windows-1252")


def _strictly(body: bytes, name: str) -> str | None:
    # Browsers read iso-8859-1 and ascii as windows-1252 (WHATWG Encoding, 4.2).
    name = (
        "windows-1252"
        if name.lower() in ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii")
        else name
    )
    if not name or name.lower().startswith(("utf-16", "utf16", "utf-7", "utf7")):
        return None
    try:
        return body.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _wrong(declared: str, read_as: str) -> str:
    if not declared or declared == read_as:
        return ""
    return f"The page says it is written in {declared[:40]}, but it is not; it was read as {read_as}."
