"""When checks are due, who runs them, and who asked for one: the part of the store that a scheduler works by."""

from __future__ import annotations

from store.database import Database


class Schedule:
    """Over requests, their answers, and who is at work. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database
