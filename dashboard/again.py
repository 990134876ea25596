"""*Check again now*: somebody asks, and a scheduler answers. Nothing is begun from here."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, queries, replied, replying, written
from dashboard.alive import alive_sentence, request_sentence
from dashboard.allowed import may
from dashboard.callers import Office, visitor
from dashboard.markup import Html, element
from dashboard.texts import texts
from store.errors import DatabaseError
from store.records import Council
from store.requests import Asker

SAY = texts("replies")


def draw(council: Council) -> None:
    """For who may ask for a check of this council; nobody else sees any of it."""
    code = council.local_authority_code
    if not may(visitor(), "check again", code):
        return
    heartbeat, asked = queries.store(queries.settings().database).schedule.heartbeat(), replied.newest_request(code)
    told = element("p", request_sentence(asked, heartbeat, written.at())) if asked else Html()
    frame.show(
        element("h2", SAY("check")),
        element("p", SAY("check_about"), " ", alive_sentence(heartbeat, written.at())),
        told,
    )
    st.button(SAY("check_button"), on_click=_ask, args=(code,))


def _ask(code: str) -> None:
    who = visitor()
    if not may(who, "check again", code):
        return
    try:
        asked = replied.ask(code, Asker.OFFICER if who.office is Office.OFFICER else Asker.ANALYST)
    except DatabaseError as error:
        replying.tell(str(error))
        return
    replying.tell(SAY("check_asked") if asked.new else SAY("check_lately"), stored=asked.new)
