"""One council: what residents meet on its website, what to do next, and what we could not see."""

from __future__ import annotations

import streamlit as st

from dashboard import (
    again,
    card,
    choosing,
    councillors,
    frame,
    inputs,
    publication,
    queries,
    right_of_reply,
    taking,
    upload,
    written,
)
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.declared_beside import newest, of_itself
from dashboard.markup import Html, element, foreign
from dashboard.pauses import ended
from dashboard.texts import texts
from dashboard.words import day
from scoring.lineage import lineage
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
    choosing.draw_box("council", council)
    scorecard = queries.scorecard(council.local_authority_code)
    if scorecard is None:
        frame.show(_why_nothing(council))
        frame.close_page(())
        return
    _draw_card(council, scorecard)
    frame.close_page((scorecard,))


def _draw_card(council: Council, scorecard: Scorecard) -> None:
    may_read = may(visitor(), "self_assessment", council.local_authority_code)  # another council may not
    declared = newest(written.declarations(council.local_authority_code)) if may_read else ()
    may_reply = may(visitor(), "reply", council.local_authority_code)
    reader = card.Reader(declared, may(visitor(), "compare"), may_reply)
    drawn = card.drawn(council.local_authority_code, reader)
    frame.show(drawn.above)
    if drawn.chart:
        # A copy, since Streamlit takes out of it what it sends apart.
        st.vega_lite_chart(drawn.rows, dict(drawn.chart), theme=None, alt=drawn.alt)
    frame.show(drawn.below)
    if may_read:
        items, principles = inputs.checklist_items(), inputs.principles()
        frame.show(*of_itself(council, declared, items, principles, scorecard.findings))
    snapshot = queries.snapshot(council.local_authority_code)
    if snapshot is not None:
        upload.offer(council, snapshot.accounts)
    right_of_reply.draw(scorecard, snapshot)
    again.draw(council)
    publication.draw(council)
    councillors.draw(council)
    taking.draw(council)
    frame.show(drawn.last)


def _why_nothing(council: Council) -> Html:
    begins, today = council.valid_from, queries.today()
    if begins and begins > today:
        return element("p", STATES("begins", day=day(begins)))
    if not council.exists(today):
        successor = lineage(queries.register()).successor(council.local_authority_code)
        return element("p", ended(council, successor), " ", STATES("never_seen"), class_="banner")
    return element("p", STATES("never_checked"))


if __name__ == "__main__":
    draw()
