"""Accounts A to Z: the living directory of councils' channels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard import everywhere, frame, queries, replied
from dashboard.directory import Choices, Entry, entries, letters, narrowed, page, pages
from dashboard.directory_blocks import Beside, block
from dashboard.markup import Html, element, foreign, joined
from dashboard.queries import KEYED, Moment
from dashboard.sees import seen_on
from dashboard.texts import texts
from dashboard.words import STATES
from scoring.language import say
from scoring.words import platform_name

ORDER = 70
"""In the menu."""
SAY = texts("directory")
_HASHED = {**KEYED, Choices: repr, frozenset: hash}


def draw() -> None:
    """The whole page."""
    everybody = _entries(queries.now())
    made_up = any(each.council.made_up for each in everybody)
    frame.open_page(SAY("title"), SAY("title"), made_up=made_up)
    frame.show(element("p", SAY("about"), class_="lead"))
    if not everybody:
        frame.nothing_checked()
    else:
        _draw_directory(everybody)
    frame.close_page(queries.scorecards())


def _draw_directory(everybody: Sequence[Entry]) -> None:
    choices = _choices(everybody)
    found = _narrowed(queries.now(), choices)
    channels = sum(len(each.channels) for each in found)
    # `st.info` is a live region: screen readers say the new count when a choice changes.
    st.info(SAY("shown", count=len(found), channels=channels))
    if not found:
        frame.show(element("p", SAY("nothing")))
        return
    reviewed = tuple(sorted(replied.under_review()))
    known = frozenset(each.local_authority_code for each in seen_on("council", queries.councils()))
    frame.show(_page(queries.now(), choices, _page_number(pages(found)), reviewed, known))


def _page_number(last: int) -> int:
    if last == 1:
        return 1
    if st.session_state.get("page", 1) > last:
        st.session_state["page"] = 1  # of a longer list
    return st.pagination(last, key="page", bind="query-params")


def _choices(everybody: Sequence[Entry]) -> Choices:
    channels = [channel for each in everybody for channel in each.channels]
    platforms = {platform_name(each.platform): each.platform for each in channels}
    used = {each.state for each in channels}
    states = {words: state for state, words in STATES.items() if state in used}
    first, second = st.columns(2), st.columns(3)
    with first[0]:
        letter = _choice("letter", letters(everybody))
    with first[1]:
        nations = {say(each.council.nation): each.council.nation for each in everybody}
        nation = _choice("nation", nations)
    with second[0]:
        kinds = {say(each.council.type_name): each.council.type_name for each in everybody}
        kind = _choice("type", kinds)
    with second[1]:
        platform = _choice("service", platforms)
    with second[2]:
        state = _choice("state", states)
    return Choices(letter, nations.get(nation, ""), kinds.get(kind, ""), platforms.get(platform, ""), states.get(state))


def _choice(name: str, values: Iterable[str]) -> str:
    """What was chosen; empty for everything. It stands in the address under this name."""
    everything = SAY(f"all_{name}")
    options = [everything, *sorted({each for each in values if each}, key=str.casefold)]
    if st.session_state.get(name) not in (None, *options):
        st.session_state[name] = everything  # chosen on another page, or of an older directory
    chosen = st.selectbox(SAY(f"box_{name}"), options, key=name, bind="query-params")
    return "" if chosen == everything else chosen


@st.cache_resource(ttl=600, max_entries=2, hash_funcs=KEYED)
def _entries(moment: Moment) -> tuple[Entry, ...]:
    """Councils that have ended are in no list."""
    today = queries.today()
    return entries((each for each in queries.register() if each.exists(today)), everywhere.channels())


@st.cache_resource(ttl=600, max_entries=100, hash_funcs=_HASHED)
def _narrowed(moment: Moment, choices: Choices) -> tuple[Entry, ...]:
    return narrowed(_entries(moment), choices)


@st.cache_resource(ttl=600, max_entries=200, hash_funcs=_HASHED)
def _page(
    moment: Moment, choices: Choices, number: int, reviewed: tuple[tuple[str, str, str], ...], known: frozenset[str]
) -> Html:
    """`known`: codes of the councils that have a page for the visitor."""
    shown = page(_narrowed(moment, choices), number)
    first, last = (foreign(each.council.nice_name or each.council.name) for each in (shown[0], shown[-1]))
    heading = element("h2", SAY.html("page_heading", first=first, last=last) if len(shown) > 1 else first)
    hosts = queries.settings().hosts
    unfolded = bool(choices.platform or choices.state)  # then the accounts are what was asked for
    beside = Beside(frozenset(reviewed), known)
    return joined(heading, *(block(each, hosts, beside, unfolded=unfolded) for each in shown))


if __name__ == "__main__":
    draw()
