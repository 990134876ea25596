"""How much each indicator weighs before the weights are made to add up to one: the same sums in any kind of number."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeVar

Number = TypeVar("Number", float, Fraction)


def raw_weights(principle_of: Mapping[str, str], inputs: Mapping[str, Number]) -> dict[str, Number]:
    """By indicator: its principle's weight, shared out among those of its indicators that apply.

    `principle_of` has the indicators that apply; `inputs` are a scorecard's, by dotted name. What weighs nothing in
    a principle that weighs nothing else weighs nothing.
    """
    totals: dict[str, Number] = {}
    for indicator, principle in principle_of.items():
        own = inputs[f"weight.{indicator}"]
        totals[principle] = totals[principle] + own if principle in totals else own
    return {
        indicator: inputs[f"weight.{principle}"] * inputs[f"weight.{indicator}"] / (totals[principle] or 1)
        for indicator, principle in principle_of.items()
    }
