"""Rows to records, on a connection that the caller has opened."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from json import dumps

from sqlalchemy import ColumnElement, Connection, Table, bindparam, func, select

from store.convert import from_json, storable
from store.decoding import from_text, joined, text_of
from store.records import Council, Snapshot
from store.repeats import RECORDS, WITH_FIRST, whole
from store.tables import councils, page_readings, snapshots

# Made once: to put a question together takes longer than to answer it.
_NEWEST_SNAPSHOT = select(func.max(snapshots.c.id)).where(snapshots.c.code == bindparam("wanted"))
_SNAPSHOTS = (
    select(
        snapshots.c.id,
        snapshots.c.readings,
        text_of(snapshots.c.record).label("record"),
        text_of(councils.c.record).label("council"),
    )
    .join_from(snapshots, councils)
    .where(snapshots.c.id.in_(bindparam("ids", expanding=True)))
)
_READINGS = (
    select(page_readings.c.id, *RECORDS)
    .select_from(WITH_FIRST)
    .where(page_readings.c.id.in_(bindparam("ids", expanding=True)))
)


def newest(table: Table) -> ColumnElement[bool]:
    """A condition: the newest row of each council."""
    return table.c.id.in_(select(func.max(table.c.id)).group_by(table.c.code))


def newest_snapshot(connection: Connection, code: str) -> int | None:
    """The number of this council's newest."""
    found: int | None = connection.scalar(_NEWEST_SNAPSHOT, {"wanted": storable(code)})
    return found


def newest_since(since: datetime | None, codes: Collection[str]) -> ColumnElement[bool]:
    """A condition: the newest snapshot of each council, of these councils, and taken by then, where that is given."""
    condition = newest(snapshots)
    if since:
        condition &= snapshots.c.taken_at >= since
    return condition & snapshots.c.code.in_(tuple(codes)) if codes else condition


def by_name(council: Council) -> tuple[str, str]:
    """What to sort councils by. In Python, because each database sorts text in its own way."""
    return council.name.casefold(), council.local_authority_code


def councils_last_described(connection: Connection) -> tuple[Council, ...]:
    """Every council, by name."""
    records = connection.execute(select(councils.c.record).where(newest(councils))).scalars()
    return tuple(sorted((from_json(Council, record) for record in records), key=by_name))


def snapshot_ids(connection: Connection, condition: ColumnElement[bool]) -> list[int]:
    """By name of the council."""
    query = select(snapshots.c.id, councils.c.record).join_from(snapshots, councils).where(condition)
    rows = connection.execute(query)
    return [id for _name, id in sorted((by_name(from_json(Council, record)), id) for id, record in rows)]


def snapshots_with(connection: Connection, ids: Sequence[int]) -> list[Snapshot]:
    """The snapshots with these row ids, in that order, with their readings."""
    rows = {row.id: row for row in connection.execute(_SNAPSHOTS, {"ids": list(ids)})}
    readings = _reading_records(connection, {id for row in rows.values() for id, _kind in row.readings})
    found = []
    for row in (rows[id] for id in ids):
        visited = ",".join([joined(readings[id], kind=dumps(kind)) for id, kind in row.readings])
        found.append(from_text(Snapshot, joined(row.record, council=row.council, readings=f"[{visited}]")))
    return found


def _reading_records(connection: Connection, ids: set[int]) -> dict[int, str]:
    rows = connection.execute(_READINGS, {"ids": sorted(ids)})
    return {id: whole(record, first) for id, record, first in rows}
