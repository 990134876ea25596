"""Finds everything that is held about people of one council. On a connection that the caller has opened."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from json import dumps
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, Text, cast, false, or_, select, true

from store import tables
from store.convert import from_json, storable
from store.questions import address
from store.records import Councillor, CouncillorSnapshot, Role
from store.traces import Name, Traces, accounts_in, traces

OWN = tuple(table for table in reversed(tables.metadata.sorted_tables) if {"code", "site_id"} <= {*table.c.keys()})
"""Tables whose every row is about one person; those that others point to come last."""
OTHERS = tuple(table for table in tables.metadata.sorted_tables if {"code", "record"} <= {*table.c.keys()})
"""Tables whose rows may speak of people of the council."""
AT_ONCE = 200
"""Records in memory at a time."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of whom something is held."""

    councillor: Councillor
    """As last described."""
    listed: bool
    """Whether the council's newest good list names them."""


def people(connection: Connection, code: str) -> tuple[Person, ...]:
    """Everybody of one council, by name."""
    listed = _listed(connection, code)
    newest = {each.site_id: each for each in _described(connection, code)}
    found = (Person(each, storable(each.site_id) in listed) for each in newest.values())
    return tuple(sorted(found, key=lambda each: (each.councillor.name.casefold(), each.councillor.site_id)))


def traces_of(connection: Connection, code: str, site_ids: Collection[str]) -> Traces:
    """By what to find these people in everything that is stored."""
    described = _described(connection, code)
    them = [each for each in described if storable(each.site_id) in site_ids]
    others = [each for each in described if storable(each.site_id) not in site_ids]
    seen = _snapshots(connection, code, site_ids)
    linked = _linked_under(connection, code, traces(them, (), others, ())) if them else []
    names = {(each.platform, each.key) for each in accounts_in(seen)}
    names |= {(each["platform"], each["key"]) for each in linked}
    return traces(them, seen, others, _shared(connection, names, code, site_ids), linked)


def own_rows(table: Table, code: str, site_ids: Collection[str]) -> ColumnElement[bool]:
    """A condition: the rows about these people, of a table in `OWN`."""
    return (table.c.code == code) & table.c.site_id.in_(site_ids)


def pages_of(found: Traces) -> ColumnElement[bool]:
    """A condition: the readings of their own pages, where those are stored as pages."""
    return tables.page_readings.c.address.in_([address(each) for each in found.pages])


def account_rows(found: Traces) -> ColumnElement[bool]:
    """A condition: what their accounts showed."""
    table = tables.account_readings.c
    return or_(false(), *((table.platform == platform) & (table.key == key) for platform, key in found.accounts))


def of_the_council(connection: Connection, code: str) -> Iterator[tuple[Table, Row[Any, Any]]]:
    """Id and record of every row that may speak of people of the council, readings of its pages included."""
    for table in OTHERS:
        # No code: words that are about no one council, such as the name of a shortlist.
        of_council = select(table.c.id).where(table.c.code.in_((code, "")))
        yield from _rows(connection, table, connection.scalars(of_council).all())
    yield from _rows(connection, tables.page_readings, sorted(visited(connection, code)))


def visited(connection: Connection, code: str) -> set[int]:
    """The rows of the pages that the council's snapshots are made of."""
    table, page = tables.snapshots.c, tables.page_readings.c
    ids = {id for each in connection.scalars(select(table.readings).where(table.code == code)) for id, _kind in each}
    first = [connection.scalars(select(page.same_as).where(page.id.in_(some))) for some in _batches(sorted(ids))]
    return ids | {id for some in first for id in some if id is not None}


def _rows(connection: Connection, table: Table, ids: Sequence[int]) -> Iterator[tuple[Table, Row[Any, Any]]]:
    for some in _batches(ids):
        query = select(table.c.id, table.c.record).where(table.c.id.in_(some)).order_by(table.c.id)
        for row in connection.execute(query).all():
            yield table, row


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[first : first + AT_ONCE] for first in range(0, len(ids), AT_ONCE))


def _linked_under(connection: Connection, code: str, named: Traces) -> list[dict[str, Any]]:
    """Links to accounts, under the names of these people, on the council's own pages."""
    pages = _rows(connection, tables.page_readings, sorted(visited(connection, code)))
    return [link for _table, row in pages for link in row.record["links"] if named.named_by(link)]


def _described(connection: Connection, code: str) -> tuple[Councillor, ...]:
    """Everybody of the council as described at any time, the newest last."""
    table = tables.councillors.c
    rows = connection.scalars(select(table.record).where(table.code == code).order_by(table.id))
    return tuple(from_json(Councillor, record) for record in rows)


def _snapshots(connection: Connection, code: str, site_ids: Collection[str]) -> tuple[CouncillorSnapshot, ...]:
    people, seen = tables.councillors, tables.councillor_snapshots
    query = (
        select(seen.c.record, people.c.record.label("person"))
        .join_from(seen, people)
        .where(own_rows(seen, code, site_ids))
        .order_by(seen.c.id)
    )
    rows = connection.execute(query)
    return tuple(from_json(CouncillorSnapshot, row.record | {"councillor": row.person}) for row in rows)


def _listed(connection: Connection, code: str) -> frozenset[str]:
    """Site ids of those whom the newest good list names."""
    lists, table = tables.councillor_lists.c, tables.councillors.c
    newest = select(lists.members).where(lists.code == code, lists.good).order_by(lists.id.desc()).limit(1)
    members = connection.scalar(newest) or []
    return frozenset(connection.scalars(select(table.site_id).where(table.id.in_(members))))


def _shared(connection: Connection, names: Collection[Name], code: str, site_ids: Collection[str]) -> frozenset[Name]:
    """Those of the accounts that others link as well: another councillor's page, or a council as not a person's."""
    one, seen = tables.snapshots, tables.councillor_snapshots
    of_councils = _linked(connection, one, names, true(), (Role.COUNCILLOR, Role.UNKNOWN))
    of_people = _linked(connection, seen, names, ~own_rows(seen, code, site_ids), (Role.MAIN, Role.SERVICE))
    return frozenset({*of_councils, *of_people}.intersection(names))


def _linked(
    connection: Connection, table: Table, names: Collection[Name], rows: ColumnElement[bool], without: tuple[Role, ...]
) -> Iterator[Name]:
    """The accounts in rows that may hold one of these names; those of roles `without` do not count."""
    written = cast(table.c.record, Text)
    some = or_(false(), *(written.contains(dumps(key, ensure_ascii=False), autoescape=True) for _, key in names))
    for record in connection.scalars(select(table.c.record).where(rows, some)):
        yield from ((each["platform"], each["key"]) for each in record["accounts"] if each["role"] not in without)
