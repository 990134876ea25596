"""Readings of pages and of robots.txt: their rows, each stored once in a run and attempt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Insert, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from store.convert import from_json, storable, to_json
from store.records import PageReading, RobotsReading
from store.tables import WHOLE, page_readings, robots_readings

Record = TypeVar("Record", PageReading, RobotsReading)
Key = tuple[str, int]
"""Address and attempt: what a run stores once."""
Rows = dict[Key, dict[str, Any]]

AT_ONCE = 500
"""Addresses in one question. SQLite takes 32,766, PostgreSQL 65,535, and neither is faster with more."""


def address(url: str) -> str:
    """What a URL is looked up by."""
    return sha256(storable(url).encode()).hexdigest()


def key(reading: PageReading) -> Key:
    """What a run stores once."""
    return address(reading.url), reading.attempt


def page_rows(run: int, readings: Iterable[PageReading]) -> Rows:
    """Of two readings with one address and attempt, the first."""
    rows: Rows = {}
    for reading in readings:
        if (known_by := key(reading)) not in rows:
            rows[known_by] = {
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
                "record": to_json(reading),
            }
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


def add_pages(connection: Connection, run: int, rows: Rows, visited: Sequence[PageReading]) -> dict[Key, int]:
    """Add rows, and of the readings that were visited those that the run does not have; where the latter are."""
    wanted = {key(each): each for each in reversed(visited)}
    known = _ids(connection, run, wanted)
    missing = wanted.keys() - known.keys()
    unwritten = [wanted[each] for each in missing - rows.keys()]
    # All at once, so that the order in which rows are locked is one order.
    add_rows(connection, page_readings, page_rows(run, unwritten) | rows)
    # Asked again, because another worker may have stored the page a moment ago.
    return known | _ids(connection, run, missing)


def add_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Add those that the run does not have; those it has stay as they stand."""
    if rows:
        # Sorted, so that two workers that share pages never wait for each other in a circle.
        connection.execute(unless_there(connection, table), [rows[each] for each in sorted(rows)])


def unless_there(connection: Connection, table: Table) -> Insert:
    """An insert that leaves alone what is there."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def last_readings(connection: Connection, run: int, urls: Iterable[str]) -> dict[str, PageReading]:
    """What the run has, of each URL the last attempt."""
    return _last(connection, page_readings, PageReading, run, urls)


def last_robots(connection: Connection, run: int, origins: Iterable[str]) -> dict[str, RobotsReading]:
    """What the run has, of each origin the last attempt."""
    return _last(connection, robots_readings, RobotsReading, run, origins)


def earlier_readings(connection: Connection, run: int, urls: Iterable[str]) -> dict[str, PageReading]:
    """The newest of each URL that an earlier run read well enough to compare."""
    table, wanted = page_readings.c, {address(url): url for url in urls}
    earlier = (table.run_id < run) & WHOLE
    newest = select(func.max(table.id)).where(earlier).group_by(table.address)
    rows = (
        row
        for batch in _batches(sorted(wanted))
        for row in connection.execute(
            select(table.address, table.record).where(table.id.in_(newest.where(table.address.in_(batch))))
        )
    )
    return {wanted[address]: from_json(PageReading, record) for address, record in rows}


def _ids(connection: Connection, run: int, keys: Iterable[Key]) -> dict[Key, int]:
    """The rows of those readings that the run has."""
    table = page_readings.c
    columns = (table.address, table.attempt, table.id)
    rows = _looked_up(connection, columns, table.run_id == run, {address for address, _attempt in keys})
    return {(address, attempt): id for address, attempt, id in rows}


def _last(connection: Connection, table: Table, kind: type[Record], run: int, urls: Iterable[str]) -> dict[str, Record]:
    wanted = {address(url): url for url in urls}
    columns = (table.c.address, table.c.attempt, table.c.record)
    rows = _looked_up(connection, columns, table.c.run_id == run, wanted)
    last = {address: record for address, _attempt, record in sorted(rows, key=lambda row: (row[0], row[1]))}
    return {wanted[address]: from_json(kind, record) for address, record in last.items()}


def _looked_up(
    connection: Connection,
    columns: Sequence[ColumnElement[Any]],
    condition: ColumnElement[bool],
    addresses: Mapping[str, str] | set[str],
) -> Iterator[Any]:
    for batch in _batches(sorted(addresses)):
        yield from connection.execute(select(*columns).where(condition, columns[0].in_(batch)))


def _batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(values), AT_ONCE):
        yield values[first : first + AT_ONCE]
