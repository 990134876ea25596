"""The first sentence of the queue: how many councils may welcome support."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from scoring.language import say, say_count
from scoring.queue import queue
from store.records import Scorecard


def queue_sentence(scorecards: Sequence[Scorecard], *, paused: Collection[str] = ()) -> str:
    """How many councils may welcome support, of those that could be seen. `paused` as for `queue`."""
    if not scorecards:
        return say("No council has been checked yet.")
    found = queue(scorecards, paused=paused)
    needing = sum(len(group.scorecards) for group in found.groups)
    looked, unseen = needing + len(found.nothing_found), len(found.could_not_look)
    sentences = [
        *([_may_welcome(needing, looked)] if looked else []),
        *([_not_seen(unseen, some=looked > 0)] if unseen else []),
        *([_reorganising(len(found.paused))] if found.paused else []),
    ]
    return " ".join(sentences)


def _may_welcome(needing: int, looked: int) -> str:
    return say_count(
        "{needing} of {count} council may welcome support with at least one thing.",
        "{needing} of {count} councils may welcome support with at least one thing.",
        count=looked,
        needing=needing,
    )


def _not_seen(unseen: int, *, some: bool) -> str:
    if some:
        return say_count(
            "Of {count} more council we could not see enough, which says nothing about how well they do.",
            "Of {count} more councils we could not see enough, which says nothing about how well they do.",
            count=unseen,
        )
    return say_count(
        "We could not see enough of any of the {count} council that we looked at.",
        "We could not see enough of any of the {count} councils that we looked at.",
        count=unseen,
    )


def _reorganising(paused: int) -> str:
    return say_count(
        "{count} council is reorganising and stands apart.",
        "{count} councils are reorganising and stand apart.",
        count=paused,
    )
