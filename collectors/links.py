"""The links of a page that lead to social media or were meant to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from collectors.address import Address, read_address
from collectors.carriers import Carried, carried
from collectors.linked_data import Described
from collectors.names import accessible_name
from collectors.regions import Places, region
from collectors.tree import Tree
from collectors.words import Anchor, said
from store.records import Link, LinkKind, Region

MAX_LINKS = 1000
"""More social links than this on one page are a list of others', not a council's own."""
_MAX_SIBLINGS = 40
_MAX_SNIPPET = 300
_MAX_HEADING = 100
_IN_HEAD = ("meta", "link", "json-ld")


def links(tree: Tree, anchors: Sequence[Anchor], described: Sequence[Described]) -> tuple[Link, ...]:
    """In document order."""
    places: Places = {}
    found = (
        _link(each, address, tree, places)
        for each in carried(tree, anchors, described)
        if _is_social(address := read_address(each.written), each.where)
    )
    return tuple(islice(found, MAX_LINKS))


def _is_social(address: Address, where: str) -> bool:
    return address.kind is not LinkKind.NOT_SOCIAL and (address.kind is not LinkKind.CANDIDATE or where == "a")


def _link(each: Carried, address: Address, tree: Tree, places: Places) -> Link:
    followed = each.where in ("a", "onclick")
    place = Region.HEAD if each.where.startswith(_IN_HEAD) else region(each.element, places)
    return Link(
        url=address.url[:2000],
        written=each.written[:500],
        kind=address.kind,
        platform=address.platform,
        handle=address.handle,
        key=address.key,
        canonical=address.canonical,
        flags=address.flags,
        name=(accessible_name(each.element, tree) if followed else (each.element.get("title") or "")[:200]) or None,
        region=place,
        where=each.where,
        snippet=_snippet(each, followed),
        heading=_heading(each) if followed and place in (Region.MAIN, Region.ASIDE) else "",
    )


def _heading(each: Carried) -> str:
    """What the link stands under: the last heading, and the head of its row in a table."""
    heading = said(each.heading)[:_MAX_HEADING] if each.heading is not None else ""
    row = next(each.element.iterancestors("tr"), None)
    head = next(row.iterchildren("th"), None) if row is not None else None
    return f"{heading}, {said(head)}"[:_MAX_HEADING] if head is not None else heading


def _snippet(each: Carried, followed: bool) -> str:
    """The words of the element around the link, for evidence."""
    around = each.element.getparent() if followed else None
    if around is None:
        return f"{each.where}: {each.written}"[:_MAX_SNIPPET]
    words = said(around) if len(around) < _MAX_SIBLINGS else ""
    return words[:_MAX_SNIPPET] or each.written[:_MAX_SNIPPET]
