"""How many replies there were, and what became of them: for anybody to read, and nobody is named."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard import queries
from dashboard.markup import Html, element
from dashboard.texts import texts
from scoring.corrections import decision
from store.records import CorrectionStep

SAY = texts("method")


def reply_counts() -> list[Html]:
    """What councils said is wrong, since the first check, and how often they were right."""
    counts = _counts(queries.settings().database)
    heading, about = element("h2", SAY("replies")), element("p", SAY("replies_about"))
    if not counts.total():
        return [heading, about, element("p", SAY("replies_none"))]
    said = SAY(
        "replies_counted",
        count=counts.total(),
        upheld=counts[CorrectionStep.UPHELD],
        not_upheld=counts[CorrectionStep.NOT_UPHELD],
    )
    return [heading, about, element("p", said)]


@st.cache_resource(ttl=60, max_entries=4)
def _counts(database: str) -> Counter[CorrectionStep | None]:
    decided = map(decision, queries.store(database).desk.corrections())
    return Counter(each.step if each else None for each in decided)
