"""Scorecards of councils: their rows, and their history."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Row, Select, bindparam, func, insert, select

from store import rulebooks
from store.convert import from_json, storable, written
from store.queries import by_name
from store.records import Dial, Score, Scorecard, ScorePoint
from store.tables import councils, scorecards


@dataclass(frozen=True, slots=True)
class Unscored:
    """A stored snapshot that has no scorecard of a method, and what settings had given to its last one."""

    snapshot: int
    run: int
    council: int
    code: str
    given: tuple[tuple[str, float], ...]
    """Weights and thresholds by dotted name."""


Measured = tuple[Scorecard, int, int, int]
"""A scorecard, and the ids of its run, its council as described then, and its snapshot."""
CHECK = ("id", "run_id", "code", "as_of")
"""What tells one check from another."""
SEARCHED = ("value", "coverage", "low", "high", "seen", "applicable")
_OWN_COLUMN = ("council", *rulebooks.IN_RULEBOOK)
_score = attrgetter(*SEARCHED)


def add(connection: Connection, measured: Sequence[Measured]) -> None:
    """Add these scorecards, whatever their snapshots have already."""
    if not measured:
        return
    books = rulebooks.add_missing(connection, [card for card, _run, _council, _snapshot in measured])
    rows = [
        _row(card) | {"run_id": run, "council_id": council, "snapshot_id": snapshot, "rulebook_id": book}
        for (card, run, council, snapshot), book in zip(measured, books, strict=True)
    ]
    connection.execute(insert(scorecards), rows)


def newest(after: int = 0) -> ColumnElement[bool]:
    """A condition: of each council, the last scorecard of its newest snapshot. Older snapshots may be scored later.

    Only those with a row number over `after`.
    """
    one = scorecards.alias()
    last = select(one.c.code, func.max(one.c.snapshot_id).label("snapshot_id")).group_by(one.c.code).subquery()
    other = scorecards.alias()
    of_last = (other.c.code == last.c.code) & (other.c.snapshot_id == last.c.snapshot_id)
    ids = select(func.max(other.c.id)).join_from(other, last, of_last).group_by(other.c.code)
    return scorecards.c.id.in_(ids) & (scorecards.c.id > after)


def newest_of(connection: Connection, code: str) -> Scorecard | None:
    """The last scorecard of this council's newest snapshot."""
    return next(iter(_read(connection, connection.execute(_NEWEST_OF, {"wanted": storable(code)}).all())), None)


def where(connection: Connection, condition: ColumnElement[bool]) -> tuple[Scorecard, ...]:
    """By name of the council, each with the council as it was; of one council, the oldest snapshot first."""
    return _read(connection, connection.execute(_CARDS.where(condition)).all())


def _newest_of_one() -> ColumnElement[bool]:
    one, other = scorecards.alias(), scorecards.alias()
    wanted: BindParameter[str] = bindparam("wanted")
    last = select(func.max(one.c.snapshot_id)).where(one.c.code == wanted).scalar_subquery()
    return scorecards.c.id == (
        select(func.max(other.c.id)).where(other.c.code == wanted, other.c.snapshot_id == last).scalar_subquery()
    )


_CARDS = (
    select(scorecards.c.record, scorecards.c.rulebook_id, councils.c.record)
    .join_from(scorecards, councils)
    .order_by(scorecards.c.snapshot_id, scorecards.c.id)
)
# Made once: to put a question together takes longer than to answer it.
_NEWEST_OF = _CARDS.where(_newest_of_one())


def _read(connection: Connection, rows: Sequence[Row[Any, Any, Any]]) -> tuple[Scorecard, ...]:
    records = rulebooks.whole(connection, [(record, book) for record, book, _council in rows])
    found = (from_json(Scorecard, record | {"council": row[2]}) for record, row in zip(records, rows, strict=True))
    return tuple(sorted(found, key=lambda scorecard: by_name(scorecard.council)))


def last_of(snapshots: Collection[int]) -> ColumnElement[bool]:
    """A condition: of each of these snapshots the last scorecard."""
    one = scorecards.alias()
    last = select(func.max(one.c.id)).where(one.c.snapshot_id.in_(snapshots)).group_by(one.c.snapshot_id)
    return scorecards.c.id.in_(last)


def of_each_check(connection: Connection, code: str, at: Collection[datetime] = ()) -> ColumnElement[bool]:
    """A condition: of each check of this council the last scorecard; only of the checks of these moments, if given."""
    checks = of_checks(connection, [code])
    return scorecards.c.id.in_([each.id for each in checks if not at or each.as_of in at])


def points(connection: Connection, codes: Collection[str]) -> dict[str, tuple[ScorePoint, ...]]:
    """By code, the oldest first: of each check the last scorecard. All councils, if no code is given."""
    found: dict[str, list[ScorePoint]] = {}
    for each in of_checks(connection, codes, (*CHECK, "method", "finished", *SEARCHED)):
        point = ScorePoint(each.as_of, each.method, each.finished, Score(*_score(each)))
        found.setdefault(each.code, []).append(point)
    return {code: tuple(each) for code, each in found.items()}


def of_checks(
    connection: Connection, codes: Collection[str], names: Sequence[str] = CHECK, until: int | None = None
) -> list[Row[Any]]:
    """These columns, the oldest first; `names` begins with `CHECK`.

    A check is one however often it was stored: as it went, with its accounts, or read again. `until`: as it was when
    the scorecard of this number was the last.
    """
    query = _checks(tuple(names), some=bool(codes), early=until is not None)
    known: dict[str, Any] = {"codes": [storable(each) for each in codes], "until": until}
    given = {name: known[name] for name, is_asked in (("codes", codes), ("until", until is not None)) if is_asked}
    of_runs = {(each.code, each.run_id): each for each in connection.execute(query, given)}
    # A replay reads the pages of an earlier visit again, in a run of its own.
    of_visits = {(each.code, each.as_of): each for each in of_runs.values()}
    return list(of_visits.values())


@cache
def _checks(names: tuple[str, ...], *, some: bool, early: bool) -> Select[Any]:
    """Of each check these columns: of the councils `codes` if only some are wanted, and before `until` if early."""
    one, table = scorecards.alias(), scorecards.c
    last = select(func.max(one.c.id)).group_by(one.c.code, one.c.snapshot_id)
    if some:
        last = last.where(one.c.code.in_(bindparam("codes", expanding=True)))
    if early:
        last = last.where(one.c.id <= bindparam("until"))
    return select(*(table[name] for name in names)).where(table.id.in_(last)).order_by(table.snapshot_id)


def of_other_methods(connection: Connection, method: int, codes: Collection[str]) -> tuple[Unscored, ...]:
    """Snapshots whose last scorecard is of another method, the oldest first."""
    one = scorecards.alias()
    last = select(func.max(one.c.id)).group_by(one.c.snapshot_id)
    if codes:
        last = last.where(one.c.code.in_([storable(each) for each in codes]))
    table = scorecards.c
    query = (
        select(table.snapshot_id, table.run_id, table.council_id, table.code, table.rulebook_id)
        .where(table.id.in_(last), table.method != method)
        .order_by(table.snapshot_id)
    )
    rows = connection.execute(query).all()
    given = rulebooks.given(connection, [row.rulebook_id for row in rows])
    return tuple(
        Unscored(row.snapshot_id, row.run_id, row.council_id, row.code, numbers)
        for row, numbers in zip(rows, given, strict=True)
    )


def _row(card: Scorecard) -> dict[str, Any]:
    return dict(zip(SEARCHED, _score(card.overall), strict=True)) | {
        "code": storable(card.council.local_authority_code),
        "as_of": card.as_of,
        "method": card.method,
        "dial": Dial.FRONT_DOOR.value,
        "finished": card.finished,
        "record": _record(card),
    }


def _record(card: Scorecard) -> str:
    own = {name: getattr(card, name) for name in card.__slots__ if name not in _OWN_COLUMN}
    return written(own | {"findings": rulebooks.found_only(card.findings)})
