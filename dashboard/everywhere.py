"""What is known of all councils at once, read from the store and kept until something newer is stored."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard import queries
from dashboard.matches import How, Names
from dashboard.queries import KEYED, Moment
from store.channels import Listed
from store.looks import Asked, Visit
from store.records import Council, RunRecord

CHECKS = 3
"""So many checks are looked back on."""


def names() -> Names:
    """What all councils answer to, those that were never visited or have ended included."""
    return _names(queries.now())


def once_called(token: str) -> Council | None:
    """The council that used to have this ONS code or name; `None` if none or several did."""
    found = [each.council for each in names().matches(token) if each.how is How.EARLIER]
    return found[0] if len(found) == 1 else None


def channels() -> tuple[Listed, ...]:
    """What the newest snapshot of each council found, by name of the council."""
    return _channels(queries.now())


def last_checks() -> tuple[RunRecord, ...]:
    """The newest first."""
    return _last_checks(queries.now())


def last_visits() -> Mapping[str, tuple[Visit, ...]]:
    """By the council's code, the newest first."""
    return _last_visits(queries.now())


def services_asked() -> tuple[Asked, ...]:
    """In the last checks, by service."""
    return _services_asked(queries.now())


@st.cache_resource(max_entries=2, hash_funcs=KEYED)
def _names(moment: Moment) -> Names:
    councils = sorted(queries.register(), key=lambda each: (each.nice_name or each.name).casefold())
    return Names(tuple(councils), queries.store(moment.database).looking.former_names())


@st.cache_resource(max_entries=2, hash_funcs=KEYED)
def _channels(moment: Moment) -> tuple[Listed, ...]:
    return queries.store(moment.database).looking.channels()


@st.cache_resource(max_entries=2, hash_funcs=KEYED)
def _last_checks(moment: Moment) -> tuple[RunRecord, ...]:
    return queries.store(moment.database).looking.last_checks(CHECKS)


@st.cache_resource(max_entries=2, hash_funcs=KEYED)
def _last_visits(moment: Moment) -> Mapping[str, tuple[Visit, ...]]:
    return queries.store(moment.database).looking.last_visits(CHECKS)


@st.cache_resource(max_entries=2, hash_funcs=KEYED)
def _services_asked(moment: Moment) -> tuple[Asked, ...]:
    return queries.store(moment.database).looking.services_asked([each.run.id for each in last_checks()])
