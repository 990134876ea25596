"""How much the order of the queue owes to our weights: computed from the scores that are stored."""

from __future__ import annotations

from dashboard.markup import Html, element, foreign
from dashboard.tables import table
from scoring.sensitivity import Sensitivity
from scoring.sensitivity_words import (
    alike_words,
    basis_words,
    deciding_words,
    order_words,
    separating_words,
    share_words,
)

_SHOWN = 10
"""Questions in the table of what decides most."""


def how_sure(found: Sensitivity) -> list[Html]:
    """In words, and in a table of the questions on which most hangs; nothing without a score."""
    if not found.councils:
        return []
    words = (basis_words, order_words, deciding_words, separating_words, alike_words)
    return [
        element("h2", _heading(found)),
        element("p", "The weights are ours. This is what would be different if they were not what they are."),
        *(element("p", foreign(each(found))) for each in words),
        *_deciding(found),
    ]


def _heading(found: Sensitivity) -> str:
    if found.typically is None:
        return "What hangs on our weights: nothing, so far"
    return f"What hangs on our weights: {share_words(found.typically)} of pairs of councils, in a typical draw"


def _deciding(found: Sensitivity) -> list[Html]:
    most = [each for each in found.deciding if each.reversed][:_SHOWN]
    if not most:
        return []
    apart = {each.indicator: each for each in found.separations}
    rows = [
        (
            foreign(each.question),
            share_words(each.reversed),
            f"{apart[each.indicator].met} of {apart[each.indicator].seen}",
        )
        for each in most
    ]
    heads = ("Question", "Pairs that change order if it weighs half, or half as much again", "Councils that have it")
    return [table("sensitivity", "The questions on which most hangs", heads, rows)]
