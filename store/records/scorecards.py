"""What findings add up to, and where that stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from store.records.councillors import Councillor
from store.records.councils import Council
from store.records.findings import Finding


@dataclass(frozen=True, slots=True)
class Score:
    """A weighted mean of findings."""

    value: float | None
    """0 to 100; `None` below half coverage: not enough seen."""
    coverage: float
    """Share of the applicable weight that could be seen, 0 to 1."""
    low: float
    """The lowest the value could be, whatever the unseen would show; 0 to 100."""
    high: float
    seen: int
    """How many things could be checked."""
    applicable: int
    """How many things there were to check."""


NOTHING_TO_CHECK = Score(None, 0.0, 0.0, 100.0, 0, 0)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How one council measures against the toolkit: on two dials that are never added."""

    council: Council
    as_of: datetime
    """When the snapshot was taken."""
    method: int
    """Which rules made it (`scoring.score.METHOD`). Scores of different methods do not compare."""
    overall: Score
    """Of the front door."""
    principles: tuple[tuple[str, Score], ...]
    """Of the front door, by principle id, in the toolkit's order; only the principles that have indicators."""
    findings: tuple[Finding, ...]
    """Of both dials."""
    channels: int = 0
    """How many accounts the council's site links as its own."""
    channels_readable: int = 0
    """On how many of them posts could be read."""
    inputs: tuple[tuple[str, float], ...] = ()
    """The weights and thresholds that were used, by dotted name."""
    given: tuple[str, ...] = ()
    """Those among the inputs that settings had replaced: scoring again keeps them."""
    finished: bool = True
    """False for a first look, while pages of the visit are still to come."""
    open_channels: Score = NOTHING_TO_CHECK
    open_principles: tuple[tuple[str, Score], ...] = ()
    corrections: tuple[int, ...] = ()
    """Numbers of the council's corrections that were taken into account: declared by it, and upheld by an analyst."""


@dataclass(frozen=True, slots=True)
class ScorePoint:
    """The front door of one scorecard, without its findings: for stages and for lines over time."""

    as_of: datetime
    method: int
    finished: bool
    score: Score


@dataclass(frozen=True, slots=True)
class Stage:
    """A stretch of the front door's score, named after a section of the toolkit."""

    name: str
    begins_at: float
    """The lowest score in it, 0 to 100. It ends below the score at which the next begins."""
    meaning: str
    """What it means for residents, in one sentence."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What could be checked of a person's page, counted. There is no score of a person."""

    in_place: int
    partly: int
    seen: int
    """How many things could be checked."""
    applicable: int
    """How many things there were to check."""


@dataclass(frozen=True, slots=True)
class CouncillorScorecard:
    """What a resident sees of one councillor: no number from 0 to 100, no rank, no comparison."""

    councillor: Councillor
    as_of: datetime
    method: int
    overall: Tally
    principles: tuple[tuple[str, Tally], ...]
    """By principle id, in the toolkit's order; only the principles that have indicators for a person."""
    findings: tuple[Finding, ...]
    """Their weights are shares of the page's questions, and no score is made of them."""
    inputs: tuple[tuple[str, float], ...] = ()
    given: tuple[str, ...] = ()
