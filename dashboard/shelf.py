"""The newest scorecards, kept between runs of the script: each is read from the store once."""

from __future__ import annotations

import gc
from threading import Lock

from store.queries import by_name
from store.records import Scorecard
from store.store import Store

_MANY = 50
"""Scorecards that are worth setting aside from the search for garbage."""


class Shelf:
    """Of one database. Several sessions may ask at once."""

    def __init__(self) -> None:
        """Empty."""
        self._lock = Lock()
        self._by_code: dict[str, Scorecard] = {}
        self._by_name: tuple[Scorecard, ...] = ()
        self._after = 0

    def scorecards(self, store: Store, last: int) -> tuple[Scorecard, ...]:
        """Of each council the newest, by name. `last` is how far the store's scorecards go by now (`Mark`)."""
        with self._lock:
            if last > self._after:
                self._take(store.latest_scorecards(self._after))
                self._after = last
            return self._by_name

    def _take(self, newer: tuple[Scorecard, ...]) -> None:
        self._by_code |= {each.council.local_authority_code: each for each in newer}
        self._by_name = tuple(sorted(self._by_code.values(), key=lambda each: by_name(each.council)))
        if len(newer) >= _MANY:  # else each search for garbage looks through all of them
            gc.freeze()
