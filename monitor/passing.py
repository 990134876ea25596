"""What has been otherwise again since it was noted: whoever is told later is not told that it is so."""

from __future__ import annotations

from config.stages import stages
from monitor.noting import as_measured
from scoring.changes import COME_AND_GO, passed
from scoring.threads import Season
from store.notices import Noted
from store.store import Store


class Passed:
    """Remembers what it has found: many are told of the same."""

    def __init__(self, store: Store, season: Season) -> None:
        """`season`: the pre-election period that a council is in at a moment."""
        self._store, self._season, self._stages = store, season, stages()
        self._found: dict[str, bool] = {}

    def __call__(self, noted: Noted) -> bool:
        """Whether it is over, and nothing newer tells of that."""
        change = noted.change
        if change.kind not in COME_AND_GO:
            return False
        if noted.key not in self._found:
            since = self._store.notices.checks_since(change.council, change.since)
            checks = as_measured(since, self._store.desk.corrections([change.council]))
            self._found[noted.key] = passed(change, checks, self._stages, self._season)
        return self._found[noted.key]
