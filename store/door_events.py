"""What happened on councillors' own pages: its rows, and what they come to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select

from store.convert import from_json, storable, to_json
from store.councillors import Key
from store.records import DoorEvent, DoorEventKind
from store.tables import door_events

UNDO_WITHIN = timedelta(days=14)
"""For so long somebody who asked to be removed can take it back. Until then nothing of theirs is read or shown."""
_table = door_events.c
_TICK, _BREAK, _REMOVAL, _LINKS = "tick", "break", "removal", "links"
_SLOTS = {
    DoorEventKind.TICKED: _TICK,
    DoorEventKind.UNTICKED: _TICK,
    DoorEventKind.BREAK_BEGUN: _BREAK,
    DoorEventKind.BREAK_ENDED: _BREAK,
    DoorEventKind.REMOVAL_ASKED: _REMOVAL,
    DoorEventKind.REMOVAL_UNDONE: _REMOVAL,
    DoorEventKind.LINKS_REVOKED: _LINKS,
}
"""What an event decides until another one of its kind comes. The others are told once."""
_ENDINGS = (DoorEventKind.UNTICKED, DoorEventKind.BREAK_ENDED, DoorEventKind.REMOVAL_UNDONE)


@dataclass(frozen=True, slots=True)
class Pending:
    """Somebody with whom something has begun, and not ended."""

    code: str
    site_id: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said."""

    code: str
    site_id: str
    event: DoorEvent


@dataclass(frozen=True, slots=True)
class DoorState:
    """What a councillor's events come to."""

    ticked: frozenset[str] = frozenset()
    """Ids of items of the checklist."""
    break_since: datetime | None = None
    """`None` unless they take a break."""
    removal_asked_at: datetime | None = None
    """`None` unless they asked to be removed, and have not taken it back."""


def add(connection: Connection, code: str, site_id: str, event: DoorEvent) -> None:
    """Add an event."""
    row = {"code": code, "site_id": site_id, "kind": event.kind.value, "added_at": event.at, "record": to_json(event)}
    connection.execute(insert(door_events).values(row))


def of(connection: Connection, code: str, site_id: str) -> tuple[DoorEvent, ...]:
    """Of one councillor, the oldest first."""
    query = select(_table.record).where(_table.code == code, _table.site_id == site_id).order_by(_table.id)
    return tuple(from_json(DoorEvent, record) for record in connection.scalars(query))


def last(connection: Connection, code: str, site_id: str, kind: DoorEventKind) -> datetime | None:
    """When something of this kind happened last; `None` if never."""
    own = (_table.code == code) & (_table.site_id == site_id) & (_table.kind == kind.value)
    return connection.scalar(select(_table.added_at).where(own).order_by(_table.id.desc()).limit(1))


def pending(
    connection: Connection, codes: Collection[str], begun: DoorEventKind, ended: DoorEventKind
) -> tuple[Pending, ...]:
    """Everybody whose last event of the two kinds is the first."""
    newest = select(func.max(_table.id)).where(_table.kind.in_([begun.value, ended.value]))
    if codes:
        newest = newest.where(_table.code.in_([storable(each) for each in codes]))
    newest = newest.group_by(_table.code, _table.site_id)
    query = select(_table.code, _table.site_id, _table.added_at).where(
        _table.id.in_(newest), _table.kind == begun.value
    )
    return tuple(Pending(code, site_id, at) for code, site_id, at in connection.execute(query.order_by(_table.id)))


def resting(connection: Connection, codes: Collection[str]) -> frozenset[Key]:
    """Who asked to be removed and has not taken it back."""
    found = pending(connection, codes, DoorEventKind.REMOVAL_ASKED, DoorEventKind.REMOVAL_UNDONE)
    return frozenset((each.code, each.site_id) for each in found)


def said(connection: Connection, kind: DoorEventKind, codes: Collection[str]) -> tuple[Said, ...]:
    """All of one kind, the oldest first."""
    query = select(_table.code, _table.site_id, _table.record).where(_table.kind == kind.value).order_by(_table.id)
    if codes:
        query = query.where(_table.code.in_([storable(each) for each in codes]))
    rows = connection.execute(query)
    return tuple(Said(code, site_id, from_json(DoorEvent, record)) for code, site_id, record in rows)


def numbered(connection: Connection, code: str) -> dict[str, list[tuple[int, DoorEvent]]]:
    """By site id, every event of one council with its number, the oldest first."""
    found: dict[str, list[tuple[int, DoorEvent]]] = {}
    query = select(_table.id, _table.site_id, _table.record).where(_table.code == code).order_by(_table.id)
    for number, site_id, record in connection.execute(query):
        found.setdefault(site_id, []).append((number, from_json(DoorEvent, record)))
    return found


def state(events: Iterable[DoorEvent]) -> DoorState:
    """What events of one councillor, the oldest first, come to."""
    ticked: set[str] = set()
    since: dict[DoorEventKind, datetime | None] = {}
    for each in events:
        if each.kind is DoorEventKind.TICKED:
            ticked.add(each.about)
        elif each.kind is DoorEventKind.UNTICKED:
            ticked.discard(each.about)
        elif each.kind in (DoorEventKind.BREAK_BEGUN, DoorEventKind.REMOVAL_ASKED):
            since[each.kind] = each.at
        elif each.kind is DoorEventKind.BREAK_ENDED:
            since[DoorEventKind.BREAK_BEGUN] = None
        elif each.kind is DoorEventKind.REMOVAL_UNDONE:
            since[DoorEventKind.REMOVAL_ASKED] = None
    return DoorState(frozenset(ticked), since.get(DoorEventKind.BREAK_BEGUN), since.get(DoorEventKind.REMOVAL_ASKED))


def standing(events: Iterable[tuple[int, DoorEvent]]) -> frozenset[int]:
    """Of events of one councillor, the oldest first, the numbers of those that still decide something."""
    newest: dict[tuple[str, str], tuple[int, DoorEvent]] = {}
    for number, each in events:
        if slot := _SLOTS.get(each.kind):
            newest[slot, each.about if slot == _TICK else ""] = number, each
    return frozenset(number for number, each in newest.values() if each.kind not in _ENDINGS)
