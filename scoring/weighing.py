"""How much each indicator weighs before the weights are made to add up to one: the same sums in any kind of number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

Number = TypeVar("Number", float, Fraction)


def weights_in(inputs: Iterable[tuple[str, float]], number: Callable[[float], Number]) -> dict[str, Number]:
    """The weights among a scorecard's inputs, by id of indicator or principle, each made a `number`."""
    return {name.removeprefix("weight."): number(each) for name, each in inputs if name.startswith("weight.")}


def raw_weights(principle_of: Mapping[str, str], weights: Mapping[str, Number]) -> dict[str, Number]:
    """By indicator: its principle's weight, shared out among those of its indicators that apply.

    `principle_of` has the indicators that apply. What weighs nothing in a principle that weighs nothing else weighs
    nothing.
    """
    totals: dict[str, Number] = {}
    for indicator, principle in principle_of.items():
        own = weights[indicator]
        totals[principle] = totals[principle] + own if principle in totals else own
    units = {principle: weights[principle] / (total or 1) for principle, total in totals.items()}
    return {indicator: units[principle] * weights[indicator] for indicator, principle in principle_of.items()}
