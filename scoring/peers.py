"""Councils like this one: who may be compared with whom, and what the group is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from scoring.language import say, say_count
from scoring.likeness import LADDERS, Basis, too_few, unsaid
from scoring.peer_names import by_name, group_name, place_name, trait
from store.records import Council

__all__ = ["ENOUGH", "NEAREST", "Basis", "PeerGroup", "barred", "group_words", "peers", "ratio", "site"]

ENOUGH = 5
"""Fewer peers than this make no figure: a single one would move it, or could be read out of it."""
NEAREST = 10


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """Those whom a council is compared with; never itself, and never ranked."""

    basis: Basis
    """What was asked for."""
    name: str
    """To stand after "compared with": "London boroughs"."""
    councils: tuple[Council, ...]
    """By name."""
    because: str = ""
    """Why it is not the group that was asked for, to stand before a colon; empty if it is."""
    unknown: tuple[str, ...] = ()
    """Words of a list that name no council, or several."""
    left_out: tuple[tuple[Council, str], ...] = ()
    """Councils of a list that cannot be peers, each with the reason."""


def peers(own: Council, councils: Iterable[Council], on: date, basis: Basis = Basis.KIND) -> PeerGroup:
    """The peers of `own` among `councils`, the next wider group where fewer than five are alike.

    `councils` should be the whole register: a council that was never visited still counts among those to be read. A
    list has no wider group: that is `pasted`.
    """
    every = [each for each in councils if not barred(own, each, on)]
    group = _widened(own, every, Basis.KIND if basis is Basis.NEAREST else basis)
    return _nearest(own, group) if basis is Basis.NEAREST else group


def barred(own: Council, other: Council, on: date) -> str:
    """Why `other` cannot be a peer of `own` on that day, as a clause; empty if it can."""
    if other.local_authority_code == own.local_authority_code:
        return say("it is the council itself")
    if other.made_up and not own.made_up:
        return say("it is made up, and {place} is not", place=place_name(own))
    if own.made_up and not other.made_up:
        return say("it is real, and {place} is not", place=place_name(own))
    if not other.exists(on):
        return say("it does not exist on this day")
    if site(other) == site(own):  # its score is this council's own by another name
        return say("its website is also that of {place}", place=place_name(own))
    return ""


def site(council: Council) -> str:
    """The address of the home page without what does not change the page."""
    try:
        parts = urlsplit(council.website.lower())
    except ValueError:  # e.g. an unclosed bracket in the host
        return council.website
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"


def ratio(one: int, other: int) -> float:
    """How far two populations are apart: 20,000 is as far from 10,000 as from 40,000."""
    return max(one, other) / min(one, other)


def group_words(group: PeerGroup) -> str:
    """Whom it is compared with, and why with them where they are not those who were asked for."""
    number = len(group.councils)
    if not group.because:
        return say_count(
            "Compared with {group} ({count} council).",
            "Compared with {group} ({count} councils).",
            number,
            group=group.name,
        )
    return say_count(
        "{because}: it is compared with {group} ({count} council).",
        "{because}: it is compared with {group} ({count} councils).",
        number,
        because=group.because,
        group=group.name,
    )


def _widened(own: Council, every: Sequence[Council], basis: Basis) -> PeerGroup:
    because = ""
    for traits in LADDERS[basis]:
        missing = next((each for each in traits if not trait(own, each)), None)
        if missing:
            because = because or unsaid(own, missing)
            continue
        alike = [each for each in every if all(trait(each, name) == trait(own, name) for name in traits)]
        if len(alike) >= ENOUGH or not traits:
            break
        because = because or too_few(own, len(alike), basis)
    return PeerGroup(basis, group_name(alike, every, traits), tuple(sorted(alike, key=by_name)), because)


def _nearest(own: Council, group: PeerGroup) -> PeerGroup:
    """The ten of the group nearest in population."""
    if not own.population:
        return replace(group, basis=Basis.NEAREST, because=unsaid(own, "population"))
    ratios = {each: ratio(each.population, own.population) for each in group.councils if each.population}
    if len(ratios) < ENOUGH:
        because = group.because or say("The register gives the population of too few of its peers")
        return replace(group, basis=Basis.NEAREST, because=because)
    near = sorted(ratios, key=lambda each: (ratios[each], by_name(each)))[:NEAREST]
    name = say("the {group} nearest in population", group=group.name)
    return replace(group, basis=Basis.NEAREST, name=name, councils=tuple(sorted(near, key=by_name)))
