"""Fields of a person in a list: what follows a label, what stands in a column, and what too many have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bs4 import Tag

from collectors.offices import division_in, is_division_label
from collectors.sites._soup import words

MAX_OF_A_DIVISION = 9
"""Seats. No division has more; what more people have in common is something else, such as their party."""


def labelled_division(said: Sequence[str]) -> str:
    """What follows "Ward:", in the same piece of text or in the next; empty if nothing is called a division."""
    for text, following in pairwise((*said, "")):
        label, colon, rest = text.partition(":")
        if is_division_label(label) and (colon or following):
            return division_in(rest.strip() or following.lstrip(": "))
    return ""


def division_column(element: Tag) -> str:
    """What stands, in the element's row, in the column that is headed "Ward"; empty if it is in no such table."""
    row, table = element.find_parent("tr"), element.find_parent("table")
    heads = table.find("tr") if isinstance(table, Tag) else None
    if not isinstance(row, Tag) or not isinstance(heads, Tag):
        return ""
    named = [is_division_label(words(each)) for each in heads.find_all(("th", "td"), recursive=False)]
    cells = row.find_all(("th", "td"), recursive=False)
    return next((division_in(words(cell)) for cell, is_ward in zip(cells, named, strict=False) if is_ward), "")


def plausible(divisions: Sequence[str]) -> list[str]:
    """Without what too many have in common."""
    often = Counter(divisions)
    return [each if often[each] <= MAX_OF_A_DIVISION else "" for each in divisions]
