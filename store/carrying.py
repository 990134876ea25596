"""What was said and taken away since a backup was made: without it, restoring the backup would give it all back.

Officers who are none any more, a stage that is not published any more, links that were ended, who asked to be removed
or took that back, pages that were closed, and who signed out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, select

from store import own_page
from store.councillors import Key
from store.database import Database
from store.pages import unless_there
from store.records import DoorEventKind
from store.tables import deeds, door_events, door_links, metadata, publications, published_marks, session_ends

Row = Mapping[str, Any]
OF_PEOPLE = (door_links, door_events, published_marks)
OF_OFFICES = (deeds, publications, session_ends)
_PENDING = (DoorEventKind.REMOVAL_ASKED.value, DoorEventKind.REMOVAL_UNDONE.value)


@dataclass(frozen=True, slots=True)
class Since:
    """Rows by table, without their numbers, the oldest first."""

    rows: Mapping[str, Sequence[Row]]


class Carrying:
    """From one database into the next. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def since(self, at: datetime) -> Since:
        """All of it since that moment."""
        with self._database.reading() as connection:
            return Since({each.name: _rows(connection, each, at) for each in (*OF_OFFICES, *OF_PEOPLE)})

    def add(self, taken: Since) -> frozenset[Key]:
        """Add what is not there yet; of people, only of those who are there.

        Told is who asked to be removed and is not there: the next check would store them.
        """
        left: dict[Key, str] = {}
        with self._database.writing() as connection:
            for name, rows in taken.rows.items():
                table = metadata.tables[name]
                found = _rows(connection, table, min((each["added_at"] for each in rows), default=None))
                for row in rows:
                    if table in OF_PEOPLE and not own_page.is_there(connection, row["code"], row["site_id"]):
                        if row.get("kind") in _PENDING:
                            left[row["code"], row["site_id"]] = row["kind"]
                    elif row not in found:
                        connection.execute(unless_there(connection, table), [row])
        return frozenset(each for each, kind in left.items() if kind == DoorEventKind.REMOVAL_ASKED.value)


def _rows(connection: Connection, table: Table, since: datetime | None) -> list[dict[str, Any]]:
    if since is None:
        return []
    columns = [each for each in table.c if each.name != "id"]
    query = select(*columns).where(table.c.added_at >= since).order_by(table.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]
