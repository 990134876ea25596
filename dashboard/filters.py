"""Narrowing the queue by nation, region and type. The choices stand in the address: a view can be sent on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from dashboard.texts import texts
from scoring.language import say
from store.records import Council

SAY = texts("support")


def narrowed(councils: Iterable[Council], opens_on: str) -> dict[str, str]:
    """What the visitor chose, by the name of the council's field; what they left open is absent.

    `opens_on` is the nation that is chosen until somebody chooses another.
    """
    every = tuple(councils)
    nation_box, region_box, type_box = st.columns(3)
    with nation_box:
        nation = _choice(SAY("nation"), "nation", SAY("all_nations"), (each.nation for each in every), opens_on)
    inside = [each for each in every if nation in ("", each.nation)]
    with region_box:
        region = _choice(SAY("region"), "region", SAY("all_regions"), (each.region for each in inside))
    with type_box:
        # From all, so that a type chosen first stays chosen while the nation changes.
        kind = _choice(SAY("type"), "type", SAY("all_types"), (each.type_name for each in every))
    found = {"nation": nation, "region": region, "type_name": kind}
    return {name: value for name, value in found.items() if value}


def in_address(choices: Mapping[str, str]) -> dict[str, str]:
    """The same choices as they stand in the address of the queue."""
    return {
        "nation": say(choices.get("nation", "")) or SAY("all_nations"),
        "region": say(choices.get("region", "")) or SAY("all_regions"),
        "type": say(choices.get("type_name", "")) or SAY("all_types"),
    }


def _choice(label: str, key: str, everything: str, values: Iterable[str], opens_on: str = "") -> str:
    """What was chosen; empty for everything."""
    called = {say(value): value for value in sorted(set(values)) if value}
    options = [everything, *called]
    if st.session_state.get(key) not in (None, *options):
        st.session_state[key] = everything  # a region of a nation that is no longer chosen
    first = options.index(say(opens_on)) if say(opens_on) in options else 0
    return called.get(st.selectbox(label, options, first, key=key, bind="query-params"), "")
