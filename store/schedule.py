"""When checks are due, who runs them, and who asked for one: the part of the store that a scheduler works by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from store import leases, requests, visited
from store.convert import storable
from store.database import Database
from store.leases import Heartbeat
from store.records import Run
from store.requests import Asked, Asker, Request
from store.visited import Checked, Visited


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

    def ask(self, code: str, asked_by: Asker, at: datetime) -> Asked:
        """Ask for a council to be checked again, once in an hour."""
        with self._database.writing() as connection:
            return requests.ask(connection, storable(code), asked_by, at)

    def requests(self, code: str) -> tuple[Request, ...]:
        """All that were ever made for this council, the newest first."""
        with self._database.reading() as connection:
            return requests.of(connection, storable(code))

    def open_requests(self) -> tuple[Request, ...]:
        """Those that wait for an answer, the newest first."""
        with self._database.reading() as connection:
            return requests.open_ones(connection)

    def answer(self, ids: Iterable[int], at: datetime, *, run: int | None = None, why_not: str = "") -> None:
        """Say which check answers these requests, or in one sentence why none will. The first answer stands."""
        with self._database.writing() as connection:
            requests.answer(connection, ids, at, run, storable(why_not))

    def visited(self) -> dict[str, Visited]:
        """By `local_authority_code`, each council's last visit that came to its end."""
        with self._database.reading() as connection:
            return visited.visited(connection)

    def newest_visit(self) -> int:
        """A number that changes when anything is stored of a visit: while it is the same, so is `visited`."""
        with self._database.reading() as connection:
            return visited.newest(connection)

    def last_checks(self, code: str, number: int) -> tuple[Checked, ...]:
        """What the last so many checks of a council said, the oldest first."""
        with self._database.reading() as connection:
            return visited.last_checks(connection, storable(code), number)

    def begin_run(
        self, holder: str, register: str, planned: Sequence[str], started_at: datetime, *, made_up: bool
    ) -> int:
        """Remember that the schedule has begun a check. Its number. Raises `LeaseLostError` unless the holder may."""
        row = {
            "register": register,
            "planned": [storable(code) for code in planned],
            "started_at": started_at,
            "made_up": made_up,
            "replayed": False,
        }
        with self._database.writing() as connection:
            leases.refuse_others(connection, holder)
            return visited.begin(connection, row)

    def unfinished_run(self) -> Run | None:
        """The check that the schedule began last; `None` if it was finished, or there is none."""
        with self._database.reading() as connection:
            return visited.unfinished(connection)
