"""One council: what residents meet on its website, what to do next, and what we could not see."""

from __future__ import annotations

import streamlit as st

from dashboard import (
    again,
    card,
    choosing,
    councillors,
    frame,
    publication,
    queries,
    right_of_reply,
    taking,
    upload,
    written,
)
from dashboard.declared import in_short
from dashboard.markup import element, foreign
from dashboard.texts import texts
from dashboard.words import day
from store.records import Council, Scorecard

ORDER = 20
"""In the menu."""
SAY = texts("council")
STATES = texts("states")


def draw() -> None:
    """The page of the council that the address names, or a way to choose one."""
    council = choosing.chosen("council", SAY("title"), SAY("choose"))
    if council is None:
        return
    name = council.nice_name or council.name
    frame.open_page(name, foreign(name), made_up=council.made_up)
    choosing.draw_box("council", council.local_authority_code)
    scorecard = queries.scorecard(council.local_authority_code)
    if scorecard is None:
        frame.show(element("p", _why_nothing(council)))
        frame.close_page(())
        return
    _draw_card(council, scorecard)
    frame.close_page((scorecard,))


def _draw_card(council: Council, scorecard: Scorecard) -> None:
    drawn = card.drawn(council.local_authority_code)
    frame.show(drawn.above)
    if drawn.chart:
        # A copy, since Streamlit takes out of it what it sends apart.
        st.vega_lite_chart(drawn.rows, dict(drawn.chart), theme=None, alt=drawn.alt)
    frame.show(drawn.below)
    frame.show(*in_short(council, written.declarations(council.local_authority_code)))
    snapshot = queries.snapshot(council.local_authority_code)
    if snapshot is not None:
        upload.offer(council, snapshot.accounts)
    right_of_reply.draw(scorecard, snapshot)
    again.draw(council)
    publication.draw(council)
    councillors.draw(council)
    taking.draw(council)
    frame.show(drawn.last)


def _why_nothing(council: Council) -> str:
    begins = council.valid_from
    if begins and begins > queries.today():
        return STATES("begins", day=day(begins))
    return STATES("never_checked")


if __name__ == "__main__":
    draw()
