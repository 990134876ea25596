"""One scheduler at a time: whoever is at work says so every few seconds, and whoever comes later waits for silence.

Nothing here compares clocks of two machines, or a clock with itself before somebody set it: silence is measured by
seconds that only run forward.
"""

from __future__ import annotations

import os
import platform
import threading
from collections.abc import Callable
from enum import StrEnum
from secrets import token_hex

from monitor.workplace import Now
from store.leases import BEAT, LASTS, Heartbeat
from store.schedule import Schedule

SILENCE = LASTS + BEAT
"""Seconds without a beat after which a place is taken. Whoever had it has stopped by then of its own accord."""


class Place(StrEnum):
    """Where a scheduler stands."""

    HELD = "held"
    WAITING = "waiting"
    """Another is at work, or may be."""
    LOST = "lost"
    """Another has just been found in its place."""


class Lease:
    """A scheduler's claim to be the only one. One thread steps; any thread may ask whether it has lapsed."""

    def __init__(self, schedule: Schedule, now: Now, seconds: Callable[[], float], holder: str = "") -> None:
        """`seconds` never go back, and go on while the machine sleeps."""
        self._schedule, self._now, self._seconds = schedule, now, seconds
        self.holder = holder or f"{platform.node()}, process {os.getpid()}, {token_hex(4)}"
        self._beaten: float | None = None
        self.other: Heartbeat | None = None
        """Who has the place, as last seen; `None` while it is ours."""
        self._seen_since = 0.0

    def lapsed(self) -> bool:
        """Nothing may be begun: the place is another's, or could be by now."""
        return self._beaten is None or self._seconds() - self._beaten > LASTS

    def step(self) -> Place:
        """Be heard, or try to take the place. Raises `DatabaseError`."""
        return self._try_to_take() if self._beaten is None else self._beat()

    def give_up(self) -> None:
        """Leave the place, if it is ours. Raises `DatabaseError`."""
        if self._beaten is not None:
            self._beaten = None
            self._schedule.give_up(self.holder, self._now())

    def _beat(self) -> Place:
        began = self._seconds()
        if self._schedule.beat(self.holder, self._now()):
            self._beaten = began
            return Place.HELD
        self._beaten = None
        self._watch(self._schedule.heartbeat())
        return Place.LOST

    def _try_to_take(self) -> Place:
        seen, began = self._schedule.heartbeat(), self._seconds()
        if seen and not seen.given_up and not self._silent(seen):
            return Place.WAITING
        if not self._schedule.take(self.holder, seen, self._now()):
            return Place.WAITING
        self._beaten, self.other = began, None
        return Place.HELD

    def _silent(self, seen: Heartbeat) -> bool:
        """Whether it has not been heard for so long that it is gone."""
        if self.other is None or (seen.holder, seen.beats) != (self.other.holder, self.other.beats):
            self._watch(seen)
        return self._seconds() - self._seen_since > SILENCE

    def _watch(self, seen: Heartbeat | None) -> None:
        self.other, self._seen_since = seen, self._seconds()


def sentence(place: Place, other: Heartbeat | None) -> str:
    """What the user is told of it; `other` is who has the place where it is not ours."""
    if place is Place.HELD:
        return "The schedule is kept (Ctrl-C ends it)."
    who = other.holder.rpartition(", ")[0] if other else "of which nothing is known"
    if place is Place.LOST:
        return f"Another scheduler ({who}) has taken over while this one was away. This one waits."
    return f"Another scheduler ({who}) is at work, or was a moment ago. This one waits until it has gone."


class Halt:
    """Ends one check: because it was asked to, or because the place is no longer ours. Once ended, it stays ended."""

    def __init__(self, lapsed: Callable[[], bool]) -> None:
        """Not ended."""
        self._lapsed, self._event = lapsed, threading.Event()

    def is_set(self) -> bool:
        """Whether it has happened."""
        # A machine that slept wakes up with everything as it was: also the threads that were about to visit somebody.
        if not self._event.is_set() and self._lapsed():
            self._event.set()
        return self._event.is_set()

    def set(self) -> None:
        """Let it happen."""
        self._event.set()

    def wait(self, timeout: float | None = None) -> bool:
        """Return when it happens, or after `timeout` seconds."""
        return self._event.wait(timeout) or self.is_set()
