"""Who may come in, and what they say there: links for councillors, what they tick, and when they take a break."""

from __future__ import annotations

from store.database import Database


class Doors:
    """Over links and what comes through them. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database
