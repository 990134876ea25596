"""When checks are due, who runs them, and who asked for one: the part of the store that a scheduler works by."""

from __future__ import annotations

from datetime import datetime

from store import leases
from store.database import Database
from store.leases import Heartbeat


class Schedule:
    """Over requests, their answers, and who is at work. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def heartbeat(self) -> Heartbeat | None:
        """Of the scheduler that is at work, or that was last; `None` if there has never been one."""
        with self._database.reading() as connection:
            return leases.heartbeat(connection)

    def take(self, holder: str, seen: Heartbeat | None, at: datetime) -> bool:
        """Take the place of `seen`, if it is still as it was seen; false if it is not."""
        with self._database.writing() as connection:
            return leases.take(connection, holder, seen, at)

    def beat(self, holder: str, at: datetime) -> bool:
        """Be heard; false if somebody else is in its place."""
        with self._database.writing() as connection:
            return leases.beat(connection, holder, at)

    def give_up(self, holder: str, at: datetime) -> None:
        """Leave the place to whoever comes. Nothing if somebody else has it."""
        with self._database.writing() as connection:
            leases.give_up(connection, holder, at)
