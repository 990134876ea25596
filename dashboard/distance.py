"""How a council moved beside what is typical of its kind: the peers' own move is a part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from statistics import median

from dashboard.markup import Html, element, foreign
from dashboard.texts import texts
from scoring.move_words import move_words, shown
from scoring.moves import move
from scoring.peers import ENOUGH, PeerGroup
from scoring.typical import READ_PERCENT
from store.records import Scorecard, ScorePoint

SAY = texts("distance")


def beside_peers(
    cards: Sequence[Scorecard], group: PeerGroup, points: Mapping[str, Sequence[ScorePoint]]
) -> list[Html]:
    """The last two checks beside what was typical then and is typical now; nothing where either is not known."""
    if len(cards) < 2:
        return []
    before, after = cards[-2:]
    # Councils are visited one after the other: a peer's check belongs to whichever of the two it lies nearer to.
    between = before.as_of + (after.as_of - before.as_of) / 2
    then, now = (_typical(group, points, after.method, until) for until in (between, None))
    if then is None or now is None:
        return []
    found = move(before, after, medians=(then, now))
    if found.why_not:
        return []
    told = shown(found)
    _, _, parts = move_words(found)[0].partition(": ")
    said = SAY.html(
        "beside",
        group=foreign(group.name),
        then=round(then),
        now=round(now),
        stood_then=_beside(told.before),
        stood_now=_beside(told.after),
        parts=parts,
    )
    return [element("p", said)]


def _beside(points: int) -> str:
    if not points:
        return SAY("level")
    return SAY("below", points=-points) if points < 0 else SAY("above", points=points)


def _typical(
    group: PeerGroup, points: Mapping[str, Sequence[ScorePoint]], method: int, until: datetime | None
) -> float | None:
    """The score in the middle, by the rules of `typical`: not under five, nor before 90% of the group is read."""
    last = [_last(points.get(each.local_authority_code, ()), method, until) for each in group.councils]
    read = [each for each in last if each and each.score.seen]
    values = [each.score.value for each in read if each.score.value is not None]
    if len(values) < ENOUGH or 100 * len(read) < READ_PERCENT * len(last):
        return None
    return median(values)


def _last(points: Sequence[ScorePoint], method: int, until: datetime | None) -> ScorePoint | None:
    counting = [each for each in points if each.finished and each.method == method]
    return next((each for each in reversed(counting) if until is None or each.as_of <= until), None)
