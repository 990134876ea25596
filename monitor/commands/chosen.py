"""Which of the councils in the database somebody means."""

from __future__ import annotations

from collections.abc import Iterable

from config.selection import SelectionError
from store.store import Store


def chosen(store: Store, tokens: Iterable[str]) -> frozenset[str]:
    """Their codes, of codes, ONS codes or names as in an address; none, if nobody is named. Raises `SelectionError`."""
    return frozenset(_code(store, token) for token in tokens)


def _code(store: Store, token: str) -> str:
    found = store.council(token)
    if found is None:
        raise SelectionError(f"No council that has been checked is called {token!r}.")
    return found.local_authority_code
