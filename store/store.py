"""Reads and writes records. The one door to the database."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from typing import Self

from sqlalchemy import Connection, StaticPool, func, insert, select
from sqlalchemy.exc import SQLAlchemyError

from store import queries, writes
from store.aliases import named
from store.convert import storable
from store.errors import DatabaseError, explained, place
from store.opening import WRITING, opened
from store.records import Council, Run, Scorecard, Snapshot
from store.tables import run_ends, runs, scorecards, snapshots

BATCH = 8
"""Snapshots read at once when all are wanted: each may bring dozens of page readings."""


class Store:
    """The monitor's memory. Several threads may use it at once. Every method may raise `DatabaseError`."""

    def __init__(self, url: str) -> None:
        """Open the database at `url` (an SQLAlchemy URL), making it or bringing it up to date."""
        self._engine = opened(url)
        # A database in memory has one connection, which two transactions cannot share.
        alone = isinstance(self._engine.pool, StaticPool)
        self._turn: AbstractContextManager[object] = threading.RLock() if alone else nullcontext()

    def __enter__(self) -> Self:
        """For `with Store(url) as store`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Give up all connections. A database in memory is gone after that."""
        self._engine.dispose()

    def add_councils(self, register: Iterable[Council]) -> None:
        """Remember how the register describes these councils, where that is new."""
        with self._transaction(writing=True) as connection:
            writes.add_changed(connection, register)

    def councils(self) -> tuple[Council, ...]:
        """Every council as it was last described, by name."""
        with self._transaction() as connection:
            return queries.councils_last_described(connection)

    def council(self, token: str) -> Council | None:
        """The council with this code, ONS code, or name as in an address; `None` if there is none."""
        return named(self.councils(), token)

    def begin_run(self, register: str, planned: Sequence[str], started_at: datetime, *, made_up: bool) -> int:
        """Remember that a check has begun, and what it means to visit."""
        row = {
            "register": register,
            "planned": [storable(code) for code in planned],
            "started_at": started_at,
            "made_up": made_up,
        }
        with self._transaction(writing=True) as connection:
            return writes.added(connection, runs, row)

    def end_run(self, run: int, ended_at: datetime, ending: str) -> None:
        """Remember how a check ended: `finished` or `stopped`. One that is taken up again ends again."""
        with self._transaction(writing=True) as connection:
            connection.execute(insert(run_ends).values(run_id=run, ended_at=ended_at, ending=ending))

    def latest_run(self) -> Run | None:
        """The check that was begun last; `None` before the first."""
        with self._transaction() as connection:
            return queries.run_begun_last(connection)

    def progress(self, run: int) -> tuple[int, int]:
        """Councils whose visit is finished, and councils planned."""
        visited = select(func.count(snapshots.c.code.distinct())).where(snapshots.c.run_id == run, snapshots.c.finished)
        with self._transaction() as connection:
            planned = connection.execute(select(runs.c.planned).where(runs.c.id == run)).scalar_one_or_none()
            if planned is None:
                raise DatabaseError(f"There is no check number {run} in this database.")
            return connection.execute(visited).scalar_one(), len(planned)

    def add_visit(self, run: int, snapshot: Snapshot, scorecard: Scorecard) -> None:
        """Remember a visit and how it measured, both or neither. A page is stored once in a run."""
        if snapshot.council != scorecard.council:
            raise ValueError("the snapshot and the scorecard are of different councils")
        with self._transaction(writing=True) as connection:
            snapshot_id, council_id = writes.add_snapshot(connection, run, snapshot)
            writes.add_scorecard(connection, scorecard, run=run, snapshot_id=snapshot_id, council_id=council_id)

    def latest_scorecards(self) -> tuple[Scorecard, ...]:
        """The newest of each council, by name of the council."""
        with self._transaction() as connection:
            return queries.scorecards_where(connection, queries.newest(scorecards))

    def scorecard(self, code: str) -> Scorecard | None:
        """The newest of the council with this `local_authority_code`."""
        with self._transaction() as connection:
            found = queries.scorecards_where(connection, queries.newest_of(scorecards, code))
        return found[0] if found else None

    def snapshot(self, code: str) -> Snapshot | None:
        """The newest of the council with this `local_authority_code`, readings in the order of the visit."""
        with self._transaction() as connection:
            ids = queries.snapshot_ids(connection, queries.newest_of(snapshots, code))
            return queries.snapshots_with(connection, ids)[0] if ids else None

    def latest_snapshots(self) -> Iterator[Snapshot]:
        """The newest of each council, by name of the council. A few are in memory at a time."""
        with self._transaction() as connection:
            ids = queries.snapshot_ids(connection, queries.newest(snapshots))
        for first in range(0, len(ids), BATCH):
            with self._transaction() as connection:
                batch = queries.snapshots_with(connection, ids[first : first + BATCH])
            yield from batch  # no transaction is open while the caller works

    @contextmanager
    def _transaction(self, *, writing: bool = False) -> Iterator[Connection]:
        engine = self._engine.execution_options(**WRITING) if writing else self._engine
        try:
            with self._turn, engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise explained(error, place(self._engine.url)) from error
