"""What may be said after several checks: a stage or an alarm moves only when two checks in a row agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Agreement(Generic[T]):
    """What stands, and what it rests on."""

    value: T | None
    """`None` if no check could tell, or if the last two that agreed could not."""
    since: int | None
    """Place of the first check of those that the value rests on; `None` without a value."""
    confirmed: bool
    """Two checks in a row have said it. If not, it is a first look."""


def agreed(values: Sequence[T | None]) -> Agreement[T]:
    """What stands after these checks, the oldest first. `None` is a check that could not tell.

    The first check that can tell is a first look, and stands. From then on it moves only when two checks in a row
    say the same. One check that could not tell moves nothing; after two in a row nothing stands.
    """
    value: T | None = None
    since, confirmed = 0, False
    for place, said in enumerate(values):
        twice = place > 0 and said == values[place - 1]
        if said == value:
            confirmed = confirmed or twice
        elif twice or value is None:
            value, since, confirmed = said, place - twice, twice
    if value is None:
        return Agreement(None, None, confirmed=False)
    return Agreement(value, since, confirmed)
