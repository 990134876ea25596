"""What analysts and officers write down through the dashboard, read for a few seconds at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

import streamlit as st

from dashboard import queries
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.deeds import log
from scoring.shortlist import Shortlist, shortlist
from store.deeds import DeedKind
from store.records import Declaration, Scorecard, ShortlistChange, Step

_LISTS = "write the shortlist"


def at() -> datetime:
    """The moment of writing."""
    return datetime.now(UTC)


def lists() -> tuple[Shortlist, ...]:
    """The one that was begun last comes first."""
    return _lists(queries.settings().database)


def frozen(of: Shortlist) -> dict[str, Scorecard] | None:
    """By code, the scorecards that a frozen list rests on, as they were made; `None` before."""
    return _frozen(queries.settings().database, of.number, of.frozen) if of.frozen else None


def frozen_again(of: Shortlist) -> dict[str, Scorecard]:
    """The same visits by the rules they were scored by last."""
    return _frozen_again(queries.settings().database, of.number, of.frozen) if of.frozen else {}


def begin(change: ShortlistChange) -> int:
    """Begin a list; its number, or 0 for somebody who may not write any longer, and for whom the page is gone."""
    if not may(visitor(), _LISTS):
        return 0
    number = queries.store(queries.settings().database).desk.begin_shortlist(change)
    _lists.clear()
    log(DeedKind.SHORTLIST, about=str(number), detail=change.step.value)
    return number


def write(change: ShortlistChange, codes: Collection[str] = ()) -> None:
    """Store a change of a list. Raises `OvertakenError`. With `FROZEN`, `codes` are those of the councils on it.

    Nothing is stored for somebody who may not write any longer: what a click calls is run before the page is.
    """
    if not may(visitor(), _LISTS):
        return
    desk = queries.store(queries.settings().database).desk
    _lists.clear()  # also for whoever is told that somebody else wrote first
    if change.step is Step.FROZEN:
        desk.freeze_shortlist(change, codes)
    else:
        desk.change_shortlist(change)
    _lists.clear()
    kind = DeedKind.NOTE if change.step is Step.NOTED else DeedKind.SHORTLIST
    log(kind, change.council, str(change.shortlist), change.step.value)


def declarations(code: str) -> tuple[Declaration, ...]:
    """What this council has said of itself, the newest first."""
    return _declarations(queries.settings().database, code)


def declare(declaration: Declaration) -> None:
    """Store what a council says of itself, from whom may still speak for it. Raises `OvertakenError`."""
    if not may(visitor(), "declare", declaration.council):
        return
    _declarations.clear()  # also for whoever is told that somebody else declared first
    queries.store(queries.settings().database).desk.declare(declaration)
    _declarations.clear()
    log(DeedKind.DECLARATION, declaration.council, detail=declaration.checklist.value)


# Another process may write as well: hence the few seconds.
@st.cache_resource(ttl=5, max_entries=4)
def _lists(database: str) -> tuple[Shortlist, ...]:
    return tuple(map(shortlist, queries.store(database).desk.shortlists()))


@st.cache_resource(ttl=5, max_entries=200)
def _declarations(database: str, code: str) -> tuple[Declaration, ...]:
    return queries.store(database).desk.declarations(code)


# A few seconds for `doorstep score --again`; what is told apart by is the number of the list.
@st.cache_resource(ttl=60, max_entries=20)
def _frozen(database: str, number: int, _change: ShortlistChange) -> dict[str, Scorecard]:
    return _by_code(queries.store(database).desk.frozen(_change))


@st.cache_resource(ttl=60, max_entries=20)
def _frozen_again(database: str, number: int, _change: ShortlistChange) -> dict[str, Scorecard]:
    return _by_code(queries.store(database).desk.frozen_again(_change))


def _by_code(cards: Collection[Scorecard]) -> dict[str, Scorecard]:
    return {each.council.local_authority_code: each for each in cards}
