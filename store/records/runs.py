"""Checks: what was planned, done and asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from store.records.problems import ProblemKind
from store.records.scorecards import Scorecard
from store.records.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Run:
    """One check over councils."""

    id: int
    started_at: datetime
    register: str
    """Name of the register file."""
    planned: tuple[str, ...]
    """`local_authority_code` of each council to visit."""
    ended_at: datetime | None = None
    ending: str = ""
    """`finished` or `stopped`; empty while it runs, or if the machine went away."""
    made_up: bool = False
    replayed: bool = False
    """True if nobody was visited: archived pages were read again."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a run has stored so far."""

    run: Run
    councils: int
    """Councils whose visit is finished, of those planned."""
    pages: int
    """Pages tried. A second try of a page counts for the page, not for another."""
    problems: tuple[tuple[ProblemKind, int], ...]
    """How many of them have which problem after the last try, the most frequent first."""
    unread: tuple[str, ...]
    """Names of councils whose home page gave no answer, by name."""
    left: tuple[str, ...]
    """`local_authority_code` of the councils whose visit is not finished, in the order planned."""
    councillors: int = 0
    """Councillors whose page was asked for."""
    poor_lists: tuple[str, ...] = ()
    """A sentence or two for each council whose list of councillors is not good: why, and what stands in its place."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one council, as far as it takes to say what has changed."""

    visit: int
    """Number of the snapshot; 0 if nobody was visited, and archived pages were read again."""
    snapshot: Snapshot
    """Without its readings."""
    scorecard: Scorecard
