"""What has been otherwise again since it was noted, or is settled: whoever is told later is not told that it is so."""

from __future__ import annotations

from datetime import datetime

from config.stages import stages
from scoring.changes import COME_AND_GO, passed
from scoring.corrections import settled
from scoring.threads import Season
from store.notices import Noted
from store.store import Store


class Passed:
    """Remembers what it has found: many are told of the same."""

    def __init__(self, store: Store, season: Season, now: datetime) -> None:
        """`season`: the pre-election period that a council is in at a moment."""
        self._store, self._season, self._stages = store, season, stages()
        self._settled = settled(store.desk.corrections(), now)
        self._found: dict[str, bool] = {}

    def __call__(self, noted: Noted) -> bool:
        """Whether it is over, and nothing newer tells of that."""
        change = noted.change
        if change.kind not in COME_AND_GO:
            return False
        if noted.key not in self._found:
            self._found[noted.key] = (change.council, change.about) in self._settled or passed(
                change, self._store.notices.checks_since(change.council, change.since), self._stages, self._season
            )
        return self._found[noted.key]
