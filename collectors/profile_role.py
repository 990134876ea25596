"""Whether a councillor's page says for which division or in which office they sit. Pure."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from collectors.offices import division_in, is_division_label, office_in
from collectors.words import folded
from store.records import Councillor

_MAX_LINES = 400
_SEAT = (
    r"(?:councillor|cllr|member|elected|represent\w*|serv\w+|stands?|stood|ward|division|cynghorydd|aelod|"
    r"cynrychiol\w*)\b[^.\n]{0,60}?\b"
)


def role_stated(text: str, councillor: Councillor) -> str:
    """The division or office as the page's own part states it; empty if it states none.

    The name of a division in an address of a street states nothing.
    """
    lines = [folded(each) for each in islice(text.split("\n"), _MAX_LINES)]
    if councillor.division and _states(text, lines, councillor.division):
        return councillor.division
    for line, following in pairwise((*lines, "")):
        label, colon, rest = line.partition(":")
        labelled = is_division_label(label) and (colon or following)
        if labelled and (found := division_in(rest.strip() or following.lstrip(": "))):
            return found
    return next(filter(None, map(_office, lines)), "")


def _states(text: str, lines: list[str], division: str) -> bool:
    if any(division_in(line).casefold() == division.casefold() for line in lines):
        return True
    name = r"\W+".join(map(re.escape, division.split()))
    return re.search(rf"(?i)\b(?:{_SEAT}{name}\b|{name}\W+(?:ward|division|electoral)\b)", text) is not None


def _office(line: str) -> str:
    """Also behind a label: "Title: Leader of the Council"."""
    return office_in(line) or office_in(line.partition(":")[2])
