"""How often a politeness group may be asked: start to start, as slowly as its hosts wish, slower when they say so."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

LONGEST_PAUSE = 120.0
"""Seconds. Where backing off ends; a host that asks for more in robots.txt is not visited."""
_FIRST_STEP = 1.0  # seconds: what is doubled where there was no pause at all
_EASE = 0.8  # of the pause, after each answer that does not ask us to slow down


class Stopped(Exception):  # not an error: somebody asked for it
    """The run was stopped while a request waited for its turn. It was not sent."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What another process must know to go on with a group at its pace. All in seconds."""

    ago: float
    """Since the last request began."""
    slowed: float = 0.0
    """The pause that backing off has come to; 0 if the group never asked us to slow down."""
    held: float = 0.0
    """How long the group still wants to be left alone (Retry-After)."""


@dataclass(slots=True)
class _Group:
    last: float | None = None
    delay: float = 0.0
    slowed: float = 0.0
    held_until: float = 0.0


class Pace:
    """Gives each request to a group its turn. Safe to share between threads."""

    def __init__(
        self,
        seconds: float,
        paces: Mapping[str, float] | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] = time.sleep,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """At least `seconds` between the beginnings of two requests to one group; `paces` has the exceptions, by group.

        `wait` may return early. If `stopped()` is true then, `turn` raises `Stopped` rather than ask too soon.
        """
        self._seconds, self._paces = seconds, dict(paces or {})
        self._clock, self._wait, self._stopped = clock, wait, stopped
        self._groups: dict[str, _Group] = {}
        self._lock = threading.Lock()

    def turn(self, group: str) -> None:
        """Return when it is this caller's turn to ask the group.

        Raises:
            Stopped: while waiting.
        """
        with self._lock:
            now, found = self._clock(), self._group(group)
            due = now if found.last is None else found.last + self._pause(group, found)
            at = found.last = max(now, due, found.held_until)
        if at > now:
            self._wait(at - now)
            if self._stopped():
                raise Stopped(group)

    def began(self, group: str) -> None:
        """A request to the group went out just now: later than its turn, if a connection had to be made first."""
        with self._lock:
            found = self._group(group)
            found.last = self._clock() if found.last is None else max(found.last, self._clock())

    def pause(self, group: str) -> float:
        """Seconds between two requests to this group, as things stand."""
        with self._lock:
            return self._pause(group, self._group(group))

    def slow_down(self, group: str, seconds: float) -> None:
        """Respect a Crawl-delay: it lengthens the pause, never shortens it."""
        if seconds > 0:
            with self._lock:
                found = self._group(group)
                found.delay = max(seconds, found.delay)

    def back_off(self, group: str) -> None:
        """The group was asked too much: double its pause, up to `LONGEST_PAUSE`."""
        with self._lock:
            found = self._group(group)
            pause = self._pause(group, found)
            found.slowed = max(pause, min(LONGEST_PAUSE, 2 * (pause or _FIRST_STEP)))

    def ease(self, group: str) -> None:
        """The group answered as usual: come back towards its ordinary pause, slowly."""
        found = self._groups.get(group)
        if found is None or not found.slowed:
            return
        with self._lock:
            found.slowed *= _EASE
            if found.slowed <= max(self._ordinary(group, found), _FIRST_STEP / 2):
                found.slowed = 0.0

    def hold(self, group: str, seconds: float) -> None:
        """Leave the group alone for so long (Retry-After)."""
        with self._lock:
            found = self._group(group)
            found.held_until = max(found.held_until, self._clock() + seconds)

    def held(self, group: str) -> float:
        """Seconds for which the group is still to be left alone."""
        found = self._groups.get(group)
        return max(0.0, found.held_until - self._clock()) if found and found.held_until else 0.0

    def standing(self, group: str) -> Standing | None:
        """How the group stands now; `None` if it was not asked."""
        held = self.held(group)
        with self._lock:
            found = self._group(group)
            return None if found.last is None else Standing(self._clock() - found.last, found.slowed, held)

    def resume(self, group: str, standing: Standing) -> None:
        """Go on from where another process was. What this one knows itself is not forgotten."""
        with self._lock:
            found, now = self._group(group), self._clock()
            last = now - max(0.0, standing.ago)  # a clock that was set back must not let us wait for an hour
            found.last = last if found.last is None else max(last, found.last)
            found.slowed = max(found.slowed, min(standing.slowed, LONGEST_PAUSE))
            found.held_until = max(found.held_until, now + standing.held)

    def _group(self, group: str) -> _Group:
        return self._groups.setdefault(group, _Group())

    def _ordinary(self, group: str, found: _Group) -> float:
        return max(self._paces.get(group, self._seconds), found.delay)

    def _pause(self, group: str, found: _Group) -> float:
        return max(self._ordinary(group, found), found.slowed)
