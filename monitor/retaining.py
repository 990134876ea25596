"""Erases what has been held about people for long enough. Run after every check of councillors."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from config.settings import Settings
from monitor.removing import remove_due
from store.retention import Due
from store.store import Store


@dataclass(frozen=True, slots=True)
class Limits:
    """Until when something may be held."""

    left_by: datetime
    """Whoever was no councillor any more by then."""
    older_than: datetime
    """What was read before that, and no longer stands."""


def limits(settings: Settings, now: datetime) -> Limits:
    """As the settings say."""
    left_by = now - timedelta(days=settings.former_councillor_days)
    return Limits(left_by, months_before(now, settings.retention_months))


def due(store: Store, settings: Settings, now: datetime) -> Iterator[Due]:
    """What time is up for, council by council."""
    until = limits(settings, now)
    for code in store.rights.codes():
        if found := store.rights.due(code, left_by=until.left_by, older_than=until.older_than):
            yield found


def retain(store: Store, settings: Settings, now: datetime) -> bool:
    """Erase it, and whoever asked to be removed and had their time to take it back.

    False if traces may stay in the database's log for a while, because somebody is reading.
    Each council's part is done or not; what is done stays done if this is stopped.
    """
    erased = remove_due(store, settings, now)
    for found in due(store, settings, now):
        store.rights.erase_due(found, now)
        erased = True
    if any((old := store.rights.old_account_readings(limits(settings, now).older_than)).values()):
        store.rights.erase_due(Due("", (), (), old), now)
        erased = True
    return store.rights.overwrite() if erased else True


def months_before(moment: datetime, months: int) -> datetime:
    """The same day so many months ago, or the last of a month that has no such day."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))
