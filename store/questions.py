"""What is stored of pages and of robots.txt, asked for by address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Executable,
    Select,
    Table,
    bindparam,
    func,
    literal,
    select,
    union_all,
)

from store.convert import from_json, storable
from store.decoding import from_text
from store.records import PageReading, RobotsReading
from store.repeats import RECORDS, ROW, WITH_FIRST, Kept, whole
from store.tables import WHOLE, page_readings, robots_readings

Key = tuple[str, int]
"""Address and attempt: what a run stores once."""

AT_ONCE = 500
"""Addresses in one question. SQLite takes 32,766, PostgreSQL 65,535, and neither is faster with more."""


def address(url: str) -> str:
    """What a URL is looked up by."""
    return sha256(storable(url).encode()).hexdigest()


_ADDRESSES: BindParameter[Any] = bindparam("addresses", expanding=True)


def _of_a_run(table: Table, *columns: ColumnElement[Any]) -> Select[Any]:
    """Rows of the run `run` whose address is one of `addresses`: address, attempt, and these columns."""
    chosen = select(table.c.address, table.c.attempt, *columns)
    return chosen.where(table.c.run_id == bindparam("run"), table.c.address.in_(_ADDRESSES))


def _before_a_run() -> Select[Any]:
    """The newest whole rows of runs before `run`, likewise; their attempt is called 0."""
    table = page_readings.c
    earlier = (table.run_id < bindparam("run")) & WHOLE & table.address.in_(_ADDRESSES)
    newest = select(func.max(table.id)).where(earlier).group_by(table.address)
    return select(table.address, literal(0), ROW, *RECORDS).select_from(WITH_FIRST).where(table.id.in_(newest))


# Made once: to put a question together takes longer than to answer it.
_IDS = _of_a_run(page_readings, page_readings.c.id)
_PAGES = _of_a_run(page_readings, ROW, *RECORDS).select_from(WITH_FIRST)
_ROBOTS = _of_a_run(robots_readings, robots_readings.c.record)
_EARLIER = _before_a_run()
_ROBOTS_NEWEST = select(robots_readings.c.address, literal(0), robots_readings.c.record).where(
    robots_readings.c.id.in_(
        select(func.max(robots_readings.c.id))
        .where(robots_readings.c.address.in_(_ADDRESSES))
        .group_by(robots_readings.c.address)
    )
)
_PAGES_AND_EARLIER = union_all(_PAGES, _EARLIER)


def last_readings(connection: Connection, run: int, urls: Iterable[str]) -> dict[str, PageReading]:
    """What the run has, of each URL the last attempt."""
    return {url: kept.reading for _, url, kept in _kept(connection, _PAGES, run, urls)}


def last_robots(connection: Connection, run: int, origins: Iterable[str]) -> dict[str, RobotsReading]:
    """What the run has, of each origin the last attempt."""
    wanted = {address(origin): origin for origin in origins}
    rows = sorted(_rows(connection, _ROBOTS, run, wanted), key=itemgetter(1))
    return {wanted[address]: from_json(RobotsReading, record) for address, _attempt, record in rows}


def newest_robots(connection: Connection, origins: Iterable[str]) -> dict[str, RobotsReading]:
    """What was read of each origin last, in any run."""
    wanted = {address(origin): origin for origin in origins}
    rows = _rows(connection, _ROBOTS_NEWEST, None, wanted)
    return {wanted[place]: from_json(RobotsReading, record) for place, _attempt, record in rows}


def earlier_readings(connection: Connection, run: int, urls: Iterable[str]) -> dict[str, PageReading]:
    """The newest of each URL that an earlier run read well enough to compare."""
    return {url: kept.reading for _, url, kept in _kept(connection, _EARLIER, run, urls)}


def last_and_earlier(
    connection: Connection, run: int, urls: Iterable[str]
) -> tuple[dict[str, PageReading], dict[str, Kept]]:
    """Both, in one question."""
    found = list(_kept(connection, _PAGES_AND_EARLIER, run, urls))
    last = {url: kept.reading for attempt, url, kept in found if attempt}
    return last, {url: kept for attempt, url, kept in found if not attempt}


def ids(connection: Connection, run: int, keys: Iterable[Key]) -> dict[Key, int]:
    """The rows of those readings that the run has."""
    rows = _rows(connection, _IDS, run, {address for address, _attempt in keys})
    return {(address, attempt): id for address, attempt, id in rows}


def _kept(connection: Connection, query: Executable, run: int, urls: Iterable[str]) -> Iterator[tuple[int, str, Kept]]:
    """Attempt, URL and reading, the last attempt of each URL last."""
    wanted = {address(url): url for url in urls}
    for place, attempt, row, *records in sorted(_rows(connection, query, run, wanted), key=itemgetter(1)):
        yield attempt, wanted[place], Kept(from_text(PageReading, whole(*records)), row)


def _rows(connection: Connection, query: Executable, run: int | None, addresses: Iterable[str]) -> Iterator[Any]:
    """`run`: `None` for a question about all runs."""
    ordered = sorted(addresses)
    of_run = {} if run is None else {"run": run}
    for first in range(0, len(ordered), AT_ONCE):
        yield from connection.execute(query, of_run | {"addresses": ordered[first : first + AT_ONCE]})
