"""What has to be said before a scorecard is read: that it is new, in preview, or old."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from dashboard.markup import Html, element
from dashboard.texts import texts
from dashboard.words import day
from scoring.seasons import Period
from store.records import Council, Publication, ScorePoint

SAY = texts("states")
STALE = timedelta(days=35)
"""After this a scorecard is said to be old: five weekly checks were missed."""
NEW = timedelta(days=365)
"""For so long after its first day a council is said to be new."""


def states(
    council: Council,
    points: Sequence[ScorePoint],
    as_of: datetime,
    now: datetime,
    preview: timedelta,
    said: Publication | None = None,
    season: Period | None = None,
    *,
    follows: bool = False,
) -> list[Html]:
    """A banner for each that applies. `points`: of finished checks, the oldest first. `follows`: it took over.

    The rest: as `preview_ends`.
    """
    ends = preview_ends(council, points, preview, said, season)
    in_preview = SAY("preview", day=day(ends)) if ends and now < ends else ""
    found = (_new(council, now.date(), follows=follows), in_preview, _stale(as_of, now))
    return [element("p", each, class_="banner") for each in found if each]


def preview_ends(
    council: Council,
    points: Sequence[ScorePoint],
    preview: timedelta,
    said: Publication | None = None,
    season: Period | None = None,
) -> datetime | None:
    """Until when only the council itself sees what was measured by these rules; `None` for one that needs no preview.

    `preview`: how long one is. `said`: the council's last word on publishing: what it has published since is in none.
    `season`: the pre-election period that it is in, in which nothing is newly shown. Nobody has to see to a made-up
    council.
    """
    if council.made_up or not points:
        return None
    first = next(each.as_of for each in points if each.method == points[-1].method)
    if said is not None and said.published and first <= said.at:
        return None
    ends = first + preview
    if season is not None and season.begins <= ends.date() <= season.ends:
        return datetime.combine(season.ends, time.min, UTC) + timedelta(days=1)
    return ends


def _new(council: Council, today: date, *, follows: bool) -> str:
    began = council.valid_from
    if not began or not timedelta(0) <= today - began < NEW:
        return ""
    return SAY("new_after", day=day(began)) if follows else SAY("new", day=day(began))


def _stale(as_of: datetime, now: datetime) -> str:
    age = now - as_of
    return SAY("stale", count=age.days, day=day(as_of)) if age > STALE else ""
