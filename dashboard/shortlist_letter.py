"""The letter to the chief executive of a council on a frozen list, ready to copy; or why there is none."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, inputs, queries
from dashboard.markup import element, foreign
from dashboard.shortlist_history import Known
from dashboard.texts import texts
from dashboard.words import day
from scoring.advice import advice
from scoring.language import marked, say
from scoring.letters import Letter
from scoring.offers import offer_letter
from store.records import Scorecard

SAY = texts("shortlist")

_NO_ADDRESS = marked("whoever sent you this letter")


def draw(code: str, known: Known) -> None:
    """For the council with this code, from what was seen when the list was frozen."""
    frame.show(element("h3", SAY.html("letter", council=foreign(known.name(code)))))
    card = known.card(code)
    found = _letter(card) if card else None
    if reason := _none(code, known, card, found):
        frame.show(element("p", reason))
    elif found:
        frame.show(
            element("p", SAY("letter_how")), element("p", SAY.html("letter_subject", subject=foreign(found.subject)))
        )
        with st.expander(SAY("letter_open")):
            # Plain text with a button that copies it: nothing in it is taken for markup.
            st.code(found.body, language=None, wrap_lines=True)


def _letter(card: Scorecard) -> Letter | None:
    contact = queries.settings().dispute_contact or say(_NO_ADDRESS)
    return offer_letter(card, advice(card, inputs.guides(), {}), contact)


def _none(code: str, known: Known, card: Scorecard | None, found: Letter | None) -> str:
    """Why there is no letter; empty if there is one. In a pre-election period and before its end nobody is nudged."""
    council, season = known.councils.get(code), known.seasons.get(code)
    if season:
        return SAY("letter_season", council=known.name(code), day=day(season.ends))
    if council and council.valid_to:
        return SAY("letter_ending", council=known.name(code), day=day(council.valid_to))
    if card is None:
        return SAY("letter_unchecked")
    return "" if found else SAY("letter_none")
