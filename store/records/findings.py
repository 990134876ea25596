"""What is asked of a council or a councillor, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store.records.evidence import Evidence


class Dial(StrEnum):
    """What is measured by itself: scores of different dials are never added."""

    FRONT_DOOR = "front door"
    """What any council's own pages show."""
    OPEN_CHANNELS = "open channels"
    """What a council's channels show, where they may be read."""
    COUNCILLOR_PAGE = "councillor's page"
    """What a resident sees of one councillor. No number is made of it."""


class Part(StrEnum):
    """A part of the Digital Councils toolkit, by its own name: where to read on."""

    GET_STARTED = "Get started"
    GO_FURTHER = "Go further"
    CONNECT = "Connect"
    COUNCILLORS = "Checklist for councillors"
    OFFICERS = "Checklist for officers"
    ORGANISATIONS = "Checklist for organisations"


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the toolkit's ten basic principles."""

    id: str
    number: int
    name: str
    """The toolkit's exact short name."""
    statement: str
    """In our own words."""
    source: str
    weight: float = 1.0
    ask: str = ""
    """The question for the council itself, where public pages cannot show the answer."""
    cannot_see: str = ""
    """What about this principle stays invisible from outside."""


class Outcome(StrEnum):
    """An indicator's answer. Only the first three count towards a score."""

    MET = "met"
    PARTLY_MET = "partly met"
    NOT_MET = "not met"
    """Every planned page that could carry it was read whole, and it is not there."""
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"
    """We could not look."""


class Effort(StrEnum):
    """What a fix takes."""

    MINUTES = "minutes"
    DAYS = "days"
    PROJECT = "a project"


@dataclass(frozen=True, slots=True)
class Finding:
    """An indicator's answer about one council, complete enough to show without looking anything up.

    The question and the advice are kept with the answer, so that an old finding still reads as it did.
    """

    indicator: str
    principle: str
    question: str
    why: str
    fix: str
    effort: Effort
    outcome: Outcome
    value: float | None
    """How far it is met, 0 to 1; `None` unless the outcome counts."""
    message: str
    """One or two sentences: what was seen, or why we could not look."""
    weight: float
    """Share of its dial's score if everything applicable had been seen, 0 to 1."""
    evidence: tuple[Evidence, ...] = ()
    dial: Dial = Dial.FRONT_DOOR
    part: Part = Part.GET_STARTED
    """Of the toolkit: where to read on."""
    looked: float = 1.0
    """Share of what the value speaks for that could be seen, 0 to 1: 2 of 3 channels. The rest counts as unseen."""
    follows: str = ""
    """The indicator whose fix brings this one's with it: while that is a need, this one is part of it."""
