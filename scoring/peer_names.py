"""What groups of councils are called, and the tiers of local government that types belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from store.records import Council


class Tier(StrEnum):
    """What a council answers for, named for a group of such councils."""

    SINGLE = "single-tier councils"
    """Everything in its area."""
    UPPER = "county councils"
    LOWER = "district councils"


# By the codes of the UK register. A register of one's own may use others, or none: then there is no tier to go by.
_TYPES = {
    "CC": ("city corporations", Tier.SINGLE),
    "CTY": ("county councils", Tier.UPPER),
    "LBO": ("London boroughs", Tier.SINGLE),
    "MD": ("metropolitan districts", Tier.SINGLE),
    "NID": ("districts in Northern Ireland", Tier.SINGLE),
    "NMD": ("district councils", Tier.LOWER),
    "SCO": ("councils in Scotland", Tier.SINGLE),
    "UA": ("unitary authorities", Tier.SINGLE),
    "WPA": ("councils in Wales", Tier.SINGLE),
}


def trait(council: Council, name: str) -> str:
    """A field of the council by which groups are made, or its tier; empty if the register does not say."""
    if name == "tier":
        return _TYPES[council.type][1] if council.type in _TYPES else ""
    return str(getattr(council, name))


def group_name(members: Sequence[Council], every: Sequence[Council], traits: Sequence[str]) -> str:
    """What `members`, chosen from `every` by these traits, are called: "unitary authorities in the North East"."""
    if not members or not traits:
        return "all councils"
    one = members[0]
    types = {each.type for each in members}
    if len(types) == 1 and one.type and sum(each.type == one.type for each in every) == len(members):
        return _plural(one)
    kind = _plural(one) if types == {one.type} and one.type else str(_tier(members)) or "councils"
    classed = f" classed as {one.rural_urban.lower()}" if "rural_urban" in traits else ""
    place = next((f" in {_the(trait(one, each))}" for each in ("region", "nation") if each in traits), "")
    return f"{kind}{classed}{'' if kind.endswith(place) else place}"


def place_name(council: Council) -> str:
    """The place where the register names one, or else the council."""
    return council.nice_name or council.name


def by_name(council: Council) -> tuple[str, str]:
    """What to sort councils by."""
    return place_name(council).casefold(), council.local_authority_code


def _plural(council: Council) -> str:
    if council.type in _TYPES:
        return _TYPES[council.type][0]
    return f"councils of the type {council.type_name or council.type}"


def _tier(members: Sequence[Council]) -> str:
    tiers = {trait(each, "tier") for each in members}
    return tiers.pop() if len(tiers) == 1 else ""


def _the(place: str) -> str:
    """`North West` is "the North West"; `Wales` stays."""
    return f"the {place}" if re.match(r"(North|South|East|West)\b", place) else place
