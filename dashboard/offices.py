"""Offices, and whoever holds one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Office(StrEnum):
    """As what somebody is here. `dashboard.allowed` has what each may have."""

    PUBLIC = "public"
    OFFICER = "officer"
    """Of a council's communications, approved by an analyst."""
    COUNCILLOR = "councillor"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"
    """An analyst who may also read who did what."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever asks."""

    office: Office = Office.PUBLIC
    councils: frozenset[str] = frozenset()
    """Codes of the councils that an officer speaks for."""
    who: str = field(default="", repr=False)
    """A keyed digest of the address they signed in with; empty for whoever has not. Never printed."""
    alone: bool = False
    """The one user of this machine, where nobody signs in: everything is open."""


PUBLIC = Caller()
ALONE = Caller(Office.ADMINISTRATOR, who="this machine", alone=True)
