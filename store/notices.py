"""Who was told of which changes: so that nothing is sent twice."""

from __future__ import annotations

from store.database import Database


class Notices:
    """Over what was sent. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database
