"""A move in whole points that still add up, and in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from scoring.moves import Cause, Change, Move
from scoring.words import counted, listed
from store.records import Outcome, Scorecard

_CAUSES = {
    Cause.BEHAVIOUR: "for what the pages show",
    Cause.MEASUREMENT: "for what could be read, or applies",
    Cause.METHOD: "for how we measure",
    Cause.PEERS: "for what is typical of the peers",
}
_OUTCOMES = {
    Outcome.MET: "met",
    Outcome.PARTLY_MET: "partly met",
    Outcome.NOT_MET: "not met",
    Outcome.UNKNOWN: "could not be seen",
    Outcome.NOT_APPLICABLE: "did not apply",
}


@dataclass(frozen=True, slots=True)
class ShownMove:
    """A move as people read it: whole points, rounded so that everything adds up to the difference that is shown."""

    before: int
    after: int
    whole: int
    parts: tuple[tuple[Cause, int], ...]
    changes: tuple[tuple[Change, int], ...]
    """In the order of the move; those of a cause add up to its part."""


def shown(move: Move) -> ShownMove:
    """In whole points, by largest remainder: each part is rounded to a neighbouring whole so that the sum is right.

    The whole is the difference of the two numbers as they are shown, which users can check.
    """
    before, after = round(move.before), round(move.after)
    parts = _rounded([points for _cause, points in move.parts], after - before)
    of = dict(zip((cause for cause, _points in move.parts), parts, strict=True))
    changes: dict[Change, int] = {}
    for cause, total in of.items():
        own = [each for each in move.changes if each.cause is cause]
        changes |= zip(own, _rounded([each.points for each in own], total), strict=True)
    return ShownMove(
        before, after, after - before, tuple(of.items()), tuple((each, changes[each]) for each in move.changes)
    )


def move_words(move: Move) -> tuple[str, ...]:
    """What moved and why: the whole with its causes first, then a sentence for each thing that was found otherwise."""
    if move.why_not:
        return (move.why_not,)
    told = shown(move)
    whole = f"From {told.before} to {told.after}: {signed(told.whole)}"
    causes = listed(f"{signed(points)} {_CAUSES[cause]}" for cause, points in told.parts if points)
    return (
        f"{whole}{f', {causes}' if causes else ''}.",
        *(change_words(each, points) for each, points in told.changes),
    )


def change_words(change: Change, points: int) -> str:
    """One thing that was found otherwise, with its points as shown."""
    how = _how(change)
    why = f" {change.after.message}" if change.after.outcome is Outcome.UNKNOWN else ""
    return f"{change.after.question} {how[0].upper()}{how[1:]}: {_weight(change, points)}.{why}"


def _how(change: Change) -> str:
    """In what two findings differ, as far as this cause goes."""
    before, after = change.before, change.after
    if before.value is not None and after.value is not None:
        if change.cause is Cause.MEASUREMENT:
            return f"{'more' if after.looked > before.looked else 'less'} of it could be seen now"
        if before.outcome is after.outcome:
            return f"{_OUTCOMES[after.outcome]} both times, {'more' if after.value > before.value else 'less'} now"
    is_ = "does not apply" if after.outcome is Outcome.NOT_APPLICABLE else _OUTCOMES[after.outcome]
    return f"{_OUTCOMES[before.outcome]} before, {is_} now"


def _weight(change: Change, points: int) -> str:
    if points or not change.points:
        return signed(points)
    return f"{'up' if change.points > 0 else 'down'} by less than a point"


def rules_words(before: Scorecard, after: Scorecard) -> tuple[str, ...]:
    """In what the rules of two scorecards differ, in sentences; empty if in nothing."""
    old, new = {each.indicator for each in before.findings}, {each.indicator for each in after.findings}
    were, are = dict(before.inputs), dict(after.inputs)
    both = [name for name in are if name in were and were[name] != are[name]]
    changed = ((kind, [name for name in both if name.startswith(f"{kind}.")]) for kind in ("weight", "threshold"))
    sentences = [f"Method {before.method} became method {after.method}."] if before.method != after.method else []
    sentences += [f"{counted(len(new - old), 'question')} came new."] if new - old else []
    sentences += [f"{counted(len(old - new), 'question')} left."] if old - new else []
    sentences += [f"{counted(len(names), kind)} changed." for kind, names in changed if names]
    return tuple(sentences)


def signed(points: int) -> str:
    """`+4`, or with a true minus sign, which screen readers say."""
    return f"\N{MINUS SIGN}{-points}" if points < 0 else f"+{points}" if points else "no change"


def _rounded(parts: Sequence[Fraction], whole: int) -> list[int]:
    """Whole numbers beside the parts that add up to `whole`. What is nothing stays nothing."""
    floors = [floor(each) for each in parts]
    # Not to the largest as such, but to those that rounding down takes most from.
    order = sorted((n for n, each in enumerate(parts) if each), key=lambda n: (floors[n] - parts[n], n))
    left = whole - sum(floors)
    for step in range(abs(left) if order else 0):
        floors[(order if left > 0 else order[::-1])[step % len(order)]] += 1 if left > 0 else -1
    return floors
