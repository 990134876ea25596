"""Who sits where somebody else sat: some councils' pages are of the seat, and the next councillor has the same address.

What the site knows the seat by would open the one's own page to the other, who may still hold a link to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from collectors.people import name_id, name_key
from store.records import Councillor


def told_apart(found: Iterable[Councillor], held: Iterable[Councillor]) -> tuple[Councillor, ...]:
    """The people of a list that councils make themselves, each under an id that was nobody else's.

    `held`: everybody of whom something is stored, as last described. Whoever keeps a part of their name is the same.
    """
    known = {each.site_id: each for each in held}
    return tuple(_under_own_id(each, known) for each in found)


def _under_own_id(councillor: Councillor, known: dict[str, Councillor]) -> Councillor:
    own = f"{councillor.site_id}~{name_id(councillor.name, '').removeprefix('name-')}"
    before = known.get(councillor.site_id)
    if own in known or (before and not {*name_key(before.name)} & {*name_key(councillor.name)}):
        return replace(councillor, site_id=own)
    return councillor
