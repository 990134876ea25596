"""When what stands has changed: only when two checks in a row say the same, and said something else before.

What is told of cannot be taken back, so that more is asked here than of what a page shows (`agreement`): the first
look at something tells nothing either, since it may be the one that was wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Turn(Generic[T]):
    """From one thing that two checks in a row said to another."""

    before: T
    after: T
    first: int
    """Place of the first of the two checks that say it."""
    second: int


def turns(values: Sequence[T | None]) -> tuple[Turn[T], ...]:
    """After these checks, the oldest first. `None` is a check that could not tell: it agrees with nothing."""
    found = []
    stood: T | None = None
    for place, said in enumerate(values):
        if said is None or place == 0 or said != values[place - 1]:
            continue
        if stood is not None and said != stood:
            found.append(Turn(stood, said, place - 1, place))
        stood = said
    return tuple(found)


def standing(values: Sequence[T | None]) -> T | None:
    """What two checks in a row said last; `None` if none ever did."""
    pairs = zip(values[1:], values, strict=False)
    return next((said for said, before in reversed(list(pairs)) if said is not None and said == before), None)
