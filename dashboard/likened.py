"""What is typical of councils like one: worked out once for all visitors."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard import past, queries
from dashboard.queries import KEYED, Moment
from scoring.pasted import pasted
from scoring.peers import Basis, PeerGroup, peers
from scoring.typical import Typical, typical

LONGEST = 20_000
"""Characters of a pasted list."""


def likened(code: str, basis: Basis = Basis.KIND, written: str = "") -> Typical | None:
    """The group of a council and what is typical of it; `None` for a council that has not been checked.

    `written`: for a list of one's own, the names and codes in it.
    """
    return _likened(queries.now(), queries.today(), code, basis, written[:LONGEST] if basis is Basis.LIST else "")


@st.cache_resource(max_entries=300, hash_funcs=KEYED)
def _likened(moment: Moment, today: date, code: str, basis: Basis, written: str) -> Typical | None:
    own = queries.scorecard(code)
    if own is None:
        return None
    group = _group(code, today, basis, written)
    inside = {each.local_authority_code for each in group.councils} | {code}
    near = tuple(each for each in queries.scorecards() if each.council.local_authority_code in inside)
    return typical(own, group, near, past.read_on(near) if own.channels_readable else {})


def _group(code: str, today: date, basis: Basis, written: str) -> PeerGroup:
    every = queries.register()
    own = next(each for each in every if each.local_authority_code == code)
    if basis is Basis.LIST:
        return pasted(own, every, today, written)
    return peers(own, every, today, basis)
