"""Who sees a council's scorecard, and the council's own word that anybody may."""

from __future__ import annotations

import streamlit as st

from dashboard import frame, inputs, queries, replied, replying
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.markup import element
from dashboard.reports.publishing import publishes
from dashboard.texts import texts
from dashboard.words import day, moment
from store.desk import OvertakenError
from store.errors import DatabaseError
from store.records import Council

SAY = texts("replies")


def draw(council: Council) -> None:
    """Of a council's page. The button is for the council itself, and not in a pre-election period."""
    code = council.local_authority_code
    own, season = may(visitor(), "publish", code), inputs.seasons([council]).get(code)
    published = publishes(council, queries.settings(), replied.publishing().get(code))
    blocks = [element("h2", SAY("publish")), element("p", _now(council, published=published))]
    if own and season and not published:
        blocks.append(element("p", SAY("publish_not_now", day=day(season.ends))))
    frame.show(*blocks)
    if own and published:
        st.button(SAY("publish_back"), on_click=_publish, args=(council,), kwargs={"published": False})
    elif own and not season:
        st.button(SAY("publish_button"), on_click=_publish, args=(council,), kwargs={"published": True})


def _now(council: Council, *, published: bool) -> str:
    if not published:
        return SAY("publish_no")
    said = replied.publishing().get(council.local_authority_code)
    return SAY("publish_yes", moment=moment(said.at)) if said else SAY("publish_operator")


def _publish(council: Council, *, published: bool) -> None:
    code = council.local_authority_code
    if not may(visitor(), "publish", code) or (published and inputs.seasons([council])):
        return
    try:
        replied.publish(council, published=published)
    except OvertakenError:
        replying.tell(SAY("overtaken"))
    except DatabaseError as error:
        replying.tell(str(error))
    else:
        replying.tell(SAY("published") if published else SAY("published_back"), stored=True)
