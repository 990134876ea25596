"""Choosing a council: the address is the truth, and the box follows it."""

from __future__ import annotations

from urllib.parse import quote

import streamlit as st

from dashboard import everywhere, frame, queries, replied
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.markup import Html, element, foreign, joined
from dashboard.previews import previews
from dashboard.sees import seen_on, sees
from dashboard.texts import texts
from dashboard.words import day
from store.aliases import named
from store.records import Council

SAY = texts("choosing")
REPLIES = texts("replies")
_LONGEST = 100
"""Characters of what an address may name that are shown again."""


def chosen(page: str, title: str, heading: str) -> Council | None:
    """The council that the address names; if it names none that the visitor may see on the page of this name, draws a
    page to choose one, and is `None`.
    """
    token = st.query_params.get("council", "")
    council = called(token)
    if council is None or not sees(page, council):
        said = _not_shown(page, council) if council else _unknown(token) if token else Html()
        _draw_choice(page, said, title, heading)
        return None
    return council


def called(token: str) -> Council | None:
    """The council with this code, ONS code or name, today or once; also one of the register that was never visited."""
    if not token:
        return None
    return queries.council(token) or named(queries.register(), token) or everywhere.once_called(token)


def draw_box(page: str, council: Council | None) -> None:
    """The address is the truth: the box shows what it names, and changing the box changes the address."""
    code = council.local_authority_code if council else None
    offered = seen_on(page, queries.councils())
    if council and code not in {each.local_authority_code for each in offered}:
        offered = (council, *offered)  # of the register, and never visited
    names = {each.local_authority_code: each.nice_name or each.name for each in offered}
    st.session_state["chosen_council"] = code
    st.selectbox(
        SAY("which"),
        list(names),
        format_func=lambda each: names.get(each, each),
        key="chosen_council",
        placeholder=SAY("type"),
        on_change=_follow,
    )


def _draw_choice(page: str, said: Html, title: str, heading: str) -> None:
    councils = queries.councils()
    frame.open_page(title, heading, made_up=any(each.made_up for each in councils))
    frame.show(said)
    if not councils:
        frame.nothing_checked()
        frame.close_page(())
        return
    if seen_on(page, councils):
        draw_box(page, None)
    else:
        frame.show(element("p", SAY("nobody_publishes")))
    frame.close_page(queries.scorecards())


def _not_shown(page: str, council: Council) -> Html:
    """That it is in preview is said to who may see others there, and what it replied to who decides that."""
    who, code = visitor(), council.local_authority_code
    ends = previews().get(code)
    if ends is None or not may(who, page, code):
        return element("p", SAY("not_shown"))
    told = element("p", SAY.html("in_preview", council=foreign(council.nice_name or council.name), day=day(ends)))
    if not may(who, "replies"):
        return told
    link = element("a", REPLIES("preview_replied", count=len(replied.of(code))), href="replies")
    return joined(told, element("p", link))


def _unknown(token: str) -> Html:
    """With a link to where names that are nearly right are found, too."""
    search = element("a", SAY("search"), href=f"find?q={quote(token[:_LONGEST], safe='')}")
    return joined(element("p", SAY.html("unknown", token=foreign(token[:_LONGEST]))), element("p", search))


def _follow() -> None:
    code = st.session_state["chosen_council"]
    if code:
        st.query_params["council"] = code
