"""How far the tables have grown: so that a face knows in one cheap question whether it has to read anything again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from store.tables import councils, run_ends, runs, scorecards, snapshots, supplied


@dataclass(frozen=True, slots=True)
class Mark:
    """The newest row of each table, 0 where there is none. Rows are only ever added, so it only ever grows."""

    runs: int
    run_ends: int
    councils: int
    snapshots: int
    scorecards: int
    supplied: int


def of(connection: Connection) -> Mark:
    """As it stands."""
    tables = (runs, run_ends, councils, snapshots, scorecards, supplied)
    newest = (select(func.coalesce(func.max(each.c.id), 0)).scalar_subquery() for each in tables)
    return Mark(*connection.execute(select(*newest)).one())
