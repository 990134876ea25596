"""What councils reply and publish, read for a few seconds at a time, and written through the store's desk."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard import queries, written
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.deeds import log
from scoring.corrections import CorrectionState, Replied, account_of, state
from store.deeds import DeedKind
from store.records import Correction, CorrectionEntry, CorrectionStep, Council, Publication, Writer
from store.requests import Asked, Asker, Request


def of(code: str) -> tuple[Replied, ...]:
    """What this council has said is wrong, the oldest first."""
    return tuple(_replied(each) for each in _corrections(queries.settings().database, code))


def everywhere() -> tuple[Replied, ...]:
    """The same of all councils."""
    return tuple(_replied(each) for each in _corrections(queries.settings().database, ""))


def under_review() -> frozenset[tuple[str, str, str]]:
    """Code, platform and key of each account of which a council says something that nobody has decided yet.

    For lists of all councils: what has changed since is not looked up.
    """
    found = _corrections(queries.settings().database, "")
    waiting = (each for each in found if state(each, written.at()) is CorrectionState.UNDER_REVIEW)
    return frozenset((each.raised.council, *account_of(each)) for each in waiting)


def raise_it(raised: CorrectionEntry) -> int:
    """Store what a council says is wrong; its number, or 0 for somebody who may not speak for it any longer."""
    if not may(visitor(), "reply", raised.council):
        return 0
    try:
        number = queries.store(queries.settings().database).desk.raise_correction(raised)
    finally:
        _corrections.clear()
    log(DeedKind.CORRECTION, raised.council, str(number))
    return number


def step(entry: CorrectionEntry) -> bool:
    """Store what becomes of it; false for somebody who may not say so any longer. Raises `OvertakenError`."""
    act = "reply" if entry.step is CorrectionStep.WITHDRAWN else "decide a reply"
    if not may(visitor(), act, entry.council):
        return False
    try:
        queries.store(queries.settings().database).desk.correct(entry)
    finally:
        _corrections.clear()
    log(DeedKind.DECISION, entry.council, str(entry.correction), entry.step.value)
    return True


def publishing() -> Mapping[str, Publication]:
    """The last word of each council that has said anything of publishing, by code."""
    return _publishing(queries.settings().database)


def publish(council: Council, *, published: bool) -> None:
    """Store the council's word. Raises `OvertakenError`."""
    code, said = council.local_authority_code, publishing().get(council.local_authority_code)
    number = said.number + 1 if said else 1
    desk = queries.store(queries.settings().database).desk
    try:
        desk.publish(Publication(code, number, written.at(), Writer.OFFICER, published))
    finally:
        _publishing.clear()
    log(DeedKind.PUBLISHED if published else DeedKind.WITHDRAWN, code)


def ask(code: str, asked_by: Asker) -> Asked:
    """Ask for a check, once in an hour."""
    asked = queries.store(queries.settings().database).schedule.ask(code, asked_by, written.at())
    log(DeedKind.CHECK_ASKED, code)
    return asked


def newest_request(code: str) -> Request | None:
    """What was asked for last; `None` if nothing ever was."""
    return next(iter(queries.store(queries.settings().database).schedule.requests(code)), None)


def _replied(correction: Correction) -> Replied:
    code = correction.raised.council
    found = state(correction, written.at(), queries.snapshot(code), queries.scorecard(code))
    return Replied(correction, found)


# Another process may write as well: hence the few seconds.
@st.cache_resource(ttl=5, max_entries=200)
def _corrections(database: str, code: str) -> tuple[Correction, ...]:
    return queries.store(database).desk.corrections([code] if code else ())


@st.cache_resource(ttl=5, max_entries=4)
def _publishing(database: str) -> Mapping[str, Publication]:
    return queries.store(database).desk.publishing()
