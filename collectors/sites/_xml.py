"""XML that anybody may have written, read safely: no entities, no references, no endless nesting."""

from __future__ import annotations

from lxml import etree

from collectors.charset import in_utf_8
from scoring.language import say
from store.records import Page, ProblemKind

MAX_BYTES = 5_000_000
"""150 councillors with all their committees and terms of office take less than one."""
_PROLOG = 4000
"""Where a document type stands: then nothing is parsed at all. One further down is refused after the parser saw it,
which fetches nothing and puts nothing in."""


def read_xml(page: Page) -> tuple[etree._Element | None, ProblemKind | None, str]:
    """The root, what is wrong, and one sentence. What was cut is read up to where it ends. Never raises."""
    if len(page.body) > MAX_BYTES:
        return None, ProblemKind.TOO_LARGE, say("It has more than {bytes} bytes.", bytes=f"{MAX_BYTES:,}")
    if b"<!DOCTYPE" in page.body[:_PROLOG]:
        return (
            None,
            ProblemKind.NOT_A_PAGE,
            say("It declares entities or a document type of its own, which we do not read."),
        )
    root, wrong = _root(page.body, recover=False), ""
    if root is None and page.shortened is None:
        source, wrong = in_utf_8(page.body, page.content_type)
        root = _root(source, recover=False, encoding="utf-8")
        wrong = wrong or say("It is not written in the character set that it says.")
    if root is not None:
        return _declared(root) or (root, ProblemKind.CHARSET if wrong else None, wrong)
    root = _root(page.body, recover=True)
    if root is None or (declared := _declared(root)):
        return declared if root is not None and declared else (None, ProblemKind.NOT_A_PAGE, say("It is not XML."))
    return root, page.shortened or ProblemKind.CUT_SHORT, say("It ends in the middle, or is broken there.")


def _root(source: bytes, *, recover: bool, encoding: str | None = None) -> etree._Element | None:
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(source, parser)
    except (etree.LxmlError, ValueError):
        return None


def _declared(root: etree._Element) -> tuple[None, ProblemKind, str] | None:
    """In a character set in which the search above did not see it."""
    if root.getroottree().docinfo.internalDTD is None:
        return None
    return None, ProblemKind.NOT_A_PAGE, say("It declares a document type of its own, which we do not read.")
