"""How much each indicator has to do with the difference of two scores.

A score is a weighted sum over a sum of weights. The difference of two such quotients is, exactly,

    sum over indicators of  (mean weight x change of value + change of weight x (mean value - mean score)) / mean total

where each mean is that of before and after. So every indicator has its part, nothing is taken first or last, and before
and after exchanged turn every sign. A weight is what an indicator weighs times the share of it that could be looked at:
its change is, by the same rule, mean weight x change of share + change of weight x mean share. Fractions keep the sum
exact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction

from scoring.weighing import raw_weights, weights_in
from store.records import Dial, Outcome, Scorecard

Points = dict[str, Fraction]


class Weighed:
    """One scorecard's findings of a dial, in fractions. The dial must have a score."""

    def __init__(self, card: Scorecard, dial: Dial) -> None:
        """Weights are the card's own inputs."""
        self.found = {each.indicator: each for each in card.findings if each.dial is dial}
        self.applies = {
            id: each.principle for id, each in self.found.items() if each.outcome is not Outcome.NOT_APPLICABLE
        }
        self.full = raw_weights(self.applies, weights_in(card.inputs, Fraction))
        self.values = {id: Fraction(each.value) for id, each in self.found.items() if each.value is not None}
        self.looked = {id: Fraction(self.found[id].looked) for id in self.values}
        self.weights = {id: self.full[id] * looked for id, looked in self.looked.items()}
        self.total = sum(self.weights.values(), Fraction(0))
        self.score = sum((self.weights[id] * value for id, value in self.values.items()), Fraction(0)) / self.total


def points_of(old: Weighed, new: Weighed, weights: Mapping[str, Fraction]) -> tuple[Points, Points]:
    """By indicator, of 100: for what was seen otherwise, and for what could be seen, or applies, otherwise."""
    total, score = (old.total + new.total) / 200, (old.score + new.score) / 2
    shown: Points = {}
    measured: defaultdict[str, Fraction] = defaultdict(Fraction)
    for id in old.found:
        if id in old.values and id in new.values:
            if old.values[id] != new.values[id]:
                weight = (old.weights[id] + new.weights[id]) / 2
                shown[id] = weight * (new.values[id] - old.values[id]) / total
            lift = ((old.values[id] + new.values[id]) / 2 - score) / total
            if old.looked[id] != new.looked[id]:
                measured[id] += (old.full[id] + new.full[id]) / 2 * (new.looked[id] - old.looked[id]) * lift
            drift = (new.full[id] - old.full[id]) * (old.looked[id] + new.looked[id]) / 2
            for other, share in _came_and_went(old, new, id, weights) if drift else ():
                measured[other] += drift * lift * share
        elif old.found[id].outcome is not new.found[id].outcome:
            change = new.weights.get(id, Fraction(0)) - old.weights.get(id, Fraction(0))
            value = old.values.get(id, new.values.get(id, score))
            measured[id] += change * (value - score) / total
    return shown, dict(measured)


def _came_and_went(old: Weighed, new: Weighed, id: str, weights: Mapping[str, Fraction]) -> list[tuple[str, Fraction]]:
    """Indicators of the same principle that began or ceased to apply: they made this one weigh less or more.

    With the share of each in that; the shares add up to one.
    """
    principle = old.found[id].principle
    gone = {one: weights[one] for one in old.applies.keys() - new.applies.keys()}
    come = {one: -weights[one] for one in new.applies.keys() - old.applies.keys()}
    moved = {one: by for one, by in (gone | come).items() if old.found[one].principle == principle}
    room = sum(moved.values(), Fraction(0))
    return [(one, by / room) for one, by in sorted(moved.items())]
