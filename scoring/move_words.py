"""A move in whole points that still add up, and in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from scoring.language import marked, say, say_count
from scoring.moves import Cause, Change, Move
from scoring.words import listed
from store.records import Outcome, Scorecard

_CAUSES = {
    Cause.BEHAVIOUR: marked("{points} for what the pages show"),
    Cause.MEASUREMENT: marked("{points} for what could be read, or applies"),
    Cause.METHOD: marked("{points} for how we measure"),
    Cause.PEERS: marked("{points} for what is typical of the peers"),
}
_BEFORE = {
    Outcome.MET: marked("Met before"),
    Outcome.PARTLY_MET: marked("Partly met before"),
    Outcome.NOT_MET: marked("Not met before"),
    Outcome.UNKNOWN: marked("Could not be seen before"),
    Outcome.NOT_APPLICABLE: marked("Did not apply before"),
}
_NOW = {
    Outcome.MET: marked("met now"),
    Outcome.PARTLY_MET: marked("partly met now"),
    Outcome.NOT_MET: marked("not met now"),
    Outcome.UNKNOWN: marked("could not be seen now"),
    Outcome.NOT_APPLICABLE: marked("does not apply now"),
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
    return (_whole(told), *(change_words(each, points) for each, points in told.changes))


def change_words(change: Change, points: int) -> str:
    """One thing that was found otherwise, with its points as shown."""
    told = f"{change.after.question} {_how(change, _weight(change, points))}"
    return f"{told} {change.after.message}" if change.after.outcome is Outcome.UNKNOWN else told


def _whole(told: ShownMove) -> str:
    numbers = {"before": told.before, "after": told.after, "change": signed(told.whole)}
    causes = listed(say(_CAUSES[cause], points=signed(points)) for cause, points in told.parts if points)
    if not causes:
        return say("From {before} to {after}: {change}.", **numbers)
    return say("From {before} to {after}: {change}, {causes}.", **numbers, causes=causes)


def _how(change: Change, points: str) -> str:
    """In what two findings differ, as far as this cause goes."""
    before, after = change.before, change.after
    if before.value is not None and after.value is not None:
        if change.cause is Cause.MEASUREMENT and after.looked > before.looked:
            return say("More of it could be seen now: {points}.", points=points)
        if change.cause is Cause.MEASUREMENT and after.looked < before.looked:
            return say("Less of it could be seen now: {points}.", points=points)
        if before.outcome is after.outcome and after.value > before.value:
            return say("Partly met both times, more now: {points}.", points=points)
        if before.outcome is after.outcome:
            return say("Partly met both times, less now: {points}.", points=points)
    was, is_ = say(_BEFORE[before.outcome]), say(_NOW[after.outcome])
    return say("{before}, {now}: {points}.", before=was, now=is_, points=points)


def _weight(change: Change, points: int) -> str:
    if points or not change.points:
        return signed(points)
    return say("up by less than a point") if change.points > 0 else say("down by less than a point")


def rules_words(before: Scorecard, after: Scorecard) -> tuple[str, ...]:
    """In what the rules of two scorecards differ, in sentences; empty if in nothing."""
    old, new = {each.indicator for each in before.findings}, {each.indicator for each in after.findings}
    were, are = dict(before.inputs), dict(after.inputs)
    both = [name for name in are if name in were and were[name] != are[name]]
    sentences = []
    if before.method != after.method:
        sentences.append(say("Method {before} became method {after}.", before=before.method, after=after.method))
    if came := len(new - old):
        sentences.append(say_count("{count} question came new.", "{count} questions came new.", came))
    if left := len(old - new):
        sentences.append(say_count("{count} question left.", "{count} questions left.", left))
    if weights := _changed("weight", both):
        sentences.append(say_count("{count} weight changed.", "{count} weights changed.", weights))
    if thresholds := _changed("threshold", both):
        sentences.append(say_count("{count} threshold changed.", "{count} thresholds changed.", thresholds))
    return tuple(sentences)


def _changed(kind: str, names: Sequence[str]) -> int:
    return sum(each.startswith(f"{kind}.") for each in names)


def signed(points: int) -> str:
    """`+4`, or with a true minus sign, which screen readers say."""
    return f"\N{MINUS SIGN}{-points}" if points < 0 else f"+{points}" if points else say("no change")


def _rounded(parts: Sequence[Fraction], whole: int) -> list[int]:
    """Whole numbers beside the parts that add up to `whole`. What is nothing stays nothing."""
    floors = [floor(each) for each in parts]
    # Not to the largest as such, but to those that rounding down takes most from.
    order = sorted((n for n, each in enumerate(parts) if each), key=lambda n: (floors[n] - parts[n], n))
    left = whole - sum(floors)
    for step in range(abs(left) if order else 0):
        floors[(order if left > 0 else order[::-1])[step % len(order)]] += 1 if left > 0 else -1
    return floors
