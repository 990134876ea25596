"""The checks of one council, as far as it takes to say what has changed. On a connection that the caller has opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from store import rulebooks, scorecards
from store.convert import from_json, storable
from store.records import Check, Scorecard, Snapshot
from store.tables import change_looks as looks
from store.tables import councils, runs, snapshots
from store.tables import scorecards as cards

MOST = 60
"""Checks that are looked back on, a year of weekly ones: no year takes longer than the last. What no two of them in a
row could tell begins anew."""
AT_ONCE = 6
"""Rows that are read, whole, before they are made records."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Up to where checks of a council are compared."""

    scorecard: int
    """Number of its newest scorecard."""
    visit: int
    """Number of the newest snapshot of a visit to it; replays are none."""


def unlooked(connection: Connection) -> dict[str, Reach]:
    """By code, how far the checks of each council reach that was visited since they were compared last.

    Scorecards that are made again of what was compared are no reason to look: what stood then is still to be known.
    """
    columns = (cards.c.code, func.max(cards.c.id).label("card"), func.max(cards.c.snapshot_id).label("visit"))
    newest = select(*columns).join_from(cards, runs).where(~runs.c.replayed).group_by(cards.c.code).subquery()
    last = select(looks.c.code, func.max(looks.c.snapshot_id).label("visit")).group_by(looks.c.code).subquery()
    query = (
        select(newest)
        .join_from(newest, last, newest.c.code == last.c.code, isouter=True)
        .where(last.c.visit.is_(None) | (newest.c.visit > last.c.visit))
        .order_by(newest.c.code)
    )
    return {row.code: Reach(row.card, row.visit) for row in connection.execute(query)}


def looked_until(connection: Connection, code: str) -> int:
    """Number of the council's newest scorecard when its checks were compared last; 0 if they never were."""
    return connection.scalar(select(func.max(looks.c.scorecard_id)).where(looks.c.code == storable(code))) or 0


def then_and_now(connection: Connection, code: str, then: int, now: int) -> tuple[tuple[Check, ...], tuple[Check, ...]]:
    """The council's last finished checks, the oldest first, as they stood when these scorecards were the last."""
    rows = {until: _rows(connection, code, until) for until in (then, now)}
    found = _found(connection, {row.id for each in rows.values() for row in each})
    return _checks(connection, code, then, rows[then], found), _checks(connection, code, now, rows[now], found)


def since(connection: Connection, code: str, moment: datetime) -> tuple[Check, ...]:
    """The council's finished checks from this moment on as they stand, the oldest first; not more than the last."""
    newest = connection.scalar(select(func.max(cards.c.id)).where(cards.c.code == storable(code))) or 0
    rows = [each for each in _rows(connection, code, newest) if each.as_of >= moment]
    return _checks(connection, code, newest, rows, _found(connection, {each.id for each in rows}))


def _checks(
    connection: Connection,
    code: str,
    until: int,
    rows: Iterable[Row[Any]],
    found: Mapping[int, tuple[Snapshot, Scorecard]],
) -> tuple[Check, ...]:
    visits = _visits(connection, code, until)
    return tuple(Check(visits.get(row.as_of, 0), *found[row.id]) for row in rows)


def _rows(connection: Connection, code: str, until: int) -> list[Row[Any]]:
    """Of each of the last finished checks its last scorecard by then."""
    names = (*scorecards.CHECK, "finished")
    return [each for each in scorecards.of_checks(connection, [code], names, until) if each.finished][-MOST:]


def _visits(connection: Connection, code: str, until: int) -> dict[datetime, int]:
    """By moment, the number of each visit's last snapshot by then. A replay has the moment of what it reads again."""
    query = (
        select(cards.c.as_of, func.max(cards.c.snapshot_id))
        .join_from(cards, runs)
        .where(cards.c.code == storable(code), cards.c.id <= until, ~runs.c.replayed)
        .group_by(cards.c.as_of)
    )
    return dict(connection.execute(query).all())


def _found(connection: Connection, ids: Collection[int]) -> dict[int, tuple[Snapshot, Scorecard]]:
    """A few rows at a time: before they are records, those of a year take three times as much memory as the records."""
    wanted = sorted(ids)
    found: dict[int, tuple[Snapshot, Scorecard]] = {}
    for first in range(0, len(wanted), AT_ONCE):
        found |= _some_found(connection, wanted[first : first + AT_ONCE])
    return found


def _some_found(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Snapshot, Scorecard]]:
    query = (
        select(cards.c.id, cards.c.record, cards.c.rulebook_id, councils.c.record, snapshots.c.record)
        .join_from(cards, councils)
        .join(snapshots, snapshots.c.id == cards.c.snapshot_id)
        .where(cards.c.id.in_(ids))
    )
    rows = connection.execute(query).all()
    records = rulebooks.whole(connection, [(row[1], row[2]) for row in rows])
    found = {}
    for row, record in zip(rows, records, strict=True):
        council, seen = {"council": row[3]}, row[4] | {"readings": []}
        found[row[0]] = from_json(Snapshot, seen | council), from_json(Scorecard, record | council)
    return found
