"""Everything that is held about people of one council, row by row. Only reads."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, select

from store import personal, tables
from store.traces import Traces

_MOMENTS = ("read_at", "taken_at", "as_of", "added_at")


@dataclass(frozen=True, slots=True)
class Held:
    """One row that tells of somebody."""

    table: str
    row: int
    at: datetime | None
    """When it was read or written; `None` where the row does not say."""
    run: int | None
    """Number of the check that brought it."""
    parts: tuple[Any, ...]
    """JSON: the whole record of a row that is about them; of any other row, the parts that tell of them."""


def about(connection: Connection, code: str, site_ids: Collection[str]) -> Iterator[Held]:
    """Table by table, the oldest first."""
    found = personal.traces_of(connection, code, site_ids)
    if not found.keys:
        return
    for table in reversed(personal.OWN):
        yield from _whole(connection, table, personal.own_rows(table, code, site_ids))
    yield from _listed(connection, code, site_ids)
    yield from _whole(connection, tables.account_readings, personal.account_rows(found))
    yield from _whole(connection, tables.page_readings, personal.pages_of(found))
    yield from _mentioned(connection, code, site_ids, found)


def _whole(connection: Connection, table: Table, rows: ColumnElement[bool]) -> Iterator[Held]:
    for row in connection.execute(select(table).where(rows).order_by(table.c.id)):
        yield _held(table, row, (row.record if "record" in table.c else _columns(row),))


def _columns(row: Row[Any]) -> dict[str, str]:
    """What a row without a record says: its texts."""
    return {name: value for name, value in row._mapping.items() if isinstance(value, str)}


def _listed(connection: Connection, code: str, site_ids: Collection[str]) -> Iterator[Held]:
    people, lists = tables.councillors, tables.councillor_lists
    ids = {*connection.scalars(select(people.c.id).where(personal.own_rows(people, code, site_ids)))}
    for row in connection.execute(select(lists).where(lists.c.code == code).order_by(lists.c.id)):
        if ids.intersection(row.members):
            yield _held(lists, row, (row.record,))


def _mentioned(connection: Connection, code: str, site_ids: Collection[str], found: Traces) -> Iterator[Held]:
    for table, row in personal.of_the_council(connection, code):
        own = table in personal.OWN
        if parts := tuple(found.mention(row.record)):
            whole = connection.execute(select(table).where(table.c.id == row.id)).one()
            if not own or whole.site_id not in site_ids:
                yield _held(table, whole, parts)


def _held(table: Table, row: Row[Any], parts: tuple[Any, ...]) -> Held:
    at = next((row._mapping[name] for name in _MOMENTS if name in row._fields), None)
    return Held(table.name, row.id, at, row._mapping.get("run_id"), parts)
