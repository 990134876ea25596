"""Lists of councillors: their rows, and who has left.

A row names its people by their rows in `councillor`, where alone names are kept: who is erased there is in no list.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from store import councillors
from store.convert import from_json, storable, to_json
from store.pages import unless_there
from store.records import Councillor, CouncillorList
from store.tables import councillor_lists
from store.tables import councillors as people_table

_table = councillor_lists.c
_COLUMNS = (_table.id, _table.code, _table.read_at, _table.members, _table.record)


def add(connection: Connection, run: int, lists: Sequence[CouncillorList]) -> None:
    """Add lists; one that the run already has stays as it stands."""
    ids = councillors.ids_of(connection, [person for each in lists for person in each.councillors])
    rows = [
        {
            "run_id": run,
            "code": storable(each.council),
            "read_at": each.read_at,
            "good": each.good,
            "members": [ids[councillors.key(person)] for person in each.councillors],
            "record": to_json(each, without=("councillors",)),
        }
        for each in lists
    ]
    if rows:
        connection.execute(unless_there(connection, councillor_lists), rows)


def of(connection: Connection, code: str) -> tuple[CouncillorList, ...]:
    """Of one council, the newest first."""
    return tuple(reversed(_lists(connection, _table.code == storable(code))))


def newest_good(connection: Connection, codes: Collection[str]) -> dict[str, CouncillorList]:
    """The newest good list of each of these councils; of all, if none is named."""
    newest = select(func.max(_table.id)).where(_table.good).group_by(_table.code)
    if codes:
        newest = newest.where(_table.code.in_([storable(each) for each in codes]))
    return {each.council: each for each in _lists(connection, _table.id.in_(newest))}


def of_run(connection: Connection, run: int, codes: Collection[str]) -> dict[str, CouncillorList]:
    """Those that the run has of these councils."""
    condition = (_table.run_id == run) & _table.code.in_([storable(each) for each in codes])
    return {each.council: each for each in _lists(connection, condition)}


def poor_in(connection: Connection, run: int) -> tuple[CouncillorList, ...]:
    """The run's lists that are not good, without their people, by council."""
    query = select(_table.record).where(_table.run_id == run, ~_table.good)
    found = (from_json(CouncillorList, record) for record in connection.execute(query).scalars())
    return tuple(sorted(found, key=lambda each: each.council))


def _lists(connection: Connection, condition: ColumnElement[bool]) -> list[CouncillorList]:
    """The oldest first."""
    rows = connection.execute(select(*_COLUMNS).where(condition).order_by(_table.id)).all()
    people = _people(connection, rows)
    return [from_json(CouncillorList, row.record | {"councillors": _present(row.members, people)}) for row in rows]


def _present(members: Sequence[int], people: Mapping[int, Councillor]) -> tuple[Councillor, ...]:
    return tuple(people[id] for id in members if id in people)


def _people(connection: Connection, rows: Sequence[Row[Any, Any, Any, Any, Any]]) -> dict[int, Councillor]:
    """By the ids of their rows; those that were erased are absent."""
    codes = {row.code for row in rows}
    wanted = {id for row in rows for id in row.members}
    query = select(people_table.c.id, people_table.c.record).where(people_table.c.code.in_(codes))
    return {id: from_json(Councillor, record) for id, record in connection.execute(query) if id in wanted}
