"""Choosing a council: the address is the truth, and the box follows it."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, queries
from dashboard.markup import element, foreign


def draw_choice(token: str) -> None:
    """A page for an address that names no council we know; `token` is what it names."""
    councils = queries.councils()
    frame.open_page("Council", "Choose a council", made_up=any(each.made_up for each in councils))
    if token:
        frame.show(element("p", "We know no council by the code or name “", foreign(token), "”. Choose one below."))
    if not councils:
        frame.nothing_checked()
        return
    draw_box(None)
    frame.close_page(queries.scorecards())


def draw_box(code: str | None) -> None:
    """The address is the truth: the box shows what it names, and changing the box changes the address."""
    names = {each.local_authority_code: each.nice_name or each.name for each in queries.councils()}
    st.session_state["chosen_council"] = code
    st.selectbox(
        "Which council?",
        list(names),
        format_func=lambda each: names.get(each, each),
        key="chosen_council",
        placeholder="Type a name",
        on_change=_follow,
    )


def _follow() -> None:
    chosen = st.session_state["chosen_council"]
    if chosen:
        st.query_params["council"] = chosen
