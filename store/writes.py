"""Records to rows, on a connection that the caller has opened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.exc import IntegrityError

from store.convert import storable, to_json
from store.queries import newest
from store.records import Council, PageReading, Scorecard, Snapshot
from store.tables import councils, page_readings, scorecards, snapshots

DIAL = "front door"


def add_changed(connection: Connection, register: Iterable[Council]) -> None:
    """Add those councils that differ from their newest row."""
    query = select(councils.c.code, councils.c.digest).where(newest(councils))
    known = dict(connection.execute(query).all())
    rows = {row["code"]: row for row in map(_council_row, register)}
    changed = [row for code, row in rows.items() if known.get(code) != row["digest"]]
    if changed:
        connection.execute(insert(councils), changed)


def add_snapshot(connection: Connection, run: int, snapshot: Snapshot) -> tuple[int, int]:
    """Add a visit with those of its readings that the run has not stored. The row's id and its council's."""
    council_id = _council_id(connection, snapshot.council)
    record = to_json(replace(snapshot, readings=()))
    del record["council"], record["readings"]
    row = {
        "run_id": run,
        "council_id": council_id,
        "code": snapshot.council.local_authority_code,
        "taken_at": snapshot.taken_at,
        "finished": snapshot.finished,
        "readings": _reading_ids(connection, run, snapshot.readings),
        "record": record,
    }
    return added(connection, snapshots, row), council_id


def add_scorecard(connection: Connection, scorecard: Scorecard, *, run: int, snapshot_id: int, council_id: int) -> None:
    """Add a measurement of that snapshot."""
    record, overall = to_json(scorecard), scorecard.overall
    del record["council"]
    row = {
        "run_id": run,
        "snapshot_id": snapshot_id,
        "council_id": council_id,
        "code": scorecard.council.local_authority_code,
        "as_of": scorecard.as_of,
        "method": scorecard.method,
        "dial": DIAL,
        "finished": scorecard.finished,
        "record": record,
    }
    searched = ("value", "coverage", "low", "high", "seen", "applicable")
    added(connection, scorecards, row | {name: getattr(overall, name) for name in searched})


def added(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    """Add a row, and give its id."""
    (id,) = connection.execute(insert(table).values(row)).inserted_primary_key or (0,)
    return int(id)


def _council_row(council: Council) -> dict[str, Any]:
    record = to_json(council)
    return {
        "code": record["local_authority_code"],
        "digest": _digest(json.dumps(record, sort_keys=True)),
        "added_at": datetime.now(UTC),
        "record": record,
    }


def _council_id(connection: Connection, council: Council) -> int:
    """The row that describes the council exactly like this, whether or not the register has moved on."""
    row = _council_row(council)
    same = (councils.c.code == row["code"]) & (councils.c.digest == row["digest"])
    known = connection.execute(select(func.max(councils.c.id)).where(same)).scalar_one()
    return known or added(connection, councils, row)


def _reading_ids(connection: Connection, run: int, readings: Sequence[PageReading]) -> list[tuple[int, str]]:
    """Where each reading is stored, and as what it was read, in the order of the visit."""
    addresses = {_digest(storable(reading.url)): reading for reading in reversed(readings)}
    known = _known(connection, run, addresses)
    # Sorted, so that two visits that share pages never wait for each other in a circle.
    for address in sorted(addresses.keys() - known.keys()):
        try:
            with connection.begin_nested():
                connection.execute(insert(page_readings).values(_reading_row(run, address, addresses[address])))
        except IntegrityError:
            # Another visit of this run may have stored the page a moment ago; if not, it is a fault.
            if not _known(connection, run, [address]):
                raise
    known = _known(connection, run, addresses)
    return [(known[_digest(storable(reading.url))], reading.kind.value) for reading in readings]


def _known(connection: Connection, run: int, addresses: Iterable[str]) -> dict[str, int]:
    query = select(page_readings.c.address, page_readings.c.id).where(
        page_readings.c.run_id == run, page_readings.c.address.in_(list(addresses))
    )
    return dict(connection.execute(query).all())


def _reading_row(run: int, address: str, reading: PageReading) -> dict[str, Any]:
    return {
        "run_id": run,
        "address": address,
        "url": reading.url,
        "kind": reading.kind.value,
        "read_at": reading.read_at,
        "status": reading.status,
        "digest": reading.digest,
        "complete": reading.complete,
        "problem": reading.problem.kind.value if reading.problem else None,
        "record": to_json(reading),
    }


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
