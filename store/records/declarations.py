"""What a council says of itself, by the toolkit's checklists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from store.records.shortlists import Writer


class Checklist(StrEnum):
    """For whom a checklist of the toolkit is, and whom its items are about."""

    COUNCILLORS = "councillors"
    OFFICERS = "officers"
    ORGANISATIONS = "organisations"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing of a checklist that only the council itself can tell, as a statement to agree with or not."""

    id: str
    checklist: Checklist
    text: str
    """In our words."""
    principle: str
    """Id of the principle under which we put it."""
    lga: bool = False
    """The point was made by the Local Government Association; if not, it is ours."""
    heading: str = ""
    """The LGA's exact words; empty where we have them only in ours."""
    source: str = ""
    """Who said it, where and when; empty if it is ours."""
    address: str = ""
    """Of the page that says it."""
    indicator: str = ""
    """Whose finding stands beside the answer; empty if public pages show nothing of it."""


class Reply(StrEnum):
    """What a council says of itself to one item of a checklist."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_KNOWN = "we do not know"
    DOES_NOT_APPLY = "does not apply"


@dataclass(frozen=True, slots=True)
class Answered:
    """One item of a checklist with its answer, complete enough to be read when the checklist has changed."""

    item: str
    """Id in `config/checklists.toml`."""
    asked: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a council says of itself on one day: declared, never observed, and never part of a score."""

    council: str
    """`local_authority_code`."""
    checklist: Checklist
    number: int
    """Of the declaration among the council's to this checklist, from 1."""
    at: datetime
    by: Writer
    answers: tuple[Answered, ...]
    """In the order of the checklist; items that were passed over are absent."""
    note: str = ""
    """What the council adds in its own words."""
