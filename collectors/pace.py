"""How often one host may be asked: a pause between requests, never shorter than the host's own wish."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Pace:
    """Gives each request to a host its turn. Safe to share between threads."""

    def __init__(
        self,
        seconds: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        """At least `seconds` between two requests to one host. `wait` may return early when a run is stopped."""
        self._seconds = seconds
        self._clock = clock
        self._wait = wait
        self._next: dict[str, float] = {}
        self._delays: dict[str, float] = {}
        self._lock = threading.Lock()

    def slow_down(self, host: str, seconds: float) -> None:
        """Respect a Crawl-delay: it lengthens the pause, never shortens it."""
        with self._lock:
            self._delays[host] = max(seconds, self._delays.get(host, 0.0))

    def pause(self, host: str) -> float:
        """Seconds between two requests to this host."""
        return max(self._seconds, self._delays.get(host, 0.0))

    def turn(self, host: str) -> None:
        """Return when it is this caller's turn to ask the host."""
        with self._lock:
            now = self._clock()
            at = max(now, self._next.get(host, now))
            self._next[host] = at + self.pause(host)
        if at > now:
            self._wait(at - now)
