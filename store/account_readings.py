"""What accounts showed: rows of readings, one of each account in a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select, tuple_

from store.convert import from_json, storable, to_json
from store.pages import unless_there
from store.records import AccountReading
from store.tables import account_readings

Name = tuple[str, str]
"""Platform and key."""
REMEMBERED = 10
"""Readings of one account that are looked back on, the newest first."""
AT_ONCE = 400
"""Accounts in one question."""


def add(connection: Connection, run: int, readings: Sequence[AccountReading]) -> None:
    """Add those that the run does not have; those it has stay as they stand."""
    rows: dict[Name, dict[str, Any]] = {}
    for reading in readings:
        row = {
            "run_id": run,
            "platform": storable(reading.platform),
            "key": storable(reading.key),
            "read_at": reading.read_at,
            "source": reading.source,
            "state": reading.state.value if reading.state else None,
            "record": to_json(reading),
        }
        rows.setdefault((reading.platform, reading.key), row)
    if rows:
        # Sorted, so that two workers that read the same accounts never wait for each other in a circle.
        connection.execute(unless_there(connection, account_readings), [rows[each] for each in sorted(rows)])


def of(connection: Connection, names: Iterable[Name]) -> Mapping[Name, tuple[AccountReading, ...]]:
    """The newest readings of each of these accounts, at most `REMEMBERED`, the newest first; those that have any."""
    table, wanted = account_readings.c, sorted({(storable(platform), storable(key)) for platform, key in names})
    found: dict[Name, list[AccountReading]] = {}
    for first in range(0, len(wanted), AT_ONCE):
        some = tuple_(table.platform, table.key).in_(wanted[first : first + AT_ONCE])
        query = select(table.platform, table.key, table.record).where(some).order_by(table.id.desc())
        for platform, key, record in connection.execute(query):
            readings = found.setdefault((platform, key), [])
            if len(readings) < REMEMBERED:
                readings.append(from_json(AccountReading, record))
    return {name: tuple(readings) for name, readings in found.items()}


def names_in(connection: Connection, run: int) -> frozenset[Name]:
    """The accounts that the run has read."""
    table = account_readings.c
    rows = connection.execute(select(table.platform, table.key).where(table.run_id == run))
    return frozenset((platform, key) for platform, key in rows)
