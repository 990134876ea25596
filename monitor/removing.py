"""Councillors who asked on their own page to be removed: forgotten when their time to take it back is over."""

from __future__ import annotations

from datetime import datetime

from config.settings import Settings
from monitor.forgetting import forget, somebody
from store.door_events import UNDO_WITHIN, Pending
from store.store import Store


def removals_due(store: Store, now: datetime) -> tuple[Pending, ...]:
    """Those of whom it is time to erase everything."""
    return tuple(each for each in store.doors.removals() if each.since + UNDO_WITHIN <= now)


def remove_due(store: Store, settings: Settings, now: datetime) -> bool:
    """Erase them as `doorstep forget` does, and keep them out. False if there is nobody. Raises `ErasureKeyError`."""
    found = removals_due(store, now)
    for each in found:
        chosen = somebody(store.rights.people(each.code), each.code, each.site_id)
        forget(store, settings, each.code, chosen, now)
    return bool(found)
