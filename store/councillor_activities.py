"""What the accounts on councillors' pages showed: rows of their own, because pages are read less often."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, func, select

from store import councillors
from store.convert import from_json, part_to_json, storable
from store.pages import unless_there
from store.records import Activity, CouncillorScorecard, CouncillorSnapshot
from store.tables import councillor_activities, councillor_snapshots

Shown = tuple[int, CouncillorSnapshot, CouncillorScorecard]
"""The number of a stored snapshot, the snapshot with its activities, and how that measures."""


def add(connection: Connection, run: int, found: Sequence[Shown]) -> None:
    """Add the activities of these snapshots. What the run has already stays, and nothing is added of the erased."""
    there = _stored(connection, [number for number, _seen, _card in found])
    own = {
        number: (seen, card) for number, seen, card in found if there.get(number) == councillors.key(seen.councillor)
    }
    rows = [_row(run, number, seen) for number, (seen, _card) in own.items() if seen.activities]
    if not rows:
        return
    adding = unless_there(connection, councillor_activities).returning(councillor_activities.c.snapshot_id)
    added = connection.scalars(adding, rows).all()
    councillors.add_scorecards(connection, [(own[number][1], number) for number in added])


def newest_snapshots(connection: Connection, codes: Collection[str]) -> tuple[tuple[int, CouncillorSnapshot], ...]:
    """As `councillors.newest_snapshots` has them, with what their accounts showed last."""
    table = councillor_activities.c
    last = select(func.max(table.id)).group_by(table.snapshot_id)
    if codes:
        last = last.where(table.code.in_([storable(each) for each in codes]))
    rows = connection.execute(select(table.snapshot_id, table.record).where(table.id.in_(last)))
    shown = {number: activities(record) for number, record in rows}
    found = councillors.newest_snapshots(connection, codes)
    return tuple((number, replace(seen, activities=shown.get(number, seen.activities))) for number, seen in found)


def activities(record: dict[str, Any]) -> tuple[Activity, ...]:
    """What a row's record holds."""
    return tuple(from_json(Activity, each) for each in record["activities"])


def _stored(connection: Connection, numbers: Sequence[int]) -> Mapping[int, councillors.Key]:
    """Whose snapshots they are: somebody may have been erased meanwhile, and their number given to somebody else."""
    table = councillor_snapshots.c
    rows = connection.execute(select(table.id, table.code, table.site_id).where(table.id.in_(numbers)))
    return {id: (code, site_id) for id, code, site_id in rows}


def _row(run: int, number: int, seen: CouncillorSnapshot) -> dict[str, Any]:
    code, site_id = councillors.key(seen.councillor)
    read = [each.reading.read_at for each in seen.activities if each.reading]
    return {
        "run_id": run,
        "snapshot_id": number,
        "code": code,
        "site_id": site_id,
        "read_at": max(read, default=seen.taken_at),
        "record": part_to_json(seen, ["activities"]),
    }
