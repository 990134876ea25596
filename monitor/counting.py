"""Counts of councillors for their councils and the LGA: made after each round, of everybody at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from scoring.councillor_counts import table
from store.records import CouncillorSnapshot, CountsTable
from store.store import Store


def count_councillors(store: Store, now: datetime) -> None:
    """Store the counts of today, in which nobody can be found. One council is in memory at a time."""
    by_council, whole = table({code: _people(store, code) for code in store.councillors_of()})
    store.add_councillor_counts(CountsTable(now, tuple(sorted(by_council.items())), whole))


def _people(store: Store, code: str) -> Iterator[CouncillorSnapshot]:
    yield from (seen for _number, seen in store.councillor_snapshots([code]))
