"""What a council says is wrong, what became of it, and what it publishes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from store.records.findings import Outcome
from store.records.shortlists import Writer


class CorrectionKind(StrEnum):
    """What a council says is wrong, or wants known."""

    NOT_OURS = "not ours"
    """An account that is somebody else's."""
    MISSING = "missing"
    """An account of the council that was not found."""
    RETIRED = "retired on purpose"
    PARTNER = "run by a partner"
    """The council's, but another body runs it."""
    EXPLAINED = "explains a finding"


class CorrectionStep(StrEnum):
    """What became of a correction. That its time is up is worked out, and no step."""

    RAISED = "raised"
    READ = "address read"
    """The reader of links has read the address of a missing account."""
    UPHELD = "upheld"
    NOT_UPHELD = "not upheld"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """One step of a correction. What it is about stands in the step that raised it."""

    council: str
    """`local_authority_code`."""
    correction: int
    """Number of the correction among the council's, from 1."""
    number: int
    """Of the step in it, from 1: two steps cannot have one number, so nobody decides over anybody."""
    at: datetime
    by: Writer
    step: CorrectionStep
    words: str = ""
    """What the council says, or the reason of a decision."""
    kind: CorrectionKind | None = None
    """With `RAISED` only, as is whatever follows but for what `READ` has read of an address."""
    platform: str = ""
    key: str = ""
    """Platform and key of the account; empty for a finding, and for a missing account whose address was not read."""
    handle: str = ""
    indicator: str = ""
    """Of the finding that is explained."""
    outcome: Outcome | None = None
    """Of that finding, as it was then."""
    url: str = ""
    """Of a missing account, or of the page that says that an account is retired."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a council says is wrong with what was seen, and everything that became of it: declared, never observed."""

    raised: CorrectionEntry
    later: tuple[CorrectionEntry, ...] = ()
    """The oldest first."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A council's word that its scorecard may be shown to anybody, or that it may not any longer."""

    council: str
    """`local_authority_code`."""
    number: int
    """Among the council's, from 1."""
    at: datetime
    by: Writer
    published: bool
    """False: withdrawn."""
