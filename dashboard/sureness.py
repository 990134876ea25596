"""How much the order of the queue owes to our weights: computed from the scores that are stored."""

from __future__ import annotations

from dashboard.markup import Html, element, foreign
from dashboard.tables import table
from dashboard.texts import texts
from scoring.sensitivity import Sensitivity
from scoring.sensitivity_words import (
    alike_words,
    basis_words,
    deciding_words,
    order_words,
    separating_words,
    share_words,
)

SAY = texts("sureness")

_SHOWN = 10
"""Questions in the table of what decides most."""


def how_sure(found: Sensitivity) -> list[Html]:
    """In words, and in a table of the questions on which most hangs; nothing without a score."""
    if not found.councils:
        return []
    words = (basis_words, order_words, deciding_words, separating_words, alike_words)
    return [
        element("h2", _heading(found)),
        element("p", SAY("about")),
        *(element("p", foreign(each(found))) for each in words),
        *_deciding(found),
    ]


def _heading(found: Sensitivity) -> str:
    if found.typically is None:
        return SAY("nothing")
    return SAY("heading", share=share_words(found.typically))


def _deciding(found: Sensitivity) -> list[Html]:
    most = [each for each in found.deciding if each.reversed][:_SHOWN]
    if not most:
        return []
    apart = {each.indicator: each for each in found.separations}
    rows = [
        (
            foreign(each.question),
            share_words(each.reversed),
            SAY("have_it", met=apart[each.indicator].met, seen=apart[each.indicator].seen),
        )
        for each in most
    ]
    heads = (SAY("question"), SAY("pairs"), SAY("councils"))
    return [table("sensitivity", SAY("caption"), heads, rows)]
