"""What analysts and officers write down: shortlists, notes, and what a council says of itself."""

from __future__ import annotations

from store.database import Database


class Desk:
    """Over what people of the dashboard write. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database
