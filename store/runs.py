"""What is known of runs, on a connection that the caller has opened."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from store import councillor_lists
from store.convert import from_json, storable
from store.errors import DatabaseError
from store.queries import by_name, newest
from store.records import Account, Council, ProblemKind, Run, RunRecord
from store.tables import FAILED, councillor_snapshots, councils, page_readings, run_ends, runs, snapshots

FINISHED = "finished"


def run_begun_last(connection: Connection) -> Run | None:
    """With its last ending, if it has ended; `None` before the first."""
    return _first(connection, select(runs))


def check_left_unfinished(connection: Connection) -> Run | None:
    """The newest run that visits councils, unless it was finished."""
    newest = _first(connection, select(runs).where(~runs.c.replayed))
    return None if newest is None or newest.ending == FINISHED else newest


def run_numbered(connection: Connection, id: int) -> Run:
    """Raises `DatabaseError` if there is none."""
    found = _first(connection, select(runs).where(runs.c.id == id))
    if found is None:
        raise DatabaseError(f"There is no check number {id} in this database.")
    return found


def is_preceded(connection: Connection, id: int) -> bool:
    """Whether any run was begun before this one."""
    return connection.execute(select(runs.c.id).where(runs.c.id < id).limit(1)).first() is not None


def record_of(connection: Connection, id: int) -> RunRecord:
    """What the run has stored so far."""
    run = run_numbered(connection, id)
    visits = select(snapshots.c.code).where(_newest_in(id), snapshots.c.finished)
    done = set(connection.execute(visits).scalars())
    people = select(func.count()).where(councillor_snapshots.c.run_id == id)
    addresses = select(func.count(page_readings.c.address.distinct())).where(page_readings.c.run_id == id)
    return RunRecord(
        run=run,
        councils=len(done.intersection(run.planned)),
        pages=connection.execute(addresses).scalar_one(),
        problems=_problems(connection, id),
        unread=_unread(connection, id),
        left=tuple(code for code in run.planned if code not in done),
        councillors=connection.execute(people).scalar_one(),
        poor_lists=_poor_lists(connection, id),
    )


def accounts_of(connection: Connection, id: int | None) -> dict[Council, tuple[Account, ...]]:
    """What the newest snapshot of each council found, in the run or, with `None`, ever; by name of the council."""
    wanted = newest(snapshots) if id is None else _newest_in(id)
    query = select(councils.c.record, snapshots.c.record).join_from(snapshots, councils).where(wanted)
    found = {
        from_json(Council, council): tuple(from_json(Account, each) for each in record["accounts"])
        for council, record in connection.execute(query)
    }
    return {council: found[council] for council in sorted(found, key=by_name)}


def _newest_in(id: int) -> ColumnElement[bool]:
    """A condition: the newest snapshot that each council has in the run."""
    newest = select(func.max(snapshots.c.id)).where(snapshots.c.run_id == id).group_by(snapshots.c.code)
    return snapshots.c.id.in_(newest)


def _problems(connection: Connection, id: int) -> tuple[tuple[ProblemKind, int], ...]:
    page, later = page_readings.c, page_readings.alias("later").c
    again = select(later.id).where(
        later.run_id == page.run_id, later.address == page.address, later.attempt > page.attempt
    )
    query = select(page.problem, func.count()).where(page.run_id == id, FAILED, ~again.exists()).group_by(page.problem)
    counted = [(ProblemKind(problem), count) for problem, count in connection.execute(query)]
    return tuple(sorted(counted, key=lambda each: (-each[1], each[0])))


def _unread(connection: Connection, id: int) -> tuple[str, ...]:
    home = snapshots.c.readings[(0, 0)].as_integer()
    query = (
        select(councils.c.record)
        .join_from(snapshots, councils)
        .join(page_readings, page_readings.c.id == home)
        .where(_newest_in(id), page_readings.c.status.is_(None))
    )
    records = connection.execute(query).scalars()
    return tuple(council.name for council in sorted((from_json(Council, each) for each in records), key=by_name))


def _poor_lists(connection: Connection, id: int) -> tuple[str, ...]:
    poor = councillor_lists.poor_in(connection, id)
    if not poor:
        return ()
    query = select(councils.c.code, councils.c.record).where(newest(councils))
    names = {code: record["name"] for code, record in connection.execute(query)}
    return tuple(sorted(f"{names.get(storable(each.council), each.council)}: {each.reason}" for each in poor))


def _first(connection: Connection, query: Select[Any]) -> Run | None:
    row = connection.execute(query.order_by(runs.c.id.desc()).limit(1)).one_or_none()
    return _run(connection, row) if row else None


def _run(connection: Connection, run: Row[Any]) -> Run:
    # What has finished stays finished, also if a process that had been left behind says later that it was stopped.
    newest = (run_ends.c.ending == FINISHED).desc(), run_ends.c.id.desc()
    endings = select(run_ends).where(run_ends.c.run_id == run.id).order_by(*newest).limit(1)
    end = connection.execute(endings).one_or_none()
    return Run(
        id=run.id,
        started_at=run.started_at,
        register=run.register,
        planned=tuple(run.planned),
        ended_at=end.ended_at if end else None,
        ending=end.ending if end else "",
        made_up=run.made_up,
        replayed=run.replayed,
    )
