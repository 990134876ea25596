"""How far a number meets a threshold, from 0 to 1."""

from __future__ import annotations


def rising(number: float, full: float) -> float:
    """In full from `full` on, in proportion below it. More than that earns nothing more."""
    return 1.0 if number >= full else max(0.0, number / full)


def fading(number: float, full: float, nothing: float) -> float:
    """In full up to `full`, nothing from `nothing` on, in proportion between."""
    if number <= full:
        return 1.0
    return (nothing - number) / (nothing - full) if number < nothing else 0.0
