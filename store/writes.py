"""Records to rows, on a connection that the caller has opened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select

from store import pages, scorecards
from store.convert import storable, to_json
from store.queries import newest
from store.questions import Key
from store.records import Council, Scorecard, Snapshot
from store.tables import councils, snapshots

Visit = tuple[Snapshot, Scorecard]

# Made once, as in `questions`.
_DESCRIBED = (
    select(councils.c.code, councils.c.digest, func.max(councils.c.id))
    .where(councils.c.code.in_(bindparam("codes", expanding=True)))
    .group_by(councils.c.code, councils.c.digest)
)


def add_changed(connection: Connection, register: Iterable[Council]) -> None:
    """Add those councils that differ from their newest row."""
    query = select(councils.c.code, councils.c.digest).where(newest(councils))
    known = dict(connection.execute(query).all())
    rows = {row["code"]: row for row in map(_council_row, register)}
    changed = [row for code, row in rows.items() if known.get(code) != row["digest"]]
    if changed:
        connection.execute(insert(councils), changed)


def add_visits(connection: Connection, run: int, visits: Sequence[Visit], reading_ids: Mapping[Key, int]) -> None:
    """Add visits, whose readings have these rows, and how they measured; what the run has already stays as it is."""
    if not visits:
        return
    council_ids = _council_ids(connection, [snapshot.council for snapshot, _scorecard in visits])
    rows = {}
    for snapshot, scorecard in visits:
        row = _snapshot_row(run, snapshot, council_ids, reading_ids)
        rows[row["code"], row["digest"]] = row, scorecard
    table = snapshots.c
    adding = pages.added_of(connection, snapshots, table.code, table.digest, table.id)
    added_ones = connection.execute(adding, [row for row, _scorecard in rows.values()])
    scorecards.add(
        connection,
        [
            (card, run, council_ids[card.council], id)
            for card, id in ((rows[code, digest][1], id) for code, digest, id in added_ones)
        ],
    )


def added(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    """Add a row, and give its id."""
    (id,) = connection.execute(insert(table).values(row)).inserted_primary_key or (0,)
    return int(id)


def _council_row(council: Council) -> dict[str, Any]:
    code, digest, record = _described(council)
    return {"code": code, "digest": digest, "added_at": datetime.now(UTC), "record": record}


@lru_cache(maxsize=4096)
def _described(council: Council) -> tuple[str, str, str]:
    """Code, digest and record of a council, which a check stores several times."""
    record = to_json(council)
    # The digest is over the form in which the first release wrote records.
    digest = sha256(json.dumps(json.loads(record), sort_keys=True).encode()).hexdigest()
    return storable(council.local_authority_code), digest, record


def _council_ids(connection: Connection, visited: Iterable[Council]) -> dict[Council, int]:
    """The rows that describe the councils exactly like this, whether or not the register has moved on."""
    rows = {council: _council_row(council) for council in visited}
    codes = sorted({row["code"] for row in rows.values()})
    known = {(code, digest): id for code, digest, id in connection.execute(_DESCRIBED, {"codes": codes})}
    found = {}
    for council, row in rows.items():
        described = row["code"], row["digest"]
        if described not in known:
            known[described] = added(connection, councils, row)
        found[council] = known[described]
    return found


def _snapshot_row(
    run: int, snapshot: Snapshot, council_ids: Mapping[Council, int], reading_ids: Mapping[Key, int]
) -> dict[str, Any]:
    readings = [(reading_ids[pages.key(reading)], reading.kind.value) for reading in snapshot.readings]
    record = to_json(snapshot, without=("council", "readings"))
    return {
        "run_id": run,
        "council_id": council_ids[snapshot.council],
        "code": storable(snapshot.council.local_authority_code),
        "taken_at": snapshot.taken_at,
        "finished": snapshot.finished,
        "readings": readings,
        "record": record,
        "digest": sha256(f"{readings} {record}".encode()).hexdigest(),
    }
