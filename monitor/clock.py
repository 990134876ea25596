"""What time it is, for a run: the machine's clock as it stood at the start, carried on by one that nobody can set."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def steady(clock: Callable[[], datetime], seconds: Callable[[], float]) -> Callable[[], datetime]:
    """A clock that agrees with `clock` now, and from now on goes by `seconds` alone, which never go back."""
    began_at, began = clock(), seconds()
    return lambda: began_at + timedelta(seconds=seconds() - began)


steady_now = steady(lambda: datetime.now(UTC), time.monotonic)
"""The moment, in UTC. It never goes back, also when the machine's clock is set back in mid-run."""


def elapsed() -> float:
    """Seconds since some moment, those included for which the machine was asleep, where the system tells."""
    # Linux's monotonic clock stands still while the machine is suspended, and this one does not.
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)
