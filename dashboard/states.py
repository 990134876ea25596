"""What has to be said before a scorecard is read: that it is new, in preview, or old."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from dashboard.markup import Html, element
from dashboard.texts import texts
from dashboard.words import day
from store.records import Council, ScorePoint

SAY = texts("states")
STALE = timedelta(days=35)
"""After this a scorecard is said to be old: five weekly checks were missed."""
NEW = timedelta(days=365)
"""For so long after its first day a council is said to be new."""


def states(
    council: Council, points: Sequence[ScorePoint], as_of: datetime, now: datetime, preview: timedelta
) -> list[Html]:
    """A banner for each that applies. `points`: of finished checks, the oldest first. `preview`: how long one is."""
    found = (_new(council, now.date()), _preview(council, points, now, preview), _stale(as_of, now))
    return [element("p", each, class_="banner") for each in found if each]


def preview_ends(council: Council, points: Sequence[ScorePoint], preview: timedelta) -> datetime | None:
    """Until when only the council itself sees what was measured by these rules; `None` for one that needs no preview.

    Nobody has to see to a made-up council.
    """
    if council.made_up or not points:
        return None
    return next(each.as_of for each in points if each.method == points[-1].method) + preview


def _new(council: Council, today: date) -> str:
    began = council.valid_from
    return SAY("new", day=day(began)) if began and timedelta(0) <= today - began < NEW else ""


def _preview(council: Council, points: Sequence[ScorePoint], now: datetime, preview: timedelta) -> str:
    ends = preview_ends(council, points, preview)
    return SAY("preview", day=day(ends)) if ends and now < ends else ""


def _stale(as_of: datetime, now: datetime) -> str:
    age = now - as_of
    return SAY("stale", count=age.days, day=day(as_of)) if age > STALE else ""
