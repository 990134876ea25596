"""What would help, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from store.records.evidence import Evidence
from store.records.findings import Dial, Effort, Part


@dataclass(frozen=True, slots=True)
class Need:
    """A thing that was looked for well and not found, or only partly."""

    indicator: str
    principle: str
    what: str
    why: str
    fix: str
    effort: Effort
    points: float
    """What meeting it in full would add to the score of its dial, of 100."""
    evidence: tuple[Evidence, ...] = ()
    dial: Dial = Dial.FRONT_DOOR
    part: Part = Part.GET_STARTED
    also: tuple[str, ...] = ()
    """Fixes that belong to this one, and whose points are among its own."""


@dataclass(frozen=True, slots=True)
class Guide:
    """Published guidance that helps with a need."""

    title: str
    publisher: str
    nations: tuple[str, ...]
    """Whose councils it is for, as registers name them."""
    helps: tuple[str, ...]
    """Ids of indicators, or of principles for all of theirs that no other guide names."""
    about: str
    """What it says that helps, in one sentence of ours."""
    address: str = ""
    """Empty if we know of no page of its publisher."""
    checked_on: date | None = None
    """When somebody last opened the address; `None` if nobody of ours ever has."""
    live: bool = False
    """It was there when it was checked. Only then may a face link it."""
