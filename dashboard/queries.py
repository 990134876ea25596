"""What the pages show, read from the store and kept until something newer is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import streamlit as st

from config.settings import Settings
from dashboard import inputs
from dashboard.callers import visitor
from dashboard.shelf import Shelf
from scoring.reorganising import reorganising
from store.aliases import named
from store.marks import Mark
from store.records import Council, RobotsReading, Run, Scorecard, Snapshot, Supplied
from store.store import Store

_LONDON = ZoneInfo("Europe/London")
_LONGEST_RUN = timedelta(days=2)
"""After this a run without an end is one whose machine went away: nobody is waiting for it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the store held at one moment."""

    database: str
    mark: Mark
    run: Run | None
    done: int
    planned: int
    alone: bool = False
    """Only this machine can ask: then what is in preview is shown among the others."""

    @property
    def going(self) -> bool:
        """A check is under way."""
        return (
            self.run is not None
            and self.run.ended_at is None
            and self.done < self.planned
            and datetime.now(UTC) - self.run.started_at < _LONGEST_RUN
        )


KEYED: dict[str | type[Any], Callable[[Any], Any]] = {
    Moment: lambda moment: (moment.database, astuple(moment.mark), moment.alone)
}
"""What tells two moments apart: that anything was stored between them. What is kept by it needs no time to live."""


def settings() -> Settings:
    """As they are now."""
    return inputs.settings()


def now() -> Moment:
    """The newest run, how far it is, and what is stored. `DatabaseError` if the database is away."""
    return replace(_now(), alone=visitor().alone)


def today() -> date:
    """In the United Kingdom: councils and elections go by its calendar."""
    return datetime.now(UTC).astimezone(_LONDON).date()


def scorecards() -> tuple[Scorecard, ...]:
    """The newest of each council that exists today: one that has ended is in no count.

    What is in preview is not among them, unless nobody but this machine can ask: its council sees it on its own page.
    """
    from dashboard.previews import previews  # which asks this module

    left_out = {each.local_authority_code for each in councils() if not each.exists(today())}
    moment = now()
    if not moment.alone:
        left_out |= previews().keys()
    return tuple(each for each in _scorecards(moment) if each.council.local_authority_code not in left_out)


def paused() -> frozenset[str]:
    """Codes of the councils that are reorganising: stage and trend rest, and they stand apart."""
    return frozenset(each.local_authority_code for each in councils() if reorganising(each, today()))


def councils() -> tuple[Council, ...]:
    """All that were ever to be visited, by name."""
    return _councils(now())


def made_up() -> bool:
    """Whether these are the councils of the practice county: every page says so."""
    return any(each.made_up for each in councils())


def register() -> tuple[Council, ...]:
    """The same and, of the register that was checked last, those that were never visited: peers count them, too."""
    run = now().run  # the practice county's register has the name of the real one
    return inputs.with_unvisited(councils(), run.register if run and not run.made_up else "")


def council(token: str) -> Council | None:
    """By its own code, ONS code or slug."""
    return named(councils(), token)


def scorecard(code: str) -> Scorecard | None:
    """The newest; `None` for a council that has not been checked."""
    return next((each for each in _scorecards(now()) if each.council.local_authority_code == code), None)


def snapshot(code: str) -> Snapshot | None:
    """What the newest scorecard was made from."""
    return _snapshot(now(), code)


def robots(url: str) -> RobotsReading | None:
    """What the robots.txt of this address's host said last; `None` if it was never asked."""
    try:
        parts = urlsplit(url)
    except ValueError:  # an address that was tried as it stood in a page
        return None
    return _robots(now(), f"{parts.scheme}://{parts.netloc}")


def all_supplied() -> Mapping[str, tuple[Supplied, ...]]:
    """What each council supplied last, by its code."""
    return _all_supplied(now())


def store_supplied(code: str, figures: Sequence[Supplied]) -> None:
    """Remember what a council supplied; the next page drawn shows it."""
    store(settings().database).add_supplied(code, figures)
    _now.clear()


@st.cache_resource
def store(database: str) -> Store:
    """The door to a database."""
    return Store(database)


# A page asks a dozen times, and shall have one answer.
@st.cache_resource(ttl=1)
def _now() -> Moment:
    database = settings().database
    return _moment(database, astuple(store(database).mark()))


@st.cache_resource(max_entries=8)
def _moment(database: str, mark: tuple[int, ...]) -> Moment:
    run = store(database).latest_run()
    done, planned = store(database).progress(run.id) if run else (0, 0)
    return Moment(database, Mark(*mark), run, done, planned)


# Records are frozen, so that all sessions may share one copy (`cache_data` would unpickle 382 scorecards for each
# run of the script).
def _scorecards(moment: Moment) -> tuple[Scorecard, ...]:
    return _shelf(moment.database).scorecards(store(moment.database), moment.mark.scorecards)


@st.cache_resource(max_entries=4)
def _shelf(database: str) -> Shelf:
    return Shelf()


@st.cache_resource(max_entries=4, hash_funcs=KEYED)
def _councils(moment: Moment) -> tuple[Council, ...]:
    return tuple(sorted(store(moment.database).councils(), key=lambda each: each.nice_name or each.name))


@st.cache_resource(max_entries=500, hash_funcs=KEYED)
def _snapshot(moment: Moment, code: str) -> Snapshot | None:
    return store(moment.database).snapshot(code)


@st.cache_resource(ttl=60, max_entries=500, hash_funcs=KEYED)
def _robots(moment: Moment, origin: str) -> RobotsReading | None:
    return store(moment.database).newest_robots([origin]).get(origin)


@st.cache_resource(max_entries=4, hash_funcs=KEYED)
def _all_supplied(moment: Moment) -> Mapping[str, tuple[Supplied, ...]]:
    return store(moment.database).all_supplied()
