"""What earlier checks said, and what councils like one another show: read from the store, and kept."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from datetime import datetime

import streamlit as st

from dashboard import queries
from dashboard.queries import KEYED, Moment
from scoring.examples import Example, examples
from scoring.sensitivity import Sensitivity, sensitivity
from scoring.typical import platforms_read
from store.records import Scorecard, ScorePoint

_DRAWS = 200
_SEED = 1
"""The same figures for everybody, and those of `doorstep sensitivity`."""


def checks(code: str, at: tuple[datetime, ...] = ()) -> tuple[Scorecard, ...]:
    """One scorecard of each check of this council `at` these moments, the oldest first; of the last two, if none."""
    return _checks(queries.now(), code, at or tuple(each.as_of for each in points_of(code)[-2:]))


def points_of(code: str) -> tuple[ScorePoint, ...]:
    """The scores of the finished checks of this council, the oldest first."""
    return _points_of(queries.now(), code)


def points() -> Mapping[str, tuple[ScorePoint, ...]]:
    """The scores of all checks, by the council's code, the oldest first; as of the last run that ended."""
    moment = queries.now()
    return _points(moment.database, moment.mark.run_ends)


def well_done(method: int) -> Mapping[str, tuple[Example, ...]]:
    """By indicator, the councils that others can look at."""
    return _well_done(queries.now(), method)


def read_on(scorecards: tuple[Scorecard, ...]) -> Mapping[str, frozenset[str]]:
    """By the council's code, the platforms on which posts could be read; councils without any are absent."""
    codes = frozenset(each.council.local_authority_code for each in scorecards if each.channels_readable)
    return _read_on(queries.now(), codes) if codes else {}


def how_sure() -> Sensitivity:
    """What the order of the queue hangs on."""
    moment = queries.now()
    return _how_sure(moment.database, moment.mark.run_ends)


@st.cache_resource(max_entries=100, hash_funcs=KEYED)
def _checks(moment: Moment, code: str, at: tuple[datetime, ...]) -> tuple[Scorecard, ...]:
    return queries.store(moment.database).scorecards(code, at) if at else ()


@st.cache_resource(max_entries=500, hash_funcs=KEYED)
def _points_of(moment: Moment, code: str) -> tuple[ScorePoint, ...]:
    found = queries.store(moment.database).score_points([code]).get(code, ())
    return tuple(each for each in found if each.finished)


# A second for two years of weekly checks: not again for each council that a check under way finishes.
@st.cache_resource(ttl=3600, max_entries=2)
def _points(database: str, run_ends: int) -> Mapping[str, tuple[ScorePoint, ...]]:
    found = queries.store(database).score_points()
    gc.freeze()
    return found


@st.cache_resource(max_entries=4, hash_funcs=KEYED)
def _well_done(moment: Moment, method: int) -> Mapping[str, tuple[Example, ...]]:
    return examples(queries.scorecards(), method=method, paused=queries.paused())


@st.cache_resource(max_entries=20, hash_funcs=KEYED | {frozenset: hash})
def _read_on(moment: Moment, codes: frozenset[str]) -> Mapping[str, frozenset[str]]:
    snapshots = queries.store(moment.database).latest_snapshots(codes=codes)
    return {each.council.local_authority_code: platforms_read(each) for each in snapshots}


# A second or so for all councils: not again for each one that a check under way finishes.
@st.cache_resource(ttl=3600, max_entries=2)
def _how_sure(database: str, run_ends: int) -> Sensitivity:
    return sensitivity(queries.scorecards(), seed=_SEED, draws=_DRAWS)
