"""The links of a page that lead to social media or were meant to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from collectors.address import Address, read_address
from collectors.anchors import Anchors
from collectors.carriers import Carried, carried
from collectors.linked_data import Described
from collectors.names import accessible_name
from collectors.regions import Places, region
from collectors.tree import Tree
from collectors.words import folded, said
from collectors.written import written
from store.records import Link, LinkKind, Region

MAX_LINKS = 1000
"""More social links than this on one page are a list of others', not a council's own."""
_MAX_SIBLINGS = 40
_MAX_SNIPPET = 300
_MAX_HEADING = 100
_IN_HEAD = ("meta", "link", "json-ld")
_EMPHASIS = ("b", "em", "i", "span", "strong")
_LABEL = re.compile(r"(?:^|[.!?;] )([^:;.!?]{2,60}?) ?[:\u2013\u2014]$")


def links(
    tree: Tree, anchors: Anchors, described: Sequence[Described], text: str = "", url: str = ""
) -> tuple[Link, ...]:
    """In document order; then the accounts that only the text of the page names. `url`: see `carried`."""
    places: Places = {}
    found = (
        _link(each, address, tree, places)
        for each in carried(tree, anchors, described, url)
        if _is_social(address := read_address(each.written), each.where)
    )
    followed = tuple(islice(found, MAX_LINKS))
    known = {(link.platform, link.key) for link in followed if link.key}
    return followed + tuple(link for link in _written(text) if (link.platform, link.key) not in known)


def _written(text: str) -> Iterator[Link]:
    """Accounts that stand in the text. Posts and buttons that nobody can follow are of no use to anyone."""
    for address, place in written(text):
        found = read_address(address)
        if found.kind is LinkKind.PROFILE:
            words = folded(text[max(0, place - 80) : place + _MAX_SNIPPET - 80])
            yield _link_to(found, address, where="text", region=Region.MAIN, snippet=words)


def _is_social(address: Address, where: str) -> bool:
    return address.kind is not LinkKind.NOT_SOCIAL and (address.kind is not LinkKind.CANDIDATE or where == "a")


def _link(each: Carried, address: Address, tree: Tree, places: Places) -> Link:
    followed = each.where in ("a", "onclick")
    place = Region.HEAD if each.where.startswith(_IN_HEAD) else region(each.element, places)
    return _link_to(
        address,
        each.written,
        where=each.where,
        region=place,
        name=(accessible_name(each.element, tree) if followed else (each.element.get("title") or "")[:200]) or None,
        snippet=_snippet(each, followed),
        heading=_heading(each) if followed and place in (Region.MAIN, Region.ASIDE) else "",
    )


def _link_to(
    address: Address,
    as_written: str,
    *,
    where: str,
    region: Region,
    snippet: str,
    name: str | None = None,
    heading: str = "",
) -> Link:
    return Link(
        url=address.url[:2000],
        written=as_written[:500],
        kind=address.kind,
        platform=address.platform,
        handle=address.handle,
        key=address.key,
        canonical=address.canonical,
        flags=address.flags,
        name=name,
        region=region,
        where=where,
        snippet=snippet,
        heading=heading,
    )


def _heading(each: Carried) -> str:
    """What the link stands under: the last heading, the head of its row in a table or list, its label in its line."""
    heading = said(each.heading)[:_MAX_HEADING] if each.heading is not None else ""
    head = _head(each.element)
    own = ", ".join(filter(None, (said(head) if head is not None else "", _label(each.element))))[:_MAX_HEADING]
    return f"{heading[: max(0, _MAX_HEADING - len(own) - 2)]}, {own}".removeprefix(", ") if own else heading


def _label(element: etree._Element) -> str:
    """What stands right before the link, as its label: "Police:"."""
    before, above = element.getprevious(), element.getparent()
    if before is None:
        words = above.text if above is not None else ""
    else:
        words = f"{said(before) if before.tag in _EMPHASIS else ''}{before.tail or ''}"
    match = _LABEL.search(folded((words or "")[-_MAX_HEADING:]))
    return match[1] if match else ""


def _head(element: etree._Element) -> etree._Element | None:
    place = next(element.iterancestors("tr", "dd"), None)
    if place is None:
        return None
    return next(place.iterchildren("th") if place.tag == "tr" else place.itersiblings("dt", preceding=True), None)


def _snippet(each: Carried, followed: bool) -> str:
    """The words of the element around the link, for evidence."""
    around = each.element.getparent() if followed else None
    if around is None:
        return f"{each.where}: {each.written}"[:_MAX_SNIPPET]
    words = said(around) if len(around) < _MAX_SIBLINGS else ""
    return words[:_MAX_SNIPPET] or each.written[:_MAX_SNIPPET]
