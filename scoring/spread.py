"""How a list of councils is spread over regions, types and rurality, beside all that could have been on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from store.records import Council


class Facet(StrEnum):
    """By what councils differ."""

    REGION = "region"
    TYPE = "type"
    RURALITY = "rural or urban"


@dataclass(frozen=True, slots=True)
class Share:
    """How many councils of one kind are on the list, and how many there are."""

    kind: str
    """As the register names it; empty where the register is silent."""
    on_list: int
    altogether: int


_KIND: dict[Facet, Callable[[Council], str]] = {
    Facet.REGION: lambda council: council.region or council.nation,
    Facet.TYPE: lambda council: council.type_name or council.type,
    Facet.RURALITY: lambda council: council.rural_urban,
}


def spread(chosen: Sequence[Council], everyone: Sequence[Council]) -> dict[Facet, tuple[Share, ...]]:
    """By facet, every kind that there is, in the order of its name; what the register does not say comes last."""
    return {facet: _shares([*map(kind, chosen)], [*map(kind, everyone)]) for facet, kind in _KIND.items()}


def _shares(chosen: Sequence[str], everyone: Sequence[str]) -> tuple[Share, ...]:
    on_list, altogether = Counter(chosen), Counter(everyone)
    kinds = sorted(on_list.keys() | altogether.keys(), key=lambda kind: (not kind, kind))
    # A council may have ended since it was picked: it still counts as one of its kind.
    return tuple(Share(kind, on_list[kind], max(altogether[kind], on_list[kind])) for kind in kinds)
