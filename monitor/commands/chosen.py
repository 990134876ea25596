"""Which of the councils in the database somebody means."""

from __future__ import annotations

from collections.abc import Iterable

from config.selection import SelectionError, nearest
from store.records import Council
from store.store import Store


def chosen(store: Store, tokens: Iterable[str]) -> frozenset[str]:
    """Their codes, of codes, ONS codes or names as in an address; none, if nobody is named. Raises `SelectionError`."""
    return frozenset(the_council(store, token).local_authority_code for token in tokens)


def the_council(store: Store, token: str) -> Council:
    """The one with this code, ONS code or name as in an address. Raises `SelectionError`."""
    found = store.council(token)
    if found is None:
        raise SelectionError(f"No council that has been checked is called {token!r}{nearest(store.councils(), token)}")
    return found
