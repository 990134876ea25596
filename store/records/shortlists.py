"""Shortlists: who was chosen, why, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Writer(StrEnum):
    """Who wrote something down: a role, never a name."""

    ANALYST = "analyst"
    OFFICER = "officer"
    MONITOR = "monitor"
    """Nobody: the monitor itself, in a check."""


class Step(StrEnum):
    """What a change of a shortlist does."""

    BEGUN = "begun"
    PLACES = "places changed"
    PICKED = "picked"
    LEFT_OUT = "left out again"
    NOTED = "noted"
    FROZEN = "frozen"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class ShortlistChange:
    """One change of a list of councils to be offered support. A list is what its changes come to."""

    shortlist: int
    """Number of the list."""
    number: int
    """Of the change in its list, from 1: two changes cannot have one number, so nobody writes over anybody."""
    at: datetime
    by: Writer
    step: Step
    council: str = ""
    """`local_authority_code`; empty for what is about the list as a whole."""
    words: str = ""
    """The reason, the note, or the name of a list that is begun."""
    places: int | None = None
    """How many councils support can be offered to; with `BEGUN` and `PLACES` only."""
    scorecards: tuple[int, ...] = ()
    """With `FROZEN`: numbers of the scorecards that the list rests on, as they were that day."""
