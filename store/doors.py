"""Who may come in, and what they say there: links for councillors, what they tick, and when they take a break.

For the councillor's own page, and for what heeds it (no tips on a break, nobody looked at who asked to be removed). Of
the dashboard, only what makes invitations asks here, and for no more than whom their council has invited: a test keeps
it so.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select

from store import door_events, own_page
from store.convert import storable
from store.councillors import Key
from store.database import Database
from store.door_events import Pending, Said
from store.own_page import OwnPage
from store.records import DoorEvent, DoorEventKind, DoorLink, LinkWay
from store.tables import door_links


class Doors:
    """Over links and what comes through them. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def add_link(self, link: DoorLink) -> None:
        """Remember a link that is given to a councillor."""
        row = {
            "code": storable(link.council),
            "site_id": storable(link.site_id),
            "key": link.key,
            "added_at": link.made_at,
            "expires_at": link.expires_at,
            "record": {
                "made_at": link.made_at.isoformat(),
                "expires_at": link.expires_at.isoformat(),
                "way": link.way.value,
            },
        }
        with self._database.writing() as connection:
            connection.execute(insert(door_links).values(row))

    def link(self, key: str) -> DoorLink | None:
        """The link with this key, expired or not; `None` if it was revoked, or never made, or its owner erased."""
        table = door_links.c
        with self._database.reading() as connection:
            row = connection.execute(select(door_links).where(table.key == key)).one_or_none()
            if row is None or not own_page.is_there(connection, row.code, row.site_id):
                return None
            revoked = door_events.last(connection, row.code, row.site_id, DoorEventKind.LINKS_REVOKED)
            if revoked is not None and revoked >= row.added_at:
                return None
            return DoorLink(row.code, row.site_id, row.key, row.added_at, row.expires_at, _way(row))

    def note(self, code: str, site_id: str, event: DoorEvent) -> bool:
        """Remember what happened; false, and nothing is remembered, if nothing is held about them any more."""
        with self._database.writing() as connection:
            if not own_page.is_there(connection, storable(code), storable(site_id)):
                return False
            door_events.add(connection, storable(code), storable(site_id), event)
            return True

    def events(self, code: str, site_id: str) -> tuple[DoorEvent, ...]:
        """All that happened on one councillor's page, the oldest first."""
        with self._database.reading() as connection:
            return door_events.of(connection, storable(code), storable(site_id))

    def own_page(self, code: str, site_id: str) -> OwnPage | None:
        """What the councillor is shown of themselves; `None` if nothing is held about them."""
        with self._database.reading() as connection:
            return own_page.of(connection, storable(code), storable(site_id))

    def removals(self, codes: Collection[str] = ()) -> tuple[Pending, ...]:
        """Who asked to be removed and has not taken it back, and when they asked; of all councils, if none is named."""
        with self._database.reading() as connection:
            return door_events.pending(connection, codes, DoorEventKind.REMOVAL_ASKED, DoorEventKind.REMOVAL_UNDONE)

    def on_a_break(self, codes: Collection[str] = ()) -> frozenset[Key]:
        """Whose accounts are left alone, because they take a break from them."""
        with self._database.reading() as connection:
            found = door_events.pending(connection, codes, DoorEventKind.BREAK_BEGUN, DoorEventKind.BREAK_ENDED)
        return frozenset((each.code, each.site_id) for each in found)

    def resting(self, codes: Collection[str] = ()) -> frozenset[Key]:
        """Of whom nothing is read or counted, because they asked to be removed."""
        with self._database.reading() as connection:
            return door_events.resting(connection, codes)

    def said(self, kind: DoorEventKind, codes: Collection[str] = ()) -> tuple[Said, ...]:
        """What councillors said of one kind, the oldest first."""
        with self._database.reading() as connection:
            return door_events.said(connection, kind, codes)

    def invited(self, code: str) -> dict[str, datetime]:
        """By site id, when a link was last made for the council to send. What a councillor did is not in it."""
        query = select(door_links).where(door_links.c.code == storable(code)).order_by(door_links.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return {row.site_id: row.added_at for row in rows if _way(row) is LinkWay.COUNCIL}

    def links_made(self, code: str, site_id: str) -> tuple[datetime, ...]:
        """When links were made for a councillor, the oldest first."""
        table = door_links.c
        query = select(table.added_at).where(table.code == storable(code), table.site_id == storable(site_id))
        with self._database.reading() as connection:
            return tuple(connection.scalars(query.order_by(table.id)))


def _way(row: Row[Any]) -> LinkWay:
    """Rows from before it was kept: those that open nothing stand for who signed in."""
    known = row.record.get("way")
    if known is None:
        return LinkWay.SIGNED_IN if row.expires_at == row.added_at else LinkWay.COUNCIL
    return LinkWay(known)
