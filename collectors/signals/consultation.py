"""A link on the home page that asks residents for their views. In English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collectors.signals._sight import Seen, Sight
from store.records import PageKind, SignalKind

_ASKS = re.compile(
    r"(?i)\bhave\s+your\s+say\b|\b(?:tell\s+us\s+what\s+you\s+think|share\s+your\s+views|give\s+us\s+your\s+(?:views|feedback))\b|"
    r"\bconsultations\W*$|^\W*consultations?(?:\W*$|\s+(?:and|&|on)\s)|"
    r"\bdweud?\s+eich\s+dweud\b|\bd?dweud\s+eich\s+barn\b|\blleisi\w+\s+eich\s+barn\b|\bymgynghoriadau\b|\bymgynghori\W*$"
)
# Of planning applications and of doctors, of which residents know from elsewhere.
_OF_ELSE = re.compile(r"(?i)\b(?:planning|statutory|pre-?application|building|health|video|clinic\w*|cynllunio)\b")
_HINTS = (
    "your say",
    "consultation",
    "what you think",
    "your views",
    "your feedback",
    "eich dweud",
    "eich barn",
    "ymgynghor",
)
_MOST = 100
"""Characters that a link may say."""


def seen(sight: Sight) -> Iterator[Seen]:
    """The first such link."""
    if sight.kind is not PageKind.HOME or not sight.readable:
        return
    for number in sight.anchors.words.holding(_HINTS):
        words = sight.anchors.said[number]
        if len(words) <= _MOST and _ASKS.search(words) and not _OF_ELSE.search(words):
            yield Seen(SignalKind.VIEWS_ASKED, words, words)
            return
