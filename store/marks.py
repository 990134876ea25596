"""How far the tables have grown: so that a face knows in one cheap question whether it has to read anything again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from store.convert import storable
from store.tables import corrections, councils, publications, run_ends, runs, scorecards, snapshots, supplied

_TABLES = (runs, run_ends, councils, snapshots, scorecards, supplied)
_OWN_TABLES = (snapshots, scorecards, corrections, publications)
# Made once: to put a question together takes longer than to answer it.
_NEWEST = select(*(select(func.coalesce(func.max(each.c.id), 0)).scalar_subquery() for each in _TABLES))
_OWN = select(
    *(
        select(func.coalesce(func.max(each.c.id), 0)).where(each.c.code == bindparam("wanted")).scalar_subquery()
        for each in _OWN_TABLES
    )
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The newest row of each table, 0 where there is none. Rows are only ever added, so it only ever grows."""

    runs: int
    run_ends: int
    councils: int
    snapshots: int
    scorecards: int
    supplied: int


@dataclass(frozen=True, slots=True)
class OwnMark:
    """The same of the rows about one council: what others are found to do leaves it as it is."""

    snapshots: int
    scorecards: int
    corrections: int
    publications: int


def of(connection: Connection) -> Mark:
    """As it stands."""
    return Mark(*connection.execute(_NEWEST).one())


def of_one(connection: Connection, code: str) -> OwnMark:
    """As it stands."""
    return OwnMark(*connection.execute(_OWN, {"wanted": storable(code)}).one())
