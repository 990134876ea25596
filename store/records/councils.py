"""Councils, the elections that close their doors, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Region(StrEnum):
    """Where in a page something stands."""

    HEAD = "head"
    """Metadata that a visitor does not see."""
    HEADER = "header"
    NAV = "navigation"
    MAIN = "main"
    ASIDE = "aside"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Council:
    """A principal local authority, as its register describes it. Empty text where the register is silent."""

    local_authority_code: str
    """The key: three letters in the UK, any unique token in a register of one's own."""
    name: str
    website: str
    """Home page, absolute, http or https."""
    gss_code: str = ""
    """ONS code, e.g. `E09000001`."""
    nice_name: str = ""
    """The place, without "Council": for lists and sentences."""
    type: str = ""
    """Short code: CC, CTY, LBO, MD, NMD, NID, SCO, UA, WPA."""
    type_name: str = ""
    nation: str = ""
    region: str = ""
    county_la: str = ""
    """`local_authority_code` of the county above a district."""
    democracy_url: str = ""
    """Base address of the committee system."""
    democracy_cms: str = ""
    population: int | None = None
    rural_urban: str = ""
    valid_from: date | None = None
    """The day it came into being; `None` if before anyone using this register cares."""
    valid_to: date | None = None
    """The last day of its existence; `None` while no end is decided."""
    successor: str = ""
    """`local_authority_code` of the council that takes over, where there is one."""
    made_up: bool = False
    """True for the practice county: every face must say so."""
    former_codes: tuple[str, ...] = ()
    """ONS codes that it had before."""
    seats: int | None = None
    """Of councillors, vacant ones included."""

    def exists(self, on: date) -> bool:
        """Whether it has begun, and has not ended before that day."""
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on <= self.valid_to)


class ElectionKind(StrEnum):
    """How much of a council an election is about."""

    ALL_OUT = "all-out"
    """Every seat."""
    HALVES = "halves"
    THIRDS = "thirds"
    BY_ELECTION = "by-election"
    """A seat that fell vacant. It counts for the whole council only where somebody lists it."""


@dataclass(frozen=True, slots=True)
class Election:
    """A day on which a council is, or was, elected."""

    council: str
    """`local_authority_code`."""
    on: date
    """The day of the poll."""
    kind: ElectionKind
    source: str
    """Who says so: an address or a statute, as a sentence."""
    period_from: date | None = None
    """The first day of the pre-election period, where it is known; `None`: by the rule of the nation."""
