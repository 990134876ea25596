"""When councils were checked last, by which run, and what the last checks said; on a connection that is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from store import scorecards
from store.convert import from_json
from store.records import Activity, Run, Scorecard
from store.runs import FINISHED, run_numbered
from store.tables import runs, scheduled_runs, snapshots
from store.writes import added


@dataclass(frozen=True, slots=True)
class Visited:
    """The last visit to a council that came to its end."""

    snapshot: int
    """Its number."""
    taken_at: datetime
    run: int
    begun_at: datetime
    """When that run began."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What one check said of a council."""

    scorecard: Scorecard
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is wanted of a stored snapshot."""

    activities: tuple[Activity, ...] = ()


# Replays visit nobody. The newest snapshot of a run is the last that was said of a visit.
_VISITS = (
    select(func.max(snapshots.c.id).label("id"))
    .join_from(snapshots, runs)
    .where(snapshots.c.finished, ~runs.c.replayed)
)


def visited(connection: Connection) -> dict[str, Visited]:
    """By `local_authority_code`; councils that were never visited to the end are absent."""
    last = _VISITS.group_by(snapshots.c.code).subquery()
    row = snapshots.c
    query = (
        select(row.code, row.id, row.taken_at, row.run_id, runs.c.started_at)
        .join_from(snapshots, runs)
        .join(last, last.c.id == row.id)
    )
    return {code: Visited(*values) for code, *values in connection.execute(query)}


def newest(connection: Connection) -> int:
    """The number of what was stored last of any visit; 0 before the first. While it is the same, so is `visited`."""
    return connection.scalar(select(func.max(snapshots.c.id))) or 0


def last_checks(connection: Connection, code: str, number: int) -> tuple[Checked, ...]:
    """What the last so many checks of a council said, the oldest first, each as it was scored last."""
    visits = _VISITS.where(snapshots.c.code == code).group_by(snapshots.c.run_id)
    ids = connection.execute(visits.order_by(func.max(snapshots.c.id).desc()).limit(number)).scalars().all()
    cards = scorecards.where(connection, scorecards.last_of(ids))
    query = select(snapshots.c.record).where(snapshots.c.id.in_(ids)).order_by(snapshots.c.id)
    shown = [from_json(_Shown, record).activities for record in connection.execute(query).scalars()]
    return tuple(map(Checked, cards, shown))


def begin(connection: Connection, row: dict[str, Any]) -> int:
    """Remember that the schedule has begun a check; its number."""
    run = added(connection, runs, row)
    connection.execute(insert(scheduled_runs).values(run_id=run))
    return run


def unfinished(connection: Connection) -> Run | None:
    """The check that the schedule began last, unless it was finished. What people began by hand is theirs."""
    newest = connection.scalar(select(func.max(scheduled_runs.c.run_id)))
    run = run_numbered(connection, newest) if newest else None
    return None if run is None or run.ending == FINISHED else run
