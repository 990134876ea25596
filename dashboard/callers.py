"""Who asks: the office somebody holds here, worked out anew for every request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import lru_cache

import streamlit as st
from starlette.requests import Request

from config.current import current_settings
from config.link_key import link_key
from config.settings import Settings
from dashboard.launch import is_alone
from dashboard.offices import ALONE, PUBLIC, Caller, Office
from dashboard.sessions import COOKIE, caller_of, session
from store.passes import Seal
from store.store import Store

__all__ = ["ALONE", "PUBLIC", "Caller", "Office", "caller", "is_alone", "visitor"]


_known: ContextVar[list[Caller] | None] = ContextVar("_known", default=None)
"""Whoever looks, once that is known; `None` outside a run of the script."""


def caller(request: Request) -> Caller:
    """Who sent a request to a plain route. Raises `SettingsError`, `DatabaseError`."""
    found = _caller(_settings(), request.headers, request.cookies)
    # No browser says HTTP/1.0. nginx does, which as it comes says nothing else of those for whom it asks.
    return PUBLIC if found.alone and request.scope.get("http_version") == "1.0" else found


@contextmanager
def one_run() -> Iterator[None]:
    """While the script runs once, who looks is worked out once: it takes a page's time, and some questions."""
    begun = _known.set([])
    try:
        yield
    finally:
        _known.reset(begun)


def visitor() -> Caller:
    """Who looks at a page of Streamlit, now: rights may have been taken away since the last click.

    What a click calls comes before `one_run`, and works it out by itself. Raises `SettingsError`, `DatabaseError`.
    """
    known = _known.get()
    if known is None:
        return _visitor()
    if not known:
        known.append(_visitor())
    return known[0]


def _visitor() -> Caller:
    headers = {name.lower(): each for name, each in st.context.headers.items()}
    return _caller(_settings(), headers, st.context.cookies)


def _caller(settings: Settings, headers: Mapping[str, str], cookies: Mapping[str, str]) -> Caller:
    if is_alone(settings, st.get_option("server.address") or "", headers):
        return ALONE
    cookie = cookies.get(COOKIE, "")
    if not cookie or not settings.doors.are_there:
        return PUBLIC
    store, seal = _store(settings.database), Seal(link_key(settings))
    found = session(settings.doors, store, seal, cookie, datetime.now(UTC))
    return caller_of(settings, store, seal, found.who) if found else PUBLIC


def _settings() -> Settings:
    return current_settings(int(datetime.now(UTC).timestamp()))


@lru_cache(maxsize=2)
def _store(database: str) -> Store:
    return Store(database)
