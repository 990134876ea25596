"""How far the tables have grown: so that a face knows in one cheap question whether it has to read anything again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from store.tables import councils, run_ends, runs, scorecards, snapshots, supplied

_TABLES = (runs, run_ends, councils, snapshots, scorecards, supplied)
# Made once: to put a question together takes longer than to answer it.
_NEWEST = select(*(select(func.coalesce(func.max(each.c.id), 0)).scalar_subquery() for each in _TABLES))


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
    return Mark(*connection.execute(_NEWEST).one())
