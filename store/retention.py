"""Whose time is up: people who have left their council, and what was held long enough. Only reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from store import door_events, tables
from store.convert import from_json
from store.records import Council, Role
from store.runs import accounts_of

Rows = Mapping[Table, tuple[int, ...]]
"""Ids by table, in the order in which they can be removed."""
_LISTS, _PEOPLE = tables.councillor_lists, tables.councillors
_SEEN, _CARDS, _SHOWN = tables.councillor_snapshots, tables.councillor_scorecards, tables.councillor_activities


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be erased of one council."""

    code: str
    left: tuple[str, ...]
    """Site ids of people who are councillors no more, and have not been for long enough."""
    unseen: tuple[str, ...]
    """Site ids of people of whom nothing is known that is not too old."""
    rows: Rows
    """What is too old about everybody else. What stands today stays, however old it is."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.left or self.unseen or any(self.rows.values()))


def codes(connection: Connection) -> tuple[str, ...]:
    """The councils of whose people anything is held."""
    return tuple(sorted(connection.scalars(select(_PEOPLE.c.code).distinct())))


def due(connection: Connection, code: str, *, left_by: datetime, older_than: datetime) -> Due:
    """What is due in one council.

    Somebody has left when a good list does not name them, nor any later one; or when the council itself has ended.
    """
    people, lists = _rows(connection, _PEOPLE, code), _rows(connection, _LISTS, code)
    good = [each for each in lists if each.good]
    last = _seen_last(people, good, _rows(connection, _SEEN, code))
    ended = _ended(connection, code, left_by)
    left = {id for id, at in last.items() if ended or _gone_since(good, at, left_by)}
    unseen = {id for id, at in last.items() if at < older_than} - left
    rows = {**_old(connection, code, left | unseen, older_than), **_old_doors(connection, code, older_than)}
    return Due(code, tuple(sorted(left)), tuple(sorted(unseen)), rows)


def old_account_readings(connection: Connection, older_than: datetime) -> Rows:
    """What people's accounts showed too long ago: every account that is not, by its newest visit, a council's own."""
    councils = accounts_of(connection, None).values()
    kept = {(each.platform, each.key) for found in councils for each in found if each.role is not Role.COUNCILLOR}
    table = tables.account_readings
    query = select(table.c.id, table.c.platform, table.c.key).where(table.c.read_at < older_than)
    ids = tuple(row.id for row in connection.execute(query) if (row.platform, row.key) not in kept)
    return {table: ids}


def _rows(connection: Connection, table: Table, code: str) -> list[Row[Any]]:
    """Without their records, the oldest first."""
    columns = [column for column in table.c if column.name != "record"]
    return list(connection.execute(select(*columns).where(table.c.code == code).order_by(table.c.id)))


def _seen_last(people: Iterable[Row[Any]], good: Iterable[Row[Any]], seen: Iterable[Row[Any]]) -> dict[str, datetime]:
    """By site id: when a good list named them or their page was asked for; else when they were first heard of."""
    site_ids = {each.id: each.site_id for each in people}
    named = [(site_ids[id], each.read_at) for each in good for id in each.members if id in site_ids]
    last: dict[str, datetime] = {}
    for site_id, at in [*named, *((each.site_id, each.taken_at) for each in seen)]:
        last[site_id] = max(at, last.get(site_id, at))
    return {each.site_id: each.added_at for each in people} | last


def _gone_since(good: Iterable[Row[Any]], last: datetime, left_by: datetime) -> bool:
    """Whether the first good list without somebody who was seen `last` was read by `left_by`."""
    return any(last < each.read_at <= left_by for each in good)


def _ended(connection: Connection, code: str, left_by: datetime) -> bool:
    table = tables.councils.c
    record = connection.scalar(select(table.record).where(table.code == code).order_by(table.id.desc()).limit(1))
    end = from_json(Council, record).valid_to if record else None
    return end is not None and end < left_by.date()


def _old(connection: Connection, code: str, erased: set[str], older_than: datetime) -> Rows:
    """Rows from before, but for what is the newest of its kind and what a row that stays points to."""
    cards, seen, people, shown = (
        [each for each in _rows(connection, table, code) if each.site_id not in erased]
        for table in (_CARDS, _SEEN, _PEOPLE, _SHOWN)
    )
    lists = _rows(connection, _LISTS, code)
    standing = _newest(cards)
    kept = {each.id for each in _newest(seen)} | {each.snapshot_id for each in standing}
    old_seen = _before([each for each in seen if each.id not in kept], "taken_at", older_than)
    of_old = [each for each in cards if each.snapshot_id in old_seen]
    standing_of = {each.snapshot_id: each.id for each in shown}.values()
    of_old_seen = {each.id for each in shown if each.snapshot_id in old_seen}
    old_shown = _before(shown, "read_at", older_than) - {*standing_of} | of_old_seen
    old_cards = {*_before(cards, "as_of", older_than), *(each.id for each in of_old)} - {each.id for each in standing}
    good = max((each.id for each in lists if each.good), default=None)
    old_lists = _before([each for each in lists if each.id != good], "read_at", older_than)
    named = {id for each in lists if each.id not in old_lists for id in each.members}
    pointed_to = {each.councillor_id for each in seen if each.id not in old_seen} | {
        each.id for each in _newest(people)
    }
    old_people = set(_before(people, "added_at", older_than)) - named - pointed_to
    found = {_CARDS: old_cards, _SHOWN: old_shown, _SEEN: old_seen, _LISTS: old_lists, _PEOPLE: old_people}
    return {table: tuple(sorted(ids)) for table, ids in found.items()}


def _old_doors(connection: Connection, code: str, older_than: datetime) -> Rows:
    """Links that expired before, and what councillors said before that decides nothing any more."""
    links = tables.door_links
    expired = select(links.c.id).where(links.c.code == code, links.c.expires_at < older_than).order_by(links.c.id)
    old = {
        number
        for events in door_events.numbered(connection, code).values()
        for number, each in events
        if each.at < older_than and number not in door_events.standing(events)
    }
    marks = _rows(connection, tables.published_marks, code)
    earlier = {each.id for each in marks if each.added_at < older_than} - {each.id for each in _newest(marks)}
    return {
        links: tuple(connection.scalars(expired)),
        tables.door_events: tuple(sorted(old)),
        tables.published_marks: tuple(sorted(earlier)),
    }


def _newest(rows: Iterable[Row[Any]]) -> list[Row[Any]]:
    """Of each person the last."""
    return list({each.site_id: each for each in rows}.values())


def _before(rows: Iterable[Row[Any]], column: str, moment: datetime) -> set[int]:
    return {each.id for each in rows if getattr(each, column) < moment}
