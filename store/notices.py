"""What changed, and who was told of it: so that nothing is told twice, and nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from store import changes, checks, told
from store.changes import Noted
from store.checks import Reach
from store.database import Database
from store.records import Change, ChangeKind, Check
from store.told import Ending, Notice

__all__ = ["Ending", "Noted", "Notice", "Notices", "Reach"]


class Notices:
    """Over changes and notices. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def unlooked(self) -> dict[str, Reach]:
        """By `local_authority_code`, how far the checks reach of councils with visits that were not compared."""
        with self._database.reading() as connection:
            return checks.unlooked(connection)

    def then_and_now(self, code: str, until: Reach) -> tuple[tuple[Check, ...], tuple[Check, ...]]:
        """A council's finished checks as they stood when they were compared last, and as they stand; the oldest first.

        `until`: as `unlooked` gave it.
        """
        with self._database.reading() as connection:
            return checks.then_and_now(connection, code, checks.looked_until(connection, code), until.scorecard)

    def checks_since(self, code: str, moment: datetime) -> tuple[Check, ...]:
        """A council's finished checks from this moment on as they stand, the oldest first."""
        with self._database.reading() as connection:
            return checks.since(connection, code, moment)

    def note(self, code: str, until: Reach, found: Sequence[Change], at: datetime) -> None:
        """Remember what has changed at a council, each change once, and up to where its checks were compared."""
        with self._database.writing() as connection:
            changes.note(connection, code, until, found, at)

    def between(self, since: datetime, before: datetime, codes: Collection[str] | None = None) -> tuple[Noted, ...]:
        """The changes seen from `since` on and before `before`, the oldest first; of all councils with `None`."""
        with self._database.reading() as connection:
            return changes.between(connection, since, before, codes)

    def newest(self, kinds: Collection[ChangeKind], codes: Collection[str] = (), limit: int = 100) -> tuple[Noted, ...]:
        """At most `limit` changes of these kinds, the newest first; of all councils, if none is named."""
        with self._database.reading() as connection:
            return changes.newest(connection, kinds, codes, limit)

    def introduce(self, recipient: str, since: datetime, at: datetime) -> None:
        """Remember since when somebody is to be told of changes, if that is not known."""
        with self._database.writing() as connection:
            told.add(connection, recipient, 0, (), "", since, at)

    def told(self, recipient: str) -> tuple[Notice, ...]:
        """Every notice to this recipient, the oldest first. The recipient is a keyed digest of an address."""
        with self._database.reading() as connection:
            return told.of(connection, recipient)

    def claim(self, recipient: str, number: int, found: Sequence[str], job: str, at: datetime) -> int | None:
        """Remember, before it is sent, what a notice tells; its row, or `None` if somebody else has this number."""
        with self._database.writing() as connection:
            return told.add(connection, recipient, number, found, job, at, at)

    def end(self, notice: int, ending: Ending, at: datetime) -> None:
        """Remember what became of it."""
        with self._database.writing() as connection:
            told.end(connection, notice, ending, at)
