"""Ends a request at a moment, wherever it waits. One thread watches over all requests of a process."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from math import inf


class Deadline:
    """For one request after another, of one thread."""

    def __init__(self, cut: Callable[[], None]) -> None:
        """`cut` is called, from another thread, when a request has taken too long; it must not wait for anything."""
        self.cut = cut
        self.ends_at = inf
        self.passed = False

    def start(self, seconds: float) -> None:
        """A request begins, and may take so long."""
        self.passed = False
        self.ends_at = time.monotonic() + seconds
        _watchdog().watch(self)

    def end(self) -> None:
        """The request is over. When this returns, `cut` will not be called for it."""
        _watchdog().leave(self)
        self.ends_at = inf

    @property
    def left(self) -> float:
        """Seconds; 0 or less when they are over."""
        return self.ends_at - time.monotonic()


class _Watchdog:
    """Sleeps until the first of the deadlines that it watches."""

    def __init__(self) -> None:
        self._running: set[Deadline] = set()
        self._change = threading.Condition()
        self._wakes_at = inf
        self._thread: threading.Thread | None = None

    def watch(self, deadline: Deadline) -> None:
        """Cut it when its time is over."""
        with self._change:
            self._running.add(deadline)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="deadlines", daemon=True)
                self._thread.start()
            if deadline.ends_at < self._wakes_at:  # seldom: requests that began earlier mostly end earlier
                self._change.notify()

    def leave(self, deadline: Deadline) -> None:
        """It came to its end in time."""
        with self._change:
            self._running.discard(deadline)

    def _run(self) -> None:
        with self._change:
            while True:
                self._end_late_ones()
                self._wakes_at = min((each.ends_at for each in self._running), default=inf)
                self._change.wait(None if self._wakes_at == inf else max(0.0, self._wakes_at - time.monotonic()))

    def _end_late_ones(self) -> None:
        for each in [each for each in self._running if each.left <= 0]:
            self._running.discard(each)
            each.passed = True
            each.cut()


_watchdogs: dict[int, _Watchdog] = {}


def _watchdog() -> _Watchdog:
    """This process's own: a thread does not survive a fork, and its lock may be held for ever."""
    found = _watchdogs.get(os.getpid())
    return found or _watchdogs.setdefault(os.getpid(), _Watchdog())
