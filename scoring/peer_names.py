"""What groups of councils are called, and the tiers of local government that types belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from scoring.language import marked, say
from store.records import Council


class Tier(StrEnum):
    """What a council answers for, named for a group of such councils."""

    SINGLE = marked("single-tier councils")
    """Everything in its area."""
    UPPER = marked("county councils")
    LOWER = marked("district councils")


# By the codes of the UK register. A register of one's own may use others, or none: then there is no tier to go by.
_TYPES = {
    "CC": (marked("city corporations"), Tier.SINGLE),
    "CTY": (marked("county councils"), Tier.UPPER),
    "LBO": (marked("London boroughs"), Tier.SINGLE),
    "MD": (marked("metropolitan districts"), Tier.SINGLE),
    "NID": (marked("districts in Northern Ireland"), Tier.SINGLE),
    "NMD": (marked("district councils"), Tier.LOWER),
    "SCO": (marked("councils in Scotland"), Tier.SINGLE),
    "UA": (marked("unitary authorities"), Tier.SINGLE),
    "WPA": (marked("councils in Wales"), Tier.SINGLE),
}
_NATIONS = {"NID": "Northern Ireland", "SCO": "Scotland", "WPA": "Wales"}
"""Types whose name says where they are."""


def trait(council: Council, name: str) -> str:
    """A field of the council by which groups are made, or its tier; empty if the register does not say."""
    if name == "tier":
        return _TYPES[council.type][1] if council.type in _TYPES else ""
    return str(getattr(council, name))


def group_name(members: Sequence[Council], every: Sequence[Council], traits: Sequence[str]) -> str:
    """What `members`, chosen from `every` by these traits, are called: "unitary authorities in the North East"."""
    if not members or not traits:
        return say("all councils")
    one = members[0]
    types = {each.type for each in members}
    if len(types) == 1 and one.type and sum(each.type == one.type for each in every) == len(members):
        return _plural(one)
    alike = types == {one.type} and one.type
    kind = _plural(one) if alike else say(_tier(members)) or say("councils")
    place = next((trait(one, each) for each in ("region", "nation") if each in traits), "")
    if alike and place == _NATIONS.get(one.type):
        place = ""
    return _placed(kind, one.rural_urban.lower() if "rural_urban" in traits else "", _the(place))


def _placed(kind: str, rurality: str, place: str) -> str:
    if rurality and place:
        return say("{kind} classed as {rurality} in {place}", kind=kind, rurality=rurality, place=place)
    if rurality:
        return say("{kind} classed as {rurality}", kind=kind, rurality=rurality)
    return say("{kind} in {place}", kind=kind, place=place) if place else kind


def place_name(council: Council) -> str:
    """The place where the register names one, or else the council."""
    return council.nice_name or council.name


def by_name(council: Council) -> tuple[str, str]:
    """What to sort councils by."""
    return place_name(council).casefold(), council.local_authority_code


def _plural(council: Council) -> str:
    if council.type in _TYPES:
        return say(_TYPES[council.type][0])
    return say("councils of the type {type}", type=say(council.type_name or council.type))


def _tier(members: Sequence[Council]) -> str:
    tiers = {trait(each, "tier") for each in members}
    return tiers.pop() if len(tiers) == 1 else ""


def _the(place: str) -> str:
    """`North West` is "the North West"; `Wales` stays."""
    name = say(place)
    return say("the {place}", place=name) if re.match(r"(North|South|East|West)\b", place) else name
