"""Whose scorecards stay out of what others are given: those of councils in preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from config.settings import Settings
from dashboard.states import preview_ends
from scoring.seasons import Period
from store.records import Council
from store.store import Store

Season = Callable[[Council, datetime], Period | None]


def withheld(store: Store, settings: Settings, season: Season, now: datetime) -> Mapping[str, int]:
    """By code of each council in preview, the method whose scorecards it alone sees; earlier ones were seen before.

    `season`: the pre-election period that a council is in at a moment.
    """
    preview, publishing, points = timedelta(days=settings.preview_days), store.desk.publishing(), store.score_points()
    found = {}
    for each in store.councils():
        code = each.local_authority_code
        done = [point for point in points.get(code, ()) if point.finished]
        ends = preview_ends(each, done, preview, publishing.get(code), season(each, now))
        if ends and now < ends:
            found[code] = done[-1].method
    return found
