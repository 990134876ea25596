"""The analyst's shortlist: who is offered support and why, as it grows, is frozen, offered and answered."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, inputs, queries, shortlist_choice, shortlist_letter, written
from dashboard.markup import element, foreign
from dashboard.picks import picks_table, state, what_was_seen
from dashboard.shortlist_beside import box, draw_beside
from dashboard.shortlist_forms import ABOUT, PICK, TOP, Form, said, submit
from dashboard.shortlist_history import Known, history
from dashboard.side_by_side import spread_tables
from dashboard.texts import texts
from scoring.shortlist import LONGEST_WORDS, MOST_PLACES, Shortlist
from store.records import Council, Scorecard, Step

SAY = texts("shortlist")

ORDER = 50
"""In the menu."""
_REASON, _WORDS, _PLACES, _SURE = "shortlist_reason", "shortlist_words", "shortlist_more_places", "shortlist_sure"


def draw() -> None:
    """The whole page."""
    cards = queries.scorecards()
    frame.open_page(SAY("title"), SAY("heading"), made_up=queries.made_up())
    frame.show(element("p", SAY("as_if_read"), class_="lead"), element("p", SAY("what_it_is")))
    if not cards:
        frame.nothing_checked()
    else:
        _draw_list(cards)
    frame.close_page(cards)


def _draw_list(cards: tuple[Scorecard, ...]) -> None:
    frame.show(said(TOP))
    of = shortlist_choice.chosen()
    if of is None:
        frame.show(element("p", SAY("no_list")))
        shortlist_choice.draw_begin(folded=False)
        return
    known = _known(of, cards)
    frame.show(element("h2", foreign(of.name)), *state(of, known), *picks_table(of, known))
    if not of.frozen:
        _draw_pick(of, known)
    if of.picks:
        _draw_about(of, known)
    if not of.frozen:
        existing = [each for each in queries.councils() if each.exists(queries.today())]
        chosen = [known.councils[each.council] for each in of.picks if each.council in known.councils]
        frame.show(element("h2", SAY("spread")), *spread_tables(chosen, existing))
        draw_beside(known)
        _draw_freeze(of, known)
    _draw_take(of)
    frame.show(history(of, known))
    shortlist_choice.draw_begin(folded=True)


def _known(of: Shortlist, cards: tuple[Scorecard, ...]) -> Known:
    councils: dict[str, Council] = {each.local_authority_code: each for each in queries.councils()}
    on_list = [councils[each.council] for each in of.picks if each.council in councils]
    return Known(
        councils,
        {each.council.local_authority_code: each for each in cards},
        written.frozen(of),
        written.frozen_again(of),
        inputs.seasons(on_list),
        queries.settings().hosts,
    )


def _draw_pick(of: Shortlist, known: Known) -> None:
    frame.show(element("h2", SAY("pick")), element("p", SAY("pick_note")))
    shortlist_choice.pick_from_queue()
    existing = [each.local_authority_code for each in known.councils.values() if each.exists(queries.today())]
    code = box(SAY("pick_box"), PICK, existing, known)
    if code:
        frame.show(*what_was_seen(code, known))
    with st.form("pick"):
        st.text_area(SAY("pick_reason", most=LONGEST_WORDS), key=_REASON)
        form = Form(Step.PICKED, PICK, _REASON)
        st.form_submit_button(SAY("pick_button"), on_click=submit, args=(of, form, known))
    frame.show(said(form.place))


def _draw_about(of: Shortlist, known: Known) -> None:
    frame.show(element("h2", SAY("about")))
    code = box(SAY("about_box"), ABOUT, _on_list(of, known), known)
    with st.form("about"):
        label = SAY("about_note", most=LONGEST_WORDS) if of.frozen else SAY("about_words", most=LONGEST_WORDS)
        st.text_area(label, key=_WORDS)
        steps = (Step.NOTED, *((Step.OFFERED, Step.ACCEPTED, Step.DECLINED) if of.frozen else (Step.LEFT_OUT,)))
        for step in steps:
            words = _WORDS if step in (Step.NOTED, Step.LEFT_OUT) else ""
            form = Form(step, ABOUT, words)
            st.form_submit_button(SAY(f"about_{step.name}"), on_click=submit, args=(of, form, known))
    frame.show(said(ABOUT))
    if not of.frozen:
        frame.show(element("p", SAY("letter_not_frozen"), class_="quiet"))
    elif code:
        shortlist_letter.draw(code, known)


def _draw_freeze(of: Shortlist, known: Known) -> None:
    frame.show(element("h2", SAY("freeze")), element("p", SAY("freeze_how")))
    with st.form("freeze"):
        st.checkbox(SAY("freeze_sure"), key=_SURE)
        form = Form(Step.FROZEN, sure=_SURE)
        st.form_submit_button(SAY("freeze_button"), on_click=submit, args=(of, form, known))
    frame.show(said(form.place))
    with st.expander(SAY("places_heading")), st.form("places"):
        st.number_input(SAY("begin_places"), 1, MOST_PLACES, of.places, key=_PLACES)
        form = Form(Step.PLACES, places=_PLACES)
        st.form_submit_button(SAY("places_button"), on_click=submit, args=(of, form, known))
    frame.show(said(form.place))


def _draw_take(of: Shortlist) -> None:
    """A plain address, which looks by itself at who asks: Streamlit's own files are for whoever has the address."""
    link = element("a", SAY("take_button"), href=f"shortlist/{of.number}.csv", download="")
    frame.show(element("h2", SAY("take")), element("p", SAY("take_what")), element("p", link))


def _on_list(of: Shortlist, known: Known) -> list[str]:
    return sorted((each.council for each in of.picks), key=lambda code: known.name(code).casefold())


if __name__ == "__main__":
    draw()
