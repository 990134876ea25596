"""Accounts: whose they are, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store.records.evidence import Evidence


class Grade(StrEnum):
    """How sure we are that an account is the council's own."""

    CONFIRMED = "confirmed"
    """The account itself proves it: its name is, or stands under, the council's own domain."""
    LINKED = "linked"
    """In the header, footer, navigation or metadata of the council's site, or on its social media page."""
    MENTIONED = "mentioned"
    """Only in the body of a page."""
    DISPUTED = "disputed"
    """Two main accounts on one platform, and nothing says how they differ."""


class Role(StrEnum):
    """Whose an account is, as far as the council's pages tell. Only the first three count for a council."""

    MAIN = "main"
    SERVICE = "service"
    """A library, a museum, jobs, highways..."""
    LEADER = "leader or mayor"
    """Named for the office, not for the person who holds it."""
    COUNCILLOR = "councillor"
    """A person's own: a councillor, or a leader or mayor by name."""
    PARTNER = "partner"
    """Another body's: police, tourism, a college, another council."""
    VENDOR = "supplier"
    UNKNOWN = "unknown"
    """Its pages do not say whose it is."""


@dataclass(frozen=True, slots=True)
class Account:
    """A profile that a council's own pages link to."""

    platform: str
    handle: str
    key: str
    url: str
    """Canonical profile address."""
    grade: Grade
    reason: str
    """Why this grade, in words a council can argue with."""
    evidence: tuple[Evidence, ...]
    role: Role = Role.UNKNOWN
    role_reason: str = ""
    """Why this role, in words a council can argue with."""
    personal: bool = False
    """A private person's profile, not kept for an office: noted, and never asked for."""
