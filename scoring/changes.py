"""What has changed at a council between checks: each thing once, and only when two checks agree. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scoring.changed_channels import TOLD, channel, channel_threads
from scoring.changed_needs import need_threads
from scoring.changed_standing import LOOK, standing_threads
from scoring.threads import Season, Thread
from scoring.turns import standing, turns
from store.records import Change, ChangeKind, Check, Stage

COME_AND_GO = frozenset(
    (
        ChangeKind.CHANGED_HANDS,
        ChangeKind.GONE,
        ChangeKind.WENT_QUIET,
        ChangeKind.COULD_NOT_LOOK,
        ChangeKind.RETIRED,
    )
)
"""What may be over without a change that says so: of needs and stages a newer one tells."""


def changes(checks: Sequence[Check], stages: Sequence[Stage], season: Season) -> tuple[Change, ...]:
    """Everything that has changed in these finished checks of one council, the oldest first."""
    return news((), checks, stages, season)


def news(before: Sequence[Check], now: Sequence[Check], stages: Sequence[Stage], season: Season) -> tuple[Change, ...]:
    """What the checks show `now` and did not show when they were looked at `before`; what was seen first comes first.

    Only a visit that is new can confirm a change. Older ones may measure otherwise by now, since they were scored again
    or read again: that is no change, nor is what stood already by the rules of then.
    """
    looked_at = {each.visit for each in before} | {0}
    stood = {
        each.name: said for each in _threads(before, stages, season) if (said := standing(each.values)) is not None
    }
    found: list[Change] = []
    for thread in _threads(now, stages, season):
        new = [each for each in turns(thread.values) if thread.checks[each.second].visit not in looked_at]
        if new and new[0].after == stood.get(thread.name):
            del new[0]
        found += [change for turn in new if (change := thread.change(turn))]
    return tuple(sorted(found, key=lambda each: (each.seen_at, each.kind, each.about)))


def passed(change: Change, since: Sequence[Check], stages: Sequence[Stage], season: Season) -> bool:
    """Whether what comes and goes is over: the last two checks that agree say otherwise.

    `since`: the checks from the first that showed it on, the oldest first.
    """
    name, said = (LOOK, False) if change.kind is ChangeKind.COULD_NOT_LOOK else (channel(change.about), change.kind)
    threads = (each for each in _threads(since, stages, season) if each.name == name)
    stands = [value for each in threads if (value := standing(each.values)) is not None]
    return bool(stands) and TOLD.get(stands[-1], stands[-1]) != said


def _threads(checks: Sequence[Check], stages: Sequence[Stage], season: Season) -> Iterator[Thread]:
    """A council that has ended is in no count."""
    alive = [each for each in checks if each.scorecard.council.exists(each.scorecard.as_of.date())]
    yield from standing_threads(alive, stages, season)
    yield from need_threads(alive)
    yield from channel_threads(alive, season)
