"""Stores what workers bring, many things in one transaction; nobody is told that a thing is stored before it is."""

from __future__ import annotations

import logging
import threading
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

from monitor.log_lines import FACTS
from store.records import (
    AccountReading,
    CouncillorList,
    CouncillorScorecard,
    CouncillorSnapshot,
    PageReading,
    RobotsReading,
    Scorecard,
    Snapshot,
)
from store.repeats import Kept
from store.store import Store

MAX_BATCH = 200
"""Things in one transaction. A thing is a few kilobytes."""
LINGER = 0.5
"""Seconds that a thing waits for company, unless somebody waits for it."""

CouncillorVisit = tuple[CouncillorSnapshot, CouncillorScorecard]
log = logging.getLogger(__name__)
Thing = (
    PageReading | Kept | AccountReading | RobotsReading | CouncillorList | tuple[Snapshot, Scorecard] | CouncillorVisit
)


@dataclass(slots=True)
class _Flush:
    """A mark among the things: what came before it is stored when `done` is set."""

    done: threading.Event = field(default_factory=threading.Event)


class Recorder:
    """One thread that writes for all workers of a process: a database takes one writer at a time gladly."""

    def __init__(self, store: Store, run: int) -> None:
        """Start the thread."""
        self._store, self._run = store, run
        # No queue: it would wake the thread for each thing, and every waking costs the workers their turn.
        self._things: deque[Thing | _Flush] = deque()
        self._hurry = threading.Event()
        self._closing = False
        self._failure: Exception | None = None
        self._thread = threading.Thread(target=self._work, name="recorder", daemon=True)
        self._thread.start()

    def keep(self, thing: Thing) -> None:
        """Store it soon. Raises what an earlier attempt to store failed with."""
        self._raise()
        self._things.append(thing)
        if len(self._things) >= MAX_BATCH:
            self._hurry.set()

    def flush(self) -> None:
        """Return when everything that this caller has given is stored. Raises `DatabaseError` if it is not."""
        mark = _Flush()
        self._things.append(mark)
        self._hurry.set()
        mark.done.wait()
        self._raise()

    def close(self) -> None:
        """Store what is waiting, and end the thread."""
        self._closing = True
        self._hurry.set()
        self._thread.join()

    def _raise(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _work(self) -> None:
        while not self._closing or self._things:
            self._hurry.wait(LINGER)
            self._hurry.clear()
            while self._things:
                batch = [self._things.popleft() for _ in range(min(MAX_BATCH, len(self._things)))]
                if self._failure is None:
                    self._store_all(batch)
                for each in batch:
                    if isinstance(each, _Flush):
                        each.done.set()

    def _store_all(self, batch: list[Thing | _Flush]) -> None:
        try:
            self._store_councils(batch)
            self._store_councillors(batch)
        except Exception as error:  # noqa: BLE001  # whatever it is, the workers must hear of it, or they wait for ever
            self._failure = error

    def _store_councils(self, batch: list[Thing | _Flush]) -> None:
        readings = [each for each in batch if isinstance(each, PageReading)]
        repeats = [each for each in batch if isinstance(each, Kept)]
        robots = [each for each in batch if isinstance(each, RobotsReading)]
        visits = [(seen, card) for seen, card in _pairs(batch) if isinstance(seen, Snapshot)]
        accounts = [each for each in batch if isinstance(each, AccountReading)]
        if readings or repeats or robots or visits or accounts:
            self._store.add_batch(
                self._run, readings=readings, repeats=repeats, robots=robots, visits=visits, accounts=accounts
            )
            for seen, _card in visits:
                if seen.finished:
                    log.info("Council checked", extra={FACTS: told_of(self._run, seen)})

    def _store_councillors(self, batch: list[Thing | _Flush]) -> None:
        lists = [each for each in batch if isinstance(each, CouncillorList)]
        visits = [(seen, card) for seen, card in _pairs(batch) if isinstance(seen, CouncillorSnapshot)]
        if lists:
            self._store.add_councillor_lists(self._run, lists)
        if visits:
            self._store.add_councillors(self._run, visits)


def told_of(run: int, seen: Snapshot) -> dict[str, object]:
    """What the log says of one council's visit."""
    problems = Counter(each.problem.kind.value for each in seen.readings if each.problem)
    return {
        "council": seen.council.local_authority_code,
        "run": run,
        "pages": len(seen.readings),
        "accounts": len(seen.accounts),
        "problems": dict(sorted(problems.items())),
    }


def _pairs(batch: list[Thing | _Flush]) -> list[tuple[Any, Any]]:
    return [each for each in batch if isinstance(each, tuple)]
