"""Counts of councillors in which nobody can be found: their rows."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, insert, select

from store.convert import from_json, to_json
from store.records import CountsTable
from store.tables import councillor_counts


def newest(connection: Connection) -> CountsTable | None:
    """The table that was made last; `None` before the first."""
    query = select(councillor_counts.c.record).order_by(councillor_counts.c.id.desc()).limit(1)
    record = connection.scalar(query)
    return None if record is None else from_json(CountsTable, record)


def add(connection: Connection, table: CountsTable) -> None:
    """Add a table, if it says something else than the last."""
    last = newest(connection)
    if last is None or replace(last, at=table.at) != table:
        connection.execute(insert(councillor_counts).values(added_at=table.at, record=to_json(table)))
