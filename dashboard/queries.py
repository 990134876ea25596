"""What the pages show, read from the store and kept until something newer is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import streamlit as st

from config.settings import Settings, load_settings
from config.toolkit import principles as read_principles
from store.records import Council, Principle, Run, Scorecard, Snapshot, Supplied
from store.store import Store

_LONGEST_RUN = timedelta(days=2)
"""After this a run without an end is one whose machine went away: nobody is waiting for it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the store held at one moment. It changes with every council that is finished."""

    database: str
    run: Run | None
    done: int
    planned: int

    @property
    def going(self) -> bool:
        """A check is under way."""
        return (
            self.run is not None
            and self.run.ended_at is None
            and self.done < self.planned
            and datetime.now(UTC) - self.run.started_at < _LONGEST_RUN
        )


def settings() -> Settings:
    """As they are now: no restart is needed for a new address for disputes."""
    return load_settings()


def now() -> Moment:
    """The newest run and how far it is. `DatabaseError` if the database is away."""
    database = settings().database
    run = _store(database).latest_run()
    done, planned = _store(database).progress(run.id) if run else (0, 0)
    return Moment(database, run, done, planned)


def scorecards() -> tuple[Scorecard, ...]:
    """The newest of each council."""
    return _scorecards(now())


def councils() -> tuple[Council, ...]:
    """All of the register, by name."""
    return _councils(now())


def council(token: str) -> Council | None:
    """By its own code, ONS code or slug."""
    return _store(settings().database).council(token)


def scorecard(code: str) -> Scorecard | None:
    """The newest; `None` for a council that has not been checked."""
    return next((each for each in scorecards() if each.council.local_authority_code == code), None)


def snapshot(code: str) -> Snapshot | None:
    """What the newest scorecard was made from."""
    return _snapshot(now(), code)


def all_supplied() -> Mapping[str, tuple[Supplied, ...]]:
    """What each council supplied last, by its code."""
    return _all_supplied(settings().database)


def store_supplied(code: str, figures: Sequence[Supplied]) -> None:
    """Remember what a council supplied; the next page drawn shows it."""
    _store(settings().database).add_supplied(code, figures)
    _all_supplied.clear()


@st.cache_resource
def principles() -> tuple[Principle, ...]:
    """The toolkit's ten."""
    return read_principles()


@st.cache_resource
def _store(database: str) -> Store:
    return Store(database)


# Records are frozen, so that all sessions may share one copy (`cache_data` would unpickle 382 scorecards for
# each run of the script). A score can be made again without a new run: hence the few seconds.
@st.cache_resource(ttl=5, max_entries=4)
def _scorecards(moment: Moment) -> tuple[Scorecard, ...]:
    return _store(moment.database).latest_scorecards()


@st.cache_resource(ttl=60, max_entries=4)
def _councils(moment: Moment) -> tuple[Council, ...]:
    return tuple(sorted(_store(moment.database).councils(), key=lambda each: each.nice_name or each.name))


@st.cache_resource(ttl=60, max_entries=200)
def _snapshot(moment: Moment, code: str) -> Snapshot | None:
    return _store(moment.database).snapshot(code)


# Figures may be supplied on the command line while we look: hence the few seconds.
@st.cache_resource(ttl=5, max_entries=4)
def _all_supplied(database: str) -> Mapping[str, tuple[Supplied, ...]]:
    return _store(database).all_supplied()
