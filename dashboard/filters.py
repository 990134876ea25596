"""Narrowing the queue by nation, region and type. The choices stand in the address: a view can be sent on."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from store.records import Scorecard

_ANY_NATION = "All nations"
_ANY_REGION = "All regions"
_ANY_TYPE = "All types"


def narrowed(scorecards: tuple[Scorecard, ...]) -> tuple[Scorecard, ...]:
    """Those of the nation, region and type that the visitor chose."""
    nation_box, region_box, type_box = st.columns(3)
    with nation_box:
        nation = _choice("Nation", "nation", _ANY_NATION, (each.council.nation for each in scorecards))
    inside = tuple(each for each in scorecards if nation in (_ANY_NATION, each.council.nation))
    with region_box:
        region = _choice("Region", "region", _ANY_REGION, (each.council.region for each in inside))
    inside = tuple(each for each in inside if region in (_ANY_REGION, each.council.region))
    with type_box:
        # From all, so that a type chosen first stays chosen while the nation changes.
        kind = _choice("Type of council", "type", _ANY_TYPE, (each.council.type_name for each in scorecards))
    return tuple(each for each in inside if kind in (_ANY_TYPE, each.council.type_name))


def _choice(label: str, key: str, everything: str, values: Iterable[str]) -> str:
    options = [everything, *sorted({value for value in values if value})]
    if st.session_state.get(key) not in (None, *options):
        st.session_state[key] = everything  # a region of a nation that is no longer chosen
    return st.selectbox(label, options, key=key, bind="query-params")
