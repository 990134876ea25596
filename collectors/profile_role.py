"""Whether a councillor's page says for which division or in which office they sit. Pure.

Only that it says so is told: who fills in a field may write anything into it.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from collectors.offices import division_in, is_division_label, office_in
from collectors.words import folded
from store.records import Councillor

DIVISION, OFFICE = "division", "office"
_MAX_LINES = 400
_SEAT = (
    r"(?:councillor|cllr|member|elected|represent\w*|serv\w+|stands?|stood|ward|division|cynghorydd|aelod|"
    r"cynrychiol\w*)\b[^.\n]{0,60}?\b"
)


def role_stated(text: str, councillor: Councillor) -> str:
    """Which of the two the page's own part states, the division first; empty if it states neither.

    The name of a division in an address of a street states nothing.
    """
    lines = [folded(each) for each in islice(text.split("\n"), _MAX_LINES)]
    if councillor.division and _states(text, lines, councillor.division):
        return DIVISION
    for line, following in pairwise((*lines, "")):
        label, colon, rest = line.partition(":")
        labelled = is_division_label(label) and (colon or following)
        if labelled and division_in(rest.strip() or following.lstrip(": ")):
            return DIVISION
    return OFFICE if any(map(_office, lines)) else ""


def _states(text: str, lines: list[str], division: str) -> bool:
    if any(division_in(line).casefold() == division.casefold() for line in lines):
        return True
    name = r"\W+".join(map(re.escape, division.split()))
    return re.search(rf"(?i)\b(?:{_SEAT}{name}\b|{name}\W+(?:ward|division|electoral)\b)", text) is not None


def _office(line: str) -> str:
    """Also behind a label: "Title: Leader of the Council"."""
    return office_in(line) or office_in(line.partition(":")[2])
