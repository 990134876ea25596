"""What is held about people, and how it ends: the part of the store that answers to them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from store import erasure, held, personal, retention
from store.convert import storable
from store.database import Database
from store.erasure import Cause, Tombstone
from store.held import Held
from store.personal import Person
from store.retention import Due


class Rights:
    """Of councillors, over what a store holds about them. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def people(self, code: str) -> tuple[Person, ...]:
        """Everybody of this council of whom anything is held, by name."""
        with self._database.reading() as connection:
            return personal.people(connection, storable(code))

    def codes(self) -> tuple[str, ...]:
        """The councils of whose people anything is held."""
        with self._database.reading() as connection:
            return retention.codes(connection)

    def held(self, code: str, site_ids: Iterable[str]) -> tuple[Held, ...]:
        """Everything that is held about these people of one council, table by table, the oldest first."""
        with self._database.reading() as connection:
            return tuple(held.about(connection, storable(code), frozenset(map(storable, site_ids))))

    def accounts(self, code: str, site_ids: Iterable[str]) -> frozenset[tuple[str, str]]:
        """The accounts that are these people's alone, by platform and key."""
        with self._database.reading() as connection:
            return personal.traces_of(connection, storable(code), frozenset(map(storable, site_ids))).accounts

    def erase(self, code: str, site_ids: Iterable[str], cause: Cause, at: datetime) -> None:
        """Remove everything that is held about these people of one council, or, on an error, nothing."""
        with self._database.writing() as connection:
            erasure.erase(connection, storable(code), frozenset(map(storable, site_ids)), cause, at)

    def due(self, code: str, *, left_by: datetime, older_than: datetime) -> Due:
        """What time is up for in one council: people who left by then, and what is older than that."""
        with self._database.reading() as connection:
            return retention.due(connection, code, left_by=left_by, older_than=older_than)

    def erase_due(self, due: Due, at: datetime) -> None:
        """Remove it, all or, on an error, nothing."""
        with self._database.writing() as connection:
            erasure.erase(connection, due.code, due.left, Cause.LEFT, at)
            erasure.erase(connection, due.code, due.unseen, Cause.RETENTION, at)
            erasure.erase_rows(connection, due.code, due.rows, at)

    def old_account_readings(self, older_than: datetime) -> retention.Rows:
        """What people's accounts showed before that."""
        with self._database.reading() as connection:
            return retention.old_account_readings(connection, older_than)

    def add_marks(self, marks: Iterable[str], at: datetime) -> None:
        """Remember whom never to store again."""
        with self._database.writing() as connection:
            erasure.add_marks(connection, marks, at)

    def marks(self) -> frozenset[str]:
        """Of everyone who must not be stored again: for `store.forgotten.Forgotten`."""
        with self._database.reading() as connection:
            return erasure.marks(connection)

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What was erased, the oldest first."""
        with self._database.reading() as connection:
            return erasure.buried(connection)

    def overwrite(self) -> bool:
        """Let nothing that was erased stay in the files of the database.

        False if somebody else has an SQLite database open: it may hold them until this is done again. A server does
        it by itself.
        """
        return self._database.rewritten()
