"""Readings of pages that had not changed: small rows, each pointing to the row that holds what the page shows.

A repeat never points to another repeat. Nobody outside the store sees the difference: what is read is whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import FromClause, func

from store.convert import part_to_json
from store.decoding import joined, text_of
from store.records import PageReading
from store.tables import page_readings

OWN = ("read_at", "attempt", "unchanged_since", "archived")
"""What a repeat has of its own. Everything else is as in the row that it points to."""

_first = page_readings.alias("first_reading")
WITH_FIRST: FromClause = page_readings.outerjoin(_first, _first.c.id == page_readings.c.same_as)
"""Readings, and beside each repeat the row that it points to."""
RECORDS = (text_of(page_readings.c.record).label("own_record"), text_of(_first.c.record).label("first_record"))
"""To be asked of `WITH_FIRST`, and put together by `whole`."""
ROW = func.coalesce(page_readings.c.same_as, page_readings.c.id)
"""The number of the row that holds what the page shows."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading, and where what it shows is kept."""

    reading: PageReading
    row: int
    """Of the store's own, to be handed back to it with a reading of the same page that shows the same."""


def whole(record: str, first_record: str | None) -> str:
    """The record of a reading, from both of its parts; as JSON, for `from_text`."""
    return joined(first_record, record) if first_record else record


def own_part(reading: PageReading) -> str:
    """The record of a repeat."""
    return part_to_json(reading, OWN)
