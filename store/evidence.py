"""What checks stored long ago: visits, their scores, and readings of pages. Found here, removed by `erasure.py`.

What stands stays, however old: the last checks of each council, what a frozen shortlist rests on, and whatever a row
that stays points to.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, select

from store import erasure
from store.database import Database
from store.tables import frozen_scorecards, page_readings, scorecards, snapshots

STANDING = 3
"""Finished checks of each council that stay: two must agree before a stage moves, and a doctor asks for three."""
AT_ONCE = 10_000
"""Rows in one transaction: no database takes more values in one statement than three times as many."""


@dataclass(frozen=True, slots=True)
class Old:
    """What is older than somebody wants to keep."""

    snapshots: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Ids by `local_authority_code`."""
    scorecards: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    readings: tuple[int, ...] = ()
    """Ids of readings of pages, the newest first: one may point to an older one."""


class Evidence:
    """Over what checks have stored. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def old(self, older_than: datetime) -> Old:
        """What was stored of visits before that, and does not stand."""
        with self._database.reading() as connection:
            return _old(connection, older_than)

    def erase(self, old: Old, at: datetime) -> None:
        """Remove it, council by council; what is done stays done if this is stopped."""
        for code in sorted({*old.snapshots, *old.scorecards}):
            with self._database.writing() as connection:
                rows = {scorecards: old.scorecards.get(code, ()), snapshots: old.snapshots.get(code, ())}
                erasure.erase_rows(connection, code, rows, at)
        for first in range(0, len(old.readings), AT_ONCE):
            with self._database.writing() as connection:
                erasure.erase_rows(connection, "", {page_readings: old.readings[first : first + AT_ONCE]}, at)

    def bury_files(self, count: int, at: datetime) -> None:
        """Remember how many files of copies were removed."""
        with self._database.writing() as connection:
            erasure.bury_files(connection, count, at)

    def files(self, without: Collection[int] = ()) -> frozenset[str]:
        """Names of the files of copies that readings point to, but for these readings."""
        gone = frozenset(without)
        found: set[str] = set()
        table = page_readings.c
        file = table.record["archived"]["file"].as_string()
        last = 0
        while True:
            query = select(table.id, file).where(table.id > last).order_by(table.id).limit(AT_ONCE)
            with self._database.reading() as connection:
                rows = connection.execute(query).all()
            if not rows:
                return frozenset(found)
            found |= {name for id, name in rows if name and id not in gone}
            last = rows[-1].id


def _old(connection: Connection, older_than: datetime) -> Old:
    standing = _standing(connection)
    taken = connection.execute(select(snapshots.c.id, snapshots.c.code, snapshots.c.taken_at))
    old = {id: code for id, code, at in taken if at < older_than and id not in standing}
    cards = connection.execute(select(scorecards.c.id, scorecards.c.code, scorecards.c.snapshot_id))
    old_cards = {id: code for id, code, of in cards if of in old}
    return Old(_by_code(old), _by_code(old_cards), _old_readings(connection, older_than, frozenset(old)))


def _standing(connection: Connection) -> frozenset[int]:
    """Snapshots that stay whatever their age."""
    found: dict[str, list[int]] = {}
    finished: dict[str, set[int]] = {}
    newest: dict[str, int] = {}
    table = snapshots.c
    for id, code, run, whole in connection.execute(
        select(table.id, table.code, table.run_id, table.finished).order_by(table.id.desc())
    ):
        newest.setdefault(code, id)
        runs = finished.setdefault(code, set())
        if whole and (run in runs or len(runs) < STANDING):  # a run may store its snapshot of a council several times
            runs.add(run)
            found.setdefault(code, []).append(id)
    frozen = select(scorecards.c.snapshot_id).join_from(frozen_scorecards, scorecards)
    return frozenset({*newest.values(), *(id for ids in found.values() for id in ids), *connection.scalars(frozen)})


def _old_readings(connection: Connection, older_than: datetime, gone: frozenset[int]) -> tuple[int, ...]:
    made_of = connection.execute(select(snapshots.c.id, snapshots.c.readings))
    kept = {id for snapshot, readings in made_of if snapshot not in gone for id, _kind in readings}
    table = page_readings.c
    rows = list(connection.execute(select(table.id, table.read_at, table.same_as).order_by(table.id.desc())))
    old = []
    for id, read_at, same_as in rows:  # a row points to older ones only, so who points to it has been seen
        if read_at < older_than and id not in kept:
            old.append(id)
        elif same_as is not None:
            kept.add(same_as)
    return tuple(old)


def _by_code(ids: Mapping[int, str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for id, code in sorted(ids.items()):
        found.setdefault(code, []).append(id)
    return {code: tuple(each) for code, each in found.items()}
