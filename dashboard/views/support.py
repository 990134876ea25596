"""Who may need support: groups of equal need, and what would help most. Never a league table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from dashboard import frame, inputs, letting_in, queries
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.filters import in_address, narrowed
from dashboard.fixes import chosen_fix, fixes
from dashboard.markup import Html, element, foreign, joined
from dashboard.needing import groups_on, nothing_found, pages, paused_list
from dashboard.queries import KEYED, Moment
from dashboard.texts import texts
from scoring.queue import FixGroup, Queue, by_fix, queue
from scoring.queue_words import queue_sentence
from store.records import Scorecard

ORDER = 40
"""In the menu."""
SAY = texts("support")
Choices = tuple[tuple[str, str], ...]
"""Fields of a council, and what they have to be."""


def draw() -> None:
    """The whole page."""
    everything = queries.scorecards()
    frame.open_page(SAY("title"), SAY("title"), made_up=queries.made_up())
    if not everything:
        frame.nothing_checked()
        frame.close_page(())
        return
    choices = narrowed((each.council for each in everything), queries.settings().opens_on)
    _draw_chosen(queries.now(), queries.today(), tuple(choices.items()), in_address(choices))
    frame.close_page(everything)


def _draw_chosen(moment: Moment, today: date, choices: Choices, address: Mapping[str, str]) -> None:
    chosen = _chosen(moment, today, choices)
    every = len(queries.scorecards())
    # `st.info` is a live region: screen readers say the new count when a filter changes.
    st.info(SAY("shown", count=len(chosen), all=every))
    if not chosen:
        frame.show(element("p", SAY("no_match")))
        return
    frame.show(*_summary(moment, today, choices))
    wanted = st.query_params.get("fix", "")
    fix = next((each for each in _fixes(moment, today, choices) if each.indicator == wanted), None)
    if fix:
        frame.show(chosen_fix(fix, address))
    else:
        frame.show(*([element("p", SAY.html("unknown_fix", fix=foreign(wanted[:100])))] if wanted else []))
        frame.show(_fix_tables(moment, today, choices))
    _draw_queue(moment, today, choices, fix.indicator if fix else "")


def _draw_queue(moment: Moment, today: date, choices: Choices, fix: str) -> None:
    found = _queue(moment, today, choices, fix)
    box, last = st.container(), pages(found.groups)
    page = _page(last) if last > 1 else 1
    with box:
        frame.show(_groups(moment, today, choices, fix, page, may(visitor(), "shortlist")))
    if not fix:
        letting_in.draw(found.could_not_look)
        frame.show(_apart(moment, today, choices))


def _page(last: int) -> int:
    """The page that the visitor turned to, from a row of numbers below the groups."""
    if st.session_state.get("page", 1) > last:
        st.session_state["page"] = 1  # of a longer queue
    page = st.pagination(last, key="page", bind="query-params")
    frame.show(element("p", SAY("pages", page=page, pages=last), class_="quiet"))
    return page


# What follows is worked out once for all visitors. A minute, because elections may be added to their file meanwhile.
@st.cache_resource(ttl=60, max_entries=64, hash_funcs=KEYED)
def _chosen(moment: Moment, today: date, choices: Choices) -> tuple[Scorecard, ...]:
    return tuple(
        each for each in queries.scorecards() if all(getattr(each.council, name) == value for name, value in choices)
    )


@st.cache_resource(ttl=60, max_entries=64, hash_funcs=KEYED)
def _queue(moment: Moment, today: date, choices: Choices, fix: str) -> Queue:
    cards = _chosen(moment, today, choices)
    if fix:
        helped = next(each for each in _fixes(moment, today, choices) if each.indicator == fix).councils
        codes = {each.local_authority_code for each in helped}
        cards = tuple(each for each in cards if each.council.local_authority_code in codes)
    return queue(cards, paused=queries.paused())


@st.cache_resource(ttl=60, max_entries=64, hash_funcs=KEYED)
def _fixes(moment: Moment, today: date, choices: Choices) -> tuple[FixGroup, ...]:
    """Before an election nobody is nudged: the queue keeps such a council, the fixes to pass on do not name it."""
    cards = _chosen(moment, today, choices)
    quiet = inputs.seasons(each.council for each in cards)
    return by_fix(cards, paused=queries.paused() | quiet.keys())


@st.cache_resource(ttl=60, max_entries=64, hash_funcs=KEYED)
def _summary(moment: Moment, today: date, choices: Choices) -> tuple[Html, Html]:
    said = queue_sentence(_chosen(moment, today, choices), paused=queries.paused())
    return element("p", said, class_="lead"), element("p", SAY("scope"))


@st.cache_resource(ttl=60, max_entries=64, hash_funcs=KEYED)
def _fix_tables(moment: Moment, today: date, choices: Choices) -> Html:
    return joined(*fixes(_fixes(moment, today, choices), in_address(dict(choices))))


@st.cache_resource(ttl=60, max_entries=256, hash_funcs=KEYED)
def _groups(moment: Moment, today: date, choices: Choices, fix: str, page: int, picks: bool) -> Html:
    groups = _queue(moment, today, choices, fix).groups
    quiet = inputs.seasons(card.council for group in groups for card in group.scorecards)
    return joined(*groups_on(page, groups, quiet, picks=picks))


@st.cache_resource(ttl=60, max_entries=64, hash_funcs=KEYED)
def _apart(moment: Moment, today: date, choices: Choices) -> Html:
    found = _queue(moment, today, choices, "")
    councils = {each.local_authority_code: each for each in queries.councils()}
    return joined(*paused_list(found.paused, councils), *nothing_found(found.nothing_found))


if __name__ == "__main__":
    draw()
