"""How well the last checks could look: pages by council, accounts by service, and the checks themselves, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from store.records import ChannelState, ProblemKind, RunRecord
from store.runs import record_of
from store.tables import account_readings, page_readings, runs, snapshots

AT_ONCE = 500
"""Rows in one question."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What one check could read of one council's pages."""

    run: int
    taken_at: datetime
    pages: int
    """Pages that were tried."""
    whole: int
    """Those of them that were read whole."""
    problems: tuple[tuple[ProblemKind, int], ...]
    """Why the others were not, the most frequent first."""
    came_in: bool
    """The home page answered: whether anything could be seen at all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How one service answered in one check when it was asked what accounts show."""

    run: int
    platform: str
    accounts: int
    closed: tuple[tuple[ChannelState, int], ...]
    """Accounts of which nothing was learned, by why, the most frequent first."""


_TELLING = frozenset((ChannelState.GONE, ChannelState.MOVED, ChannelState.RETIRED, ChannelState.CHANGED_HANDS))
"""Answers without posts that tell something about an account."""


class _Row(NamedTuple):
    code: str
    run: int
    taken_at: datetime
    readings: list[tuple[int, str]]


class _Page(NamedTuple):
    complete: bool
    problem: ProblemKind | None


def last_checks(connection: Connection, number: int) -> tuple[RunRecord, ...]:
    """The checks that were begun last, the newest first; replays visit nobody and are left out."""
    query = select(runs.c.id).where(~runs.c.replayed).order_by(runs.c.id.desc()).limit(number)
    return tuple(record_of(connection, id) for id in connection.execute(query).scalars().all())


def last_visits(connection: Connection, number: int) -> Mapping[str, tuple[Visit, ...]]:
    """By `local_authority_code`, the newest first: what each council's last checks could read."""
    rows = _last_snapshots(connection, number)
    pages = _pages(connection, {id for row in rows for id, _kind in row.readings})
    found: dict[str, list[Visit]] = {}
    for row in rows:
        visit = _visit(row, [pages[id] for id, _kind in row.readings])
        found.setdefault(row.code, []).append(visit)
    return {code: tuple(visits) for code, visits in found.items()}


def services_asked(connection: Connection, checks: Iterable[int]) -> tuple[Asked, ...]:
    """How services answered in these checks, by service, the newest check first."""
    table = account_readings.c
    query = (
        select(table.run_id, table.platform, table.state, func.count())
        .where(table.run_id.in_(tuple(checks)))
        .group_by(table.run_id, table.platform, table.state)
    )
    counted: dict[tuple[str, int], Counter[ChannelState | None]] = {}
    for run, platform, state, number in connection.execute(query):
        answers = counted.setdefault((platform, -run), Counter())
        answers[ChannelState(state) if state else None] += number
    return tuple(_asked(-run, platform, counted[platform, run]) for platform, run in sorted(counted))


def _last_snapshots(connection: Connection, number: int) -> list[_Row]:
    """Of each council the last snapshot of each of its last checks, the newest first."""
    table = snapshots.c
    last_of_each = (
        select(func.max(table.id).label("id"), table.code)
        .join_from(snapshots, runs)
        .where(~runs.c.replayed)
        .group_by(table.code, table.run_id)
        .subquery()
    )
    order = func.row_number().over(partition_by=last_of_each.c.code, order_by=last_of_each.c.id.desc())
    numbered = select(last_of_each.c.id, order.label("place")).subquery()
    wanted = table.id.in_(select(numbered.c.id).where(numbered.c.place <= number))
    query = select(table.code, table.run_id, table.taken_at, table.readings).where(wanted).order_by(table.id.desc())
    return [_Row(*row) for row in connection.execute(query)]


def _pages(connection: Connection, ids: Iterable[int]) -> dict[int, _Page]:
    wanted, table, found = sorted(ids), page_readings.c, {}
    query = select(table.id, table.complete, table.problem)
    for first in range(0, len(wanted), AT_ONCE):
        some = query.where(table.id.in_(wanted[first : first + AT_ONCE]))
        for id, complete, problem in connection.execute(some):
            found[id] = _Page(complete, ProblemKind(problem) if problem else None)
    return found


def _visit(row: _Row, pages: Sequence[_Page]) -> Visit:
    problems = Counter(page.problem for page in pages if page.problem and not page.complete)
    return Visit(
        run=row.run,
        taken_at=row.taken_at,
        pages=len(pages),
        whole=sum(page.complete for page in pages),
        problems=tuple(problems.most_common()),
        came_in=bool(pages) and (pages[0].complete or not pages[0].problem),
    )


def _asked(run: int, platform: str, answers: Counter[ChannelState | None]) -> Asked:
    closed = [(state, number) for state, number in answers.most_common() if state and state not in _TELLING]
    return Asked(run, platform, answers.total(), tuple(closed))
