"""A run on a worker of a cluster: opened when its first share comes, closed when whoever sent it has gone."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.clock import steady_now
from monitor.logs import Voice, take_up
from monitor.shares import Outcome, Task
from monitor.work import work
from monitor.workplace import Job, Workplace
from store.store import Store

if TYPE_CHECKING:
    from distributed import Client

LOOKING = 1.0
"""Seconds between two looks whether the run is to go on."""
WORD = "doorstep-"
"""Beginning of the name under which the scheduler keeps a word for the workers: the rest is the client's name."""
STOP, GONE = "stop", "gone"
"""The words."""


@dataclass(frozen=True, slots=True)
class Lodger:
    """Whose shares they are. Two runs of the same number, of two databases or two lives, do not meet."""

    job: Job
    client: str
    """Dask's name for the program that hands out the shares."""
    voice: Voice | None
    """How that program logs."""


def walk_here(lodger: Lodger, share: Task) -> Outcome:
    """Do a share, on a thread of a Dask worker."""
    with _opening:
        if lodger.client not in _lodgings:
            take_up(lodger.voice)
            _lodgings[lodger.client] = _Lodging(lodger)
        lodging = _lodgings[lodger.client]
        lodging.enter()
    try:
        return work(lodging.place, share)
    finally:
        lodging.depart()


async def leave(client: str) -> None:
    """Close what was opened for the client's run."""
    await asyncio.to_thread(_leave, client)  # not on the worker's own thread, by which it answers its scheduler


def _leave(client: str) -> None:
    with _opening:
        lodging = _lodgings.pop(client, None)
    if lodging:
        lodging.close()


class _Lodging:
    """What the threads of one worker share for one run."""

    def __init__(self, lodger: Lodger) -> None:
        from distributed import get_client

        self._client = lodger.client
        self._stop, self._left, self._guests = threading.Event(), threading.Event(), 0
        self._changed = threading.Condition()
        self._store = Store(lodger.job.settings.database)
        self.place = Workplace(lodger.job, self._store, self._stop, steady_now)
        threading.Thread(target=self._watch, args=(get_client(),), name="lodging", daemon=True).start()

    def enter(self) -> None:
        with self._changed:
            self._guests += 1

    def depart(self) -> None:
        with self._changed:
            self._guests -= 1
            self._changed.notify_all()

    def close(self) -> None:
        """When the pages in flight are finished."""
        self._stop.set()
        self._left.set()
        with self._changed:
            self._changed.wait_for(lambda: self._guests == 0)
        self.place.close()
        self._store.close()

    def _watch(self, scheduler: Client) -> None:
        """Stop when told to, and leave when nobody waits for what we do: a client that was killed cannot tell us."""
        while not self._left.wait(LOOKING):
            try:
                word = scheduler.get_metadata([WORD + self._client], "")
            except (OSError, RuntimeError, ValueError):  # Dask's ways to say that the scheduler cannot be reached
                word = GONE
            if word:
                self._stop.set()
            if word == GONE:
                _leave(self._client)


_lodgings: dict[str, _Lodging] = {}
_opening = threading.Lock()
