"""Why did a score move: its difference split into causes that add up to it, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from scoring.attribution import Weighed, points_of
from scoring.corrected import is_declared
from scoring.language import marked, say
from scoring.weighing import weights_in
from store.records import Dial, Finding, Score, Scorecard

_ROUNDING = Fraction(1, 10**6)
"""Points by which a stored score, made of floating point numbers, may differ from ours, made of fractions."""
_SAME_RULES = marked("The rules changed in between: the earlier visit must first be scored again by the newer rules.")
_NO_SUM = marked("The parts of these scores were not kept, so that the difference cannot be taken apart.")


class Cause(StrEnum):
    """Why a score moved."""

    BEHAVIOUR = "behaviour"
    """What was seen both times is different."""
    MEASUREMENT = "measurement"
    """More or less could be seen, it began or ceased to apply, or a reply corrected whose an account is."""
    METHOD = "method"
    """The rules are different: indicators, weights, thresholds."""
    PEERS = "peers"
    """What is typical of the peers is different. A score by itself has no such part."""


@dataclass(frozen=True, slots=True)
class Change:
    """One indicator's part in a move."""

    cause: Cause
    points: Fraction
    before: Finding
    """As the rules of `after` find it."""
    after: Finding


@dataclass(frozen=True, slots=True)
class Move:
    """The difference of two scores of one council, or of two distances to what was typical."""

    dial: Dial
    why_not: str = ""
    """Why it cannot be told, as a sentence; then everything below is empty."""
    before: float = 0.0
    after: float = 0.0
    whole: Fraction = Fraction(0)
    """`after` less `before`: the sum of the parts."""
    parts: tuple[tuple[Cause, Fraction], ...] = ()
    """Of every cause, zeros included, in the order of `Cause`."""
    changes: tuple[Change, ...] = ()
    """What behaviour and measurement are made of, the greatest first."""


def move(
    before: Scorecard,
    after: Scorecard,
    *,
    before_again: Scorecard | None = None,
    medians: tuple[float, float] | None = None,
    dial: Dial = Dial.FRONT_DOOR,
) -> Move:
    """Why the score of a dial moved. Raises `ValueError` if the scorecards do not belong together.

    Where the rules differ, `before_again` must be the earlier snapshot scored by the later method, weights and
    thresholds: its difference to `before` is method, and the rest is told between scorecards of the same rules. With
    `medians`, of the peers then and now by the rules of `after`, it is the distance to what was typical that moved.
    """
    again = before_again or before
    _check(before, again, after)
    if _rules(again) != _rules(after):
        return Move(dial, say(_SAME_RULES))
    old, mid, new = (_score(each, dial).value for each in (before, again, after))
    if old is None or mid is None or new is None:
        return Move(dial, _unseen(old, mid))
    changes = _changes(again, after, dial, Fraction(new) - Fraction(mid))
    if changes is None:
        return Move(dial, say(_NO_SUM))
    then, now = (Fraction(each) for each in medians or (0, 0))
    parts = {cause: sum((each.points for each in changes if each.cause is cause), Fraction(0)) for cause in Cause}
    parts |= {Cause.METHOD: Fraction(mid) - Fraction(old), Cause.PEERS: then - now}
    whole = sum(parts.values(), Fraction(0))
    return Move(dial, "", float(old - then), float(new - now), whole, tuple(parts.items()), changes)


def _check(before: Scorecard, again: Scorecard, after: Scorecard) -> None:
    if len({each.council.local_authority_code for each in (before, again, after)}) > 1:
        raise ValueError("a move is of one council")
    if again.as_of != before.as_of:
        raise ValueError("what was scored again is not the earlier snapshot")


def _rules(card: Scorecard) -> tuple[int, dict[str, float], set[tuple[str, str, Dial]]]:
    return card.method, dict(card.inputs), {(each.indicator, each.principle, each.dial) for each in card.findings}


def _score(card: Scorecard, dial: Dial) -> Score:
    return card.overall if dial is Dial.FRONT_DOOR else card.open_channels


def _unseen(old: float | None, mid: float | None) -> str:
    if old is None:
        return say("There was no score before: too little could be seen.")
    if mid is None:
        return say("By the newer rules there was no score before: too little was seen of what they ask.")
    return say("There is no score now: too little could be seen.")


def _changes(before: Scorecard, after: Scorecard, dial: Dial, whole: Fraction) -> tuple[Change, ...] | None:
    """What moved the score by `whole`, the greatest first; `None` if the scores do not follow from their findings."""
    if not after.inputs:
        return None
    old, new = Weighed(before, dial), Weighed(after, dial)
    shown, measured = points_of(old, new, weights_in(after.inputs, Fraction))
    # Of other pages or channels than before, another value is no doing of the council's that we could name.
    otherwise = _corrected(before, after) | {id for id in shown if old.looked[id] != new.looked[id]}
    points = {(Cause.BEHAVIOUR, id): each for id, each in shown.items() if id not in otherwise}
    for id, each in (*measured.items(), *((id, each) for id, each in shown.items() if id in otherwise)):
        points[Cause.MEASUREMENT, id] = points.get((Cause.MEASUREMENT, id), Fraction(0)) + each
    rest = whole - sum(points.values(), Fraction(0))
    if abs(rest) > _ROUNDING:
        return None
    if points:  # what floating point lost or gained goes where it matters least
        points[max(points, key=lambda each: (abs(points[each]), each))] += rest
    found = (Change(cause, each, old.found[id], new.found[id]) for (cause, id), each in points.items())
    return tuple(sorted(found, key=lambda each: (-abs(each.points), each.after.indicator, each.cause)))


def _corrected(before: Scorecard, after: Scorecard) -> frozenset[str]:
    """The indicators whose answer is otherwise for what a council declared at one time and not at the other."""
    if before.corrections == after.corrections:
        return frozenset()
    found = (*before.findings, *after.findings)
    return frozenset(each.indicator for each in found if any(map(is_declared, each.evidence)))
