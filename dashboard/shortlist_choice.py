"""Which shortlist is shown: the address is the truth, and the box follows it. And how a new one begins."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, queries, written
from dashboard.markup import element, foreign
from dashboard.shortlist_forms import LIST, PICK, begin, said
from dashboard.texts import texts
from scoring.shortlist import MOST_PLACES, Shortlist
from store.records import Step

SAY = texts("shortlist")

_BOX, _NAME, _PLACES = "shortlist_box", "shortlist_name", "shortlist_places"
_FROM_QUEUE = "pick"
_USUAL_PLACES = 6


def chosen() -> Shortlist | None:
    """The list that the address names, the newest if it names none; `None` before the first."""
    lists = {str(each.number): each for each in written.lists()}
    if not lists:
        return None
    token = st.query_params.get(LIST, "")
    if token and token not in lists:
        frame.show(element("p", SAY.html("unknown_list", number=foreign(token[:40]))))
    of = lists.get(token) or next(iter(lists.values()))
    if len(lists) > 1:
        st.session_state[_BOX] = str(of.number)
        st.selectbox(
            SAY("which"),
            [*lists],
            format_func=lambda each: SAY("which_one", called=lists[each].name, number=each),
            key=_BOX,
            on_change=_follow,
        )
    return of


def draw_begin(*, folded: bool) -> None:
    """The form that begins a list; folded away once there is one."""
    with st.expander(SAY("begin"), expanded=not folded), st.form("begin_list"):
        st.text_input(SAY("begin_name"), key=_NAME)
        st.number_input(SAY("begin_places"), 1, MOST_PLACES, _USUAL_PLACES, key=_PLACES)
        st.form_submit_button(SAY("begin_button"), on_click=begin, args=(_NAME, _PLACES))
    frame.show(said(Step.BEGUN.name))


def pick_from_queue() -> None:
    """Put the council that the queue names into the box, once: a link changes nothing by itself."""
    token = st.query_params.get(_FROM_QUEUE, "")
    if not token:
        return
    council = queries.council(token)
    if council is None or not council.exists(queries.today()):
        frame.show(element("p", SAY.html("unknown_council", token=foreign(token[:40]))))
    else:
        st.session_state[PICK] = council.local_authority_code
    del st.query_params[_FROM_QUEUE]


def _follow() -> None:
    st.query_params[LIST] = st.session_state[_BOX]
