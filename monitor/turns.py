"""Whose turn it is, by what the store knows of earlier checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from config.settings import Settings
from monitor.due import due
from scoring.alarm import CHECKS, alarm
from store.records import Council
from store.store import Store
from store.visited import Visited


class Turns:
    """Remembers the last visits, and whether they raised an alarm: both are asked for at every look."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Nothing is asked yet."""
        self._store = store
        self._every = timedelta(days=settings.check_days)
        self._under_alarm_every = timedelta(days=settings.alarm_days)
        self._newest, self._visited = 0, dict[str, Visited]()
        self._alarms: dict[str, tuple[int, bool]] = {}
        """By `local_authority_code`: the number of the visit, and whether it raised one."""

    def of(self, councils: Sequence[Council], now: datetime) -> tuple[Council, ...]:
        """Those of these councils that are due, in the order given."""
        newest = self._store.schedule.newest_visit()
        if newest != self._newest:
            self._visited = self._store.schedule.visited()
            self._newest = newest
        return due(councils, self._visited, self._every, self._under_alarm_every, now, self._under_alarm)

    def _under_alarm(self, code: str) -> bool:
        """Asked only of councils that were visited."""
        last, known = self._visited[code], self._alarms.get(code)
        if known is None or known[0] != last.snapshot:
            known = last.snapshot, alarm(self._store.schedule.last_checks(code, CHECKS)) is not None
            self._alarms[code] = known
        return known[1]
