"""Who is due: pure, but for what it is told. No clock of its own, and no database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from store.records import Council
from store.visited import Visited

LATE = 10
"""A visit later in its run than a tenth of the interval counts from its own time, less that tenth. Whoever was visited
together stays together, and a run that was taken up again days later asks nobody twice in a row."""


def due(
    councils: Iterable[Council],
    visited: Mapping[str, Visited],
    every: timedelta,
    under_alarm_every: timedelta,
    now: datetime,
    under_alarm: Callable[[str], bool],
) -> tuple[Council, ...]:
    """Those whose turn it is, in the order given.

    `under_alarm` is asked, by `local_authority_code`, only of councils for which it makes a difference.
    """
    found = []
    for council in councils:
        code = council.local_authority_code
        last = visited.get(code)
        if last is None or _over(last, every, now) or (_over(last, under_alarm_every, now) and under_alarm(code)):
            found.append(council)
    return tuple(found)


def _over(last: Visited, interval: timedelta, now: datetime) -> bool:
    """Whether the interval since this visit is over. A visit that lies further ahead than that had a wrong clock."""
    at = max(last.begun_at, last.taken_at - interval / LATE)
    return at + interval <= now or at - interval > now
