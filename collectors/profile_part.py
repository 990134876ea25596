"""The part of a councillor's page that speaks of the councillor, and whether it is this councillor. Pure."""

from __future__ import annotations

import re

from lxml import etree

from collectors.people import TITLED, name_key, person_name, same_person
from collectors.regions import Places, region
from collectors.tree import Tree, parsed
from collectors.words import page_text, said
from scoring.language import say
from store.records import Councillor, Region

_AROUND = (Region.HEAD, Region.HEADER, Region.NAV, Region.FOOTER)
_OWN = etree.XPath(
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' mgUserBody ')"
    " or contains(concat(' ', normalize-space(@class), ' '), ' mgUserSideBar ')"
    " or contains(@id, 'ViewCMIS_Person')]"
)
"""What ModernGov and CMIS put around the person. Their pages seldom tell header and footer apart."""
_PLAIN = b"<!doctype html><html><body><main></main></body></html>"
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_HEADINGS, _MAX_LINES = 6, 3000


def whose_page(tree: Tree, councillor: Councillor) -> str:
    """Why the page is not this councillor's, in one sentence; empty if it is."""
    for kind in ("h1", "title", "h2"):  # a page that is headed by one person may name others further down
        headings = [said(each)[:200] for each in tree.of(kind)[:_HEADINGS]]
        if any(_names(each, councillor) for each in headings):
            return ""
        if any(TITLED.match(each) and person_name(each) for each in headings):
            return say("The page at this address is headed by another name.")
    lines = page_text(tree).split("\n")
    if any(_names(each, councillor) for each in lines[:_MAX_LINES] if len(each) < 300):
        return ""
    return say("The page at this address does not name the councillor.")


def own_part(tree: Tree) -> Tree:
    """The part as a page of its own: what the system marks as the person's, else all but what stands around a page.

    Takes the tree apart.
    """
    elements = _of_system(tree) or _without_surroundings(tree)
    source = b"".join(etree.tostring(each, encoding="utf-8", method="html", with_tail=False) for each in elements)
    found, _ = parsed(b"<!doctype html><html><body><main>" + source + b"</main></body></html>")
    return found or parsed(_PLAIN)[0] or tree


def _names(text: str, councillor: Councillor) -> bool:
    if (name := person_name(text)) and same_person(name, councillor.name):
        return True
    own = name_key(councillor.name)
    return len(own) > 1 and {own[0], own[-1]} <= {*name_key(_POSSESSIVE.sub("", text))}


def _of_system(tree: Tree) -> list[etree._Element]:
    """The outermost of the marked elements."""
    found = _OWN(tree.root)
    marked = [each for each in found if isinstance(each, etree._Element)] if isinstance(found, list) else []
    return [each for each in marked if not any(above in marked for above in each.iterancestors())]


def _without_surroundings(tree: Tree) -> list[etree._Element]:
    """The body, with header, footer and menus emptied."""
    places: Places = {}
    around = {each.getparent() for each in tree.root.iter() if region(each, places) in _AROUND}
    for each in around:
        if each is not None and each.tag not in ("html", "body"):
            del each[:]
            each.text = None
    body = tree.root if tree.root.tag == "body" else tree.root.find("body")
    return [tree.root if body is None else body]
