"""How many councillors list an account, and how many links are at fault: counts for the council and the LGA.

For the council's own officers also the way to the page on which they invite them.
"""

from __future__ import annotations

from urllib.parse import quote

import streamlit as st

from dashboard import frame, inputs, queries
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.markup import Html, element
from dashboard.texts import texts
from dashboard.words import day
from scoring.councillor_counts import fault_words, listing_words
from store.records import Council, CouncillorCounts, CountsTable

SAY = texts("councillors")


def draw(council: Council) -> None:
    """The counts of one council; nothing where there are none, and nothing before its election."""
    table = _table(queries.settings().database)
    if table is not None and not inputs.seasons([council]):
        frame.show(*counts(table, council.local_authority_code))
    code = council.local_authority_code
    if may(visitor(), "/invitations/{code}", code):
        frame.show(element("p", element("a", SAY("invite"), href=f"invitations/{quote(code, safe='')}")))


def counts(table: CountsTable, code: str) -> list[Html]:
    """Of one council in the table of all: no count that would tell of a person, or give another's away."""
    found = dict(table.councils).get(code)
    if found is None:
        return []
    return [
        element("h2", SAY("heading")),
        *(element("p", sentence) for sentence in _sentences(found)),
        element("p", SAY("about", day=day(table.at)), class_="quiet"),
    ]


def _sentences(found: CouncillorCounts) -> tuple[str, ...]:
    return (listing_words(found), fault_words(found)) if found.read else (SAY("none_read"),)


# Made once after each round over councillors: hence the minute.
@st.cache_resource(ttl=60, max_entries=4)
def _table(database: str) -> CountsTable | None:
    return queries.store(database).councillor_counts()
