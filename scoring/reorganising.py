"""Councils that are about to end: from the day their end is in the register, stage and trend rest.

What they need then are the four things of `scoring.closing`, in place of all others. After its last day a council is
in no denominator (`Council.exists`), and its history goes on with its successor (`scoring.lineage`).
"""

from __future__ import annotations

from datetime import date

from scoring.language import say
from scoring.words import day_words
from store.records import Council


def reorganising(council: Council, on: date) -> bool:
    """Whether the council's end is decided and has not come."""
    return council.valid_to is not None and council.exists(on)


def reorganising_sentence(council: Council, successor: Council | None) -> str:
    """Why there is no stage and no trend; empty for a council whose end is not decided."""
    if council.valid_to is None:
        return ""
    day = day_words(council.valid_to)
    if successor is None:
        return say("Its last day is {day}; others take over. Until then we show no stage and no trend.", day=day)
    return say(
        "Its last day is {day}; {successor} takes over. Until then we show no stage and no trend.",
        day=day,
        successor=successor.name,
    )
