"""The one place where rows are removed or changed: of people who ask, who have left, or whose time is up.

Whatever is erased leaves a tombstone that counts it and names nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from store import personal, tables
from store.pages import unless_there
from store.traces import Traces


class Cause(StrEnum):
    """Why something was erased."""

    ASKED = "asked"
    """They objected, or asked for erasure."""
    AGAIN = "forgotten before"
    """They had asked before, and a backup was restored."""
    LEFT = "no longer a councillor"
    RETENTION = "time is up"


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What was erased of one council at one time."""

    erased_at: datetime
    cause: Cause
    code: str
    """`local_authority_code`."""
    people: int
    """How many people nothing is held about any more."""
    removed: tuple[tuple[str, int], ...]
    """Rows, by table."""
    changed: tuple[tuple[str, int], ...]
    """Rows that spoke of others too, and lost what spoke of these people."""


class _Count:
    def __init__(self) -> None:
        self.removed: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()


def erase(connection: Connection, code: str, site_ids: Collection[str], cause: Cause, at: datetime) -> None:
    """Remove everything that is held about these people of one council; who is not there leaves no tombstone."""
    found, count = personal.traces_of(connection, code, site_ids), _Count()
    if not found.keys:
        return
    _quietly(connection)
    _unlist(connection, code, site_ids, count)
    for table in personal.OWN:
        _remove(connection, table, personal.own_rows(table, code, site_ids), count)
    _remove(connection, tables.account_readings, personal.account_rows(found), count)
    of_council = tables.page_readings.c.id.in_(personal.visited(connection, code))
    _remove(connection, tables.page_readings, personal.pages_of(found) & ~of_council, count)
    _scrub(connection, code, found, count)
    _bury(connection, cause, code, len(found.keys), count, at)


def erase_rows(connection: Connection, code: str, rows: Mapping[Table, Collection[int]], at: datetime) -> None:
    """Remove these rows, by their ids, because their time is up. Tables that others point to come last."""
    _quietly(connection)
    count = _Count()
    for table, ids in rows.items():
        _remove(connection, table, table.c.id.in_(ids), count)
    if count.removed:
        _bury(connection, Cause.RETENTION, code, 0, count, at)


def bury_files(connection: Connection, count: int, at: datetime) -> None:
    """Remember that so many files of copies were removed because their time is up."""
    removed = _Count()
    removed.removed["file of copies"] = count
    _bury(connection, Cause.RETENTION, "", 0, removed, at)


def add_marks(connection: Connection, marks: Iterable[str], at: datetime) -> None:
    """Remember whom never to store again; marks that are there stay as they are."""
    rows = [{"mark": mark, "added_at": at} for mark in sorted(marks)]
    if rows:
        connection.execute(unless_there(connection, tables.forgotten_marks), rows)


def marks(connection: Connection) -> frozenset[str]:
    """Of everyone who must not be stored again."""
    return frozenset(connection.scalars(select(tables.forgotten_marks.c.mark)))


def buried(connection: Connection) -> tuple[Tombstone, ...]:
    """What was erased, the oldest first."""
    table = tables.tombstones
    rows = connection.execute(select(table).order_by(table.c.id))
    return tuple(
        Tombstone(
            row.erased_at,
            Cause(row.cause),
            row.code,
            row.people,
            tuple(sorted(row.rows["removed"].items())),
            tuple(sorted(row.rows["changed"].items())),
        )
        for row in rows
    )


def _quietly(connection: Connection) -> None:
    """Let SQLite overwrite what is removed; it would only take it off its lists."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def _remove(connection: Connection, table: Table, rows: ColumnElement[bool], count: _Count) -> None:
    if removed := connection.execute(delete(table).where(rows)).rowcount:
        count.removed[table.name] += removed


def _unlist(connection: Connection, code: str, site_ids: Collection[str], count: _Count) -> None:
    """Take them out of lists, which name them by row: SQLite gives the number of a removed row to the next."""
    people, lists = tables.councillors, tables.councillor_lists
    ids = {*connection.scalars(select(people.c.id).where(personal.own_rows(people, code, site_ids)))}
    for row in connection.execute(select(lists.c.id, lists.c.members).where(lists.c.code == code)).all():
        kept = [each for each in row.members if each not in ids]
        if kept != row.members:
            _change(connection, lists, row.id, {"members": kept}, count)


def _scrub(connection: Connection, code: str, found: Traces, count: _Count) -> None:
    """Take them out of whatever else was stored of their council."""
    for table, row in personal.of_the_council(connection, code):
        left = found.without(row.record)
        if left is None:
            _remove(connection, table, table.c.id == row.id, count)
        elif left != row.record:
            _change(connection, table, row.id, {"record": left}, count)


def _change(connection: Connection, table: Table, id: int, values: dict[str, Any], count: _Count) -> None:
    connection.execute(update(table).where(table.c.id == id).values(values))
    count.changed[table.name] += 1


def _bury(connection: Connection, cause: Cause, code: str, people: int, count: _Count, at: datetime) -> None:
    row = {"erased_at": at, "cause": cause.value, "code": code, "people": people}
    rows = {"removed": dict(count.removed), "changed": dict(count.changed)}
    connection.execute(insert(tables.tombstones).values(row | {"rows": rows}))
