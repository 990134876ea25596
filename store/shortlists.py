"""Shortlists: to rows, and back. On a connection that the caller has opened."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from store import scorecards
from store.convert import from_json, storable, to_json
from store.pages import unless_there
from store.records import Scorecard, ShortlistChange
from store.tables import frozen_scorecards, shortlist_changes, shortlists
from store.tables import scorecards as scorecard_table

_NOT_IN_RECORD = ("scorecards",)


def begin(connection: Connection, at: datetime) -> int:
    """The number of a new list, which has no changes yet."""
    (id,) = connection.execute(insert(shortlists).values(begun_at=at)).inserted_primary_key or (0,)
    return int(id)


def add(connection: Connection, change: ShortlistChange) -> bool:
    """Add it, and what it rests on. False if its list has a change of that number already."""
    row = {
        "shortlist_id": change.shortlist,
        "number": change.number,
        "code": storable(change.council),
        "added_at": change.at,
        "record": to_json(change, without=_NOT_IN_RECORD),
    }
    adding = unless_there(connection, shortlist_changes).returning(shortlist_changes.c.id)
    id = connection.scalar(adding, row)
    if id is not None and change.scorecards:
        rows = [{"change_id": id, "scorecard_id": each} for each in change.scorecards]
        connection.execute(insert(frozen_scorecards), rows)
    return id is not None


def in_order(connection: Connection) -> tuple[tuple[ShortlistChange, ...], ...]:
    """The changes of each list in their order; the list that was begun last comes first."""
    table = shortlist_changes.c
    query = select(table.id, table.shortlist_id, table.record).order_by(table.shortlist_id.desc(), table.number)
    cards = _cards(connection)
    found: dict[int, list[ShortlistChange]] = {}
    for id, number, record in connection.execute(query):
        change = from_json(ShortlistChange, record | {"scorecards": cards.get(id, [])})
        found.setdefault(number, []).append(change)
    return tuple(map(tuple, found.values()))


def newest_cards(connection: Connection, codes: Collection[str]) -> tuple[int, ...]:
    """The numbers of the scorecards that `Store.scorecard` gives of these councils; those without one are absent."""
    query = select(scorecard_table.c.id).where(
        scorecards.newest(), scorecard_table.c.code.in_([storable(each) for each in codes])
    )
    return tuple(sorted(connection.scalars(query)))


def cards(connection: Connection, ids: Collection[int]) -> tuple[Scorecard, ...]:
    """The scorecards with these numbers, as they were made; by name of the council."""
    return scorecards.where(connection, scorecard_table.c.id.in_(ids)) if ids else ()


def cards_again(connection: Connection, ids: Collection[int]) -> tuple[Scorecard, ...]:
    """How the visits behind these scorecards measure by the rules they were last scored by; by name of the council."""
    if not ids:
        return ()
    table = scorecard_table.c
    visits = connection.scalars(select(table.snapshot_id).where(table.id.in_(ids))).all()
    return scorecards.where(connection, scorecards.last_of(visits))


def _cards(connection: Connection) -> dict[int, Sequence[int]]:
    table = frozen_scorecards.c
    found: dict[int, list[int]] = {}
    for change, card in connection.execute(select(table.change_id, table.scorecard_id).order_by(table.scorecard_id)):
        found.setdefault(change, []).append(card)
    return dict(found)
