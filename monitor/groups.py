"""Politeness groups: councils whose sites share a registered domain are visited by one worker, one after another."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from collectors.plan import site
from store.records import Council


def groups(councils: Iterable[Council]) -> tuple[tuple[Council, ...], ...]:
    """The councils by site, the largest group first, so that the longest work starts first."""
    found: dict[str, list[Council]] = {}
    for council in councils:
        found.setdefault(site(urlsplit(council.website).netloc), []).append(council)
    return tuple(sorted(map(tuple, found.values()), key=len, reverse=True))
