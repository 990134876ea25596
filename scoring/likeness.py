"""By what councils are taken for alike, and how it is said that too few are, or that nobody can tell."""

from __future__ import annotations

from enum import StrEnum

from scoring.language import marked, say, say_count
from scoring.peer_names import place_name
from store.records import Council


class Basis(StrEnum):
    """By what councils are taken for alike."""

    KIND = "same type and nation"
    REGION = "region"
    RURAL_URBAN = "rural or urban"
    NEAREST = "nearest in population"
    LIST = "a list of your own"


# From narrow to wide. A trait that the register does not give of the council is no likeness: its step is left out.
LADDERS = {
    Basis.KIND: (("type", "nation"), ("type",), ("tier", "region"), ("tier", "nation"), ("nation",), ()),
    Basis.REGION: (("type", "region"), ("tier", "region"), ("region",), ("nation",), ()),
    Basis.RURAL_URBAN: (
        ("type", "nation", "rural_urban"),
        ("tier", "nation", "rural_urban"),
        ("nation", "rural_urban"),
        ("rural_urban",),
        ("nation",),
        (),
    ),
}
_NONE = {
    Basis.KIND: marked("{place} has no peers of its type"),
    Basis.REGION: marked("{place} has no peers of its type in its region"),
    Basis.RURAL_URBAN: marked("{place} has no peers of its type in places as rural or urban as its own"),
}
_UNSAID = {
    "nation": marked("The register does not say the nation of {place}"),
    "population": marked("The register does not say the population of {place}"),
    "region": marked("The register does not say the region of {place}"),
    "rural_urban": marked("The register does not say how rural or urban {place} is"),
    "tier": marked("The register does not say the tier of {place}"),
    "type": marked("The register does not say the type of {place}"),
}


def too_few(own: Council, number: int, basis: Basis) -> str:
    """That so many peers are not enough, to stand before a colon. The basis is one that has a ladder."""
    place = place_name(own)
    if not number:
        return say(_NONE[basis], place=place)
    if basis is Basis.REGION:
        return say_count(
            "{place} has only {count} peer of its type in its region",
            "{place} has only {count} peers of its type in its region",
            number,
            place=place,
        )
    if basis is Basis.RURAL_URBAN:
        return say_count(
            "{place} has only {count} peer of its type in places as rural or urban as its own",
            "{place} has only {count} peers of its type in places as rural or urban as its own",
            number,
            place=place,
        )
    return say_count(
        "{place} has only {count} peer of its type", "{place} has only {count} peers of its type", number, place=place
    )


def unsaid(own: Council, missing: str) -> str:
    """That the register lacks something by which councils are likened, to stand before a colon."""
    return say(_UNSAID[missing], place=place_name(own))
