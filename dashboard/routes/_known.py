"""What plain routes know of councils: read once, and again when something newer is stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from config.elections import elections
from config.register import councils as read_councils
from config.sectors import in_force
from config.stages import stages
from config.toolkit import principles
from dashboard.allowed import Reach, may, reach
from dashboard.callers import PUBLIC
from dashboard.reports.publishing import publishes
from dashboard.routes._plain import Asked
from dashboard.states import preview_ends
from scoring.lineage import Lineage, lineage
from scoring.stages import Standing, standing
from scoring.yardstick import Yardstick, fitted
from store.aliases import named, slug
from store.marks import OwnMark
from store.records import Council, Publication, ScorePoint, Stage
from store.store import Store

_LONDON = ZoneInfo("Europe/London")
_LONGEST = 100
"""Letters of what somebody may take for a council's name: more are not looked at."""
_NEAR = 3
"""Names that are offered to whoever mistyped one."""


@dataclass(frozen=True, slots=True)
class Register:
    """All that were ever checked and, of the register that was checked last, those that were not."""

    councils: tuple[Council, ...]
    lineage: Lineage

    def named(self, token: str) -> Council | None:
        """By its own code, an ONS code of today or once, or the slug of its name."""
        return named(self.councils, token[:_LONGEST])

    def near(self, token: str) -> tuple[Council, ...]:
        """Those whose names are most like it, the most like first."""
        names = {slug(name): each for each in self.councils for name in (each.name, each.nice_name) if name}
        found = get_close_matches(slug(token[:_LONGEST]), names, n=2 * _NEAR)
        return tuple(dict.fromkeys(names[each] for each in found))


def register(asked: Asked) -> Register:
    """As the store and the sector's file have it."""
    return _register(asked.store, in_force(asked.settings).register, asked.mark.councils, asked.mark.runs)


def today(asked: Asked) -> date:
    """In the United Kingdom: councils and elections go by its calendar."""
    return asked.now.astimezone(_LONDON).date()


def points(asked: Asked, council: Council) -> tuple[ScorePoint, ...]:
    """Of its finished checks, the oldest first."""
    return _points(asked.store, council.local_authority_code, own_mark(asked, council).scorecards, asked.mark.run_ends)


def stands(asked: Asked, council: Council) -> Standing | None:
    """Its stage; `None` while stages rest, since its end is decided."""
    return None if council.valid_to is not None else standing(points(asked, council), _stages(_minute(asked)))


def may_see(asked: Asked, name: str, council: Council) -> bool:
    """Whether the caller may have it of this council. What is in preview is for the council itself."""
    code = council.local_authority_code
    if may(PUBLIC, name, code):
        return True
    said, season = publication(asked, council), yardstick(asked).season(council, asked.now)
    if not may(asked.caller, name, code, published=publishes(council, asked.settings, said)):
        return False
    if season and reach(asked.caller, name) is Reach.PUBLISHED:
        return False  # before an election nothing about a council is newly published
    return not in_preview(asked, council) or may(asked.caller, "see a preview", code)


def in_preview(asked: Asked, council: Council) -> bool:
    """Whether what was measured of it last is for the council itself for now."""
    said, season = publication(asked, council), yardstick(asked).season(council, asked.now)
    preview = timedelta(days=asked.settings.preview_days)
    ends = preview_ends(council, points(asked, council), preview, said, season)
    return ends is not None and asked.now < ends


def publication(asked: Asked, council: Council) -> Publication | None:
    """The council's own last word on publishing; `None` if it has said nothing."""
    newest = own_mark(asked, council).publications
    return _publication(asked.store, council.local_authority_code, newest, _minute(asked)) if newest else None


def own_mark(asked: Asked, council: Council) -> OwnMark:
    """What was made of this council alone holds while this stays: it is asked for once for each request."""
    code = council.local_authority_code
    if code not in asked.own:
        asked.own[code] = asked.store.own_mark(code)
    return asked.own[code]


def yardstick(asked: Asked) -> Yardstick:
    """What the sector of the settings is measured with; read again each minute, since files may change."""
    sector = in_force(asked.settings)
    return _yardstick(
        sector.toolkit,
        sector.elections,
        sector.indicators,
        tuple(sector.words.items()),
        sector.bodies,
        _minute(asked),
    )


def _minute(asked: Asked) -> int:
    """Files are read again in each: they may have changed."""
    return int(asked.now.timestamp() // 60)


@lru_cache(maxsize=4)
def _register(store: Store, path: Path, _councils: int, _runs: int) -> Register:
    known, run = store.councils(), store.latest_run()
    others: Iterable[Council] = read_councils(path) if run and not run.made_up and path.name == run.register else ()
    visited = {each.local_authority_code for each in known}
    every = (*known, *(each for each in others if each.local_authority_code not in visited))
    return Register(every, lineage(every))


@lru_cache(maxsize=1000)
def _points(store: Store, code: str, _scorecards: int, _run_ends: int) -> tuple[ScorePoint, ...]:
    return tuple(each for each in store.score_points([code]).get(code, ()) if each.finished)


@lru_cache(maxsize=1000)
def _publication(store: Store, code: str, _newest: int, _minute: int) -> Publication | None:
    """Not kept for longer: rights hang on it, and a restored backup may number its rows alike."""
    return next(iter(store.desk.publications(code)), None)


@lru_cache(maxsize=2)
def _stages(_minute: int) -> tuple[Stage, ...]:
    return stages()


@lru_cache(maxsize=4)
def _yardstick(
    toolkit: Path,
    dates: Path | None,
    chosen: tuple[str, ...],
    words: tuple[tuple[str, str], ...],
    bodies: str,
    _minute: int,
) -> Yardstick:
    polls = elections(dates) if dates else ()
    return fitted(principles(toolkit), chosen=chosen, elections=polls, words=dict(words), bodies=bodies)
