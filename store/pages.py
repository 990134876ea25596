"""Readings of pages and of robots.txt: their rows, each stored once in a run and attempt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Executable, Insert, Table

from store import questions
from store.convert import to_json
from store.questions import Key, address
from store.records import PageReading, RobotsReading
from store.repeats import Kept, own_part
from store.tables import page_readings

Rows = dict[Key, dict[str, Any]]


def key(reading: PageReading) -> Key:
    """What a run stores once."""
    return address(reading.url), reading.attempt


def page_rows(run: int, readings: Iterable[PageReading]) -> Rows:
    """Of two readings with one address and attempt, the first."""
    rows: Rows = {}
    for reading in readings:
        if (known_by := key(reading)) not in rows:
            rows[known_by] = _page_row(run, known_by, reading) | {"same_as": None, "record": to_json(reading)}
    return rows


def repeat_rows(run: int, repeats: Iterable[Kept]) -> Rows:
    """Likewise, of readings that are kept in other rows already."""
    rows: Rows = {}
    for each in repeats:
        if (known_by := key(each.reading)) not in rows:
            own = {"same_as": each.row, "record": own_part(each.reading)}
            rows[known_by] = _page_row(run, known_by, each.reading) | own
    return rows


def robots_rows(run: int, readings: Iterable[RobotsReading]) -> Rows:
    """Likewise."""
    return {
        (address(reading.origin), reading.attempt): {
            "run_id": run,
            "address": address(reading.origin),
            "attempt": reading.attempt,
            "origin": reading.origin,
            "read_at": reading.read_at,
            "status": reading.status,
            "problem": reading.problem.kind.value if reading.problem else None,
            "record": to_json(reading),
        }
        for reading in reversed(tuple(readings))
    }


def _page_row(run: int, known_by: Key, reading: PageReading) -> dict[str, Any]:
    return {
        "run_id": run,
        "address": known_by[0],
        "attempt": reading.attempt,
        "url": reading.url,
        "kind": reading.kind.value,
        "read_at": reading.read_at,
        "status": reading.status,
        "digest": reading.digest,
        "complete": reading.complete,
        "problem": reading.problem.kind.value if reading.problem else None,
    }


def add_pages(connection: Connection, run: int, rows: Rows, visited: Sequence[PageReading]) -> dict[Key, int]:
    """Add rows, and of the readings that were visited those that the run does not have; where the latter are."""
    wanted = {key(each): each for each in reversed(visited)}
    others = wanted.keys() - rows.keys()
    known = questions.ids(connection, run, others)
    unwritten = [wanted[each] for each in others - known.keys()]
    # All at once, so that the order in which rows are locked is one order.
    add_rows(connection, page_readings, page_rows(run, unwritten) | rows)
    # Asked afterwards, because another worker may have stored the page a moment ago.
    return known | questions.ids(connection, run, wanted.keys() - known.keys())


def add_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Add those that the run does not have; those it has stay as they stand."""
    if rows:
        # Sorted, so that two workers that share pages never wait for each other in a circle.
        connection.execute(unless_there(connection, table), [rows[each] for each in sorted(rows)])


def unless_there(connection: Connection, table: Table) -> Insert:
    """An insert that leaves alone what is there."""
    return _unless_there(connection.dialect.name, table)


def added_of(connection: Connection, table: Table, *columns: Column[Any]) -> Executable:
    """The same, which gives these columns of the rows that it has added."""
    return _added_of(connection.dialect.name, table, columns)


@cache
def _added_of(dialect: str, table: Table, columns: tuple[Column[Any], ...]) -> Executable:
    return _unless_there(dialect, table).returning(*columns)


@cache  # to put it together takes longer than to insert a row
def _unless_there(dialect: str, table: Table) -> Insert:
    # Imported here, since each run needs one of them, and the other takes a tenth of starting.
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table).on_conflict_do_nothing()
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table).on_conflict_do_nothing()
