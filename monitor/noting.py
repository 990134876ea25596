"""Notes what has changed since the checks were last compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from config.sectors import in_force
from config.settings import Settings
from config.stages import stages
from monitor.yardstick import yardstick
from scoring.changes import news
from scoring.corrected import corrected
from scoring.threads import Season
from store.notices import Reach
from store.records import Change, Check, Correction, Stage
from store.store import Store


@dataclass(frozen=True, slots=True)
class Comparison:
    """What has changed at one council, and is not noted yet."""

    code: str
    until: Reach
    changes: tuple[Change, ...]


def compared(store: Store, settings: Settings) -> Iterator[Comparison]:
    """Every council whose checks were not compared since the last, by code. Those of one are in memory at a time."""
    season, known = yardstick(in_force(settings)).season, stages()
    for code, until in store.notices.unlooked().items():
        yield Comparison(code, until, _news(store, code, until, known, season))


def note_changes(store: Store, settings: Settings, now: datetime) -> int:
    """Note what has changed; how many changes that are. Each council is done or not, if this is stopped."""
    count = 0
    for each in compared(store, settings):
        store.notices.note(each.code, each.until, each.changes, now)
        count += len(each.changes)
    return count


def _news(store: Store, code: str, until: Reach, known: Sequence[Stage], season: Season) -> tuple[Change, ...]:
    """In a function of its own, which lets go of a year's checks before those of the next council are read."""
    before, now = store.notices.then_and_now(code, until)
    replies = store.desk.corrections([code])
    return news(_corrected(before, replies), _corrected(now, replies), known, season)


def _corrected(checks: Sequence[Check], replies: Sequence[Correction]) -> tuple[Check, ...]:
    """As they were measured: nobody is told that an account went quiet which is not the council's, or is retired."""
    return tuple(replace(each, snapshot=corrected(each.snapshot, replies)[0]) for each in checks)
