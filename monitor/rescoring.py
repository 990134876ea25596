"""Scores what is stored by today's method. Nobody is visited, and no page is read again."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from config.sectors import COUNCILS, Sector
from config.settings import Settings
from monitor.correcting import correcting
from monitor.measuring import councillor_scorer, scorer_again
from scoring.score import METHOD
from store.store import Store

TOGETHER = 8
"""Councils whose snapshots are in memory at a time: each brings dozens of readings."""
TOGETHER_THEIR_COUNCILLORS = 32
"""Councils whose councillors are: each brings dozens of small rows."""


def rescore(store: Store, codes: Collection[str] = (), sector: Sector = COUNCILS) -> Iterator[int]:
    """Score every stored snapshot whose last scorecard is of another method; gives how many, as it goes.

    Weights and thresholds that settings had given when it was scored are given again. The oldest snapshots come
    first, each few are stored before the next are read, and what is done stays done if this is stopped.
    """
    for given, group in groupby(store.unscored(METHOD, codes), key=lambda each: each.given):
        score, alike = correcting(store, scorer_again(given, sector)), tuple(group)
        for first in range(0, len(alike), TOGETHER):
            batch = alike[first : first + TOGETHER]
            snapshots = store.snapshots([each.snapshot for each in batch])
            store.score_again([(each, score(seen)) for each, seen in zip(batch, snapshots, strict=True)])
            yield len(batch)


def rescore_councillors(store: Store, settings: Settings, codes: Collection[str] = ()) -> Iterator[int]:
    """Score the newest snapshot of every councillor; a scorecard is kept only where it says something new."""
    score = councillor_scorer(settings)
    left = sorted(codes) or store.councillors_of()
    for first in range(0, len(left), TOGETHER_THEIR_COUNCILLORS):
        batch = store.councillor_snapshots(left[first : first + TOGETHER_THEIR_COUNCILLORS])
        store.score_councillors_again([(score(seen), number) for number, seen in batch])
        yield len(batch)
