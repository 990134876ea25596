"""What was found everywhere, and how well we could look: the part of the store that lists and counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from store import channels, looks
from store.channels import Listed
from store.database import Database
from store.former_names import former_names
from store.looks import Asked, Visit
from store.records import RunRecord


class Looking:
    """Over all councils at once, without their pages. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def channels(self) -> tuple[Listed, ...]:
        """What the newest snapshot of each council found, by name of the council. Nobody's own account is in it."""
        with self._database.reading() as connection:
            return channels.listed(connection)

    def former_names(self) -> Mapping[str, tuple[str, ...]]:
        """By `local_authority_code`, ONS codes and names that a council used to have; most are absent."""
        with self._database.reading() as connection:
            return former_names(connection)

    def last_checks(self, number: int) -> tuple[RunRecord, ...]:
        """The checks that were begun last, the newest first; replays are left out."""
        with self._database.reading() as connection:
            return looks.last_checks(connection, number)

    def last_visits(self, number: int) -> Mapping[str, tuple[Visit, ...]]:
        """By `local_authority_code`, what each council's last checks could read of its pages, the newest first."""
        with self._database.reading() as connection:
            return looks.last_visits(connection, number)

    def services_asked(self, checks: Iterable[int]) -> tuple[Asked, ...]:
        """How services answered in these checks when they were asked what accounts show, by service."""
        with self._database.reading() as connection:
            return looks.services_asked(connection, checks)
