"""Links that open a councillor's own page, and what was done there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DoorEventKind(StrEnum):
    """What happens on a councillor's own page, or to the links that lead there."""

    TICKED = "ticked"
    """An item of the checklist."""
    UNTICKED = "ticked no more"
    BREAK_BEGUN = "takes a break"
    BREAK_ENDED = "is back"
    WRONG = "says that something is wrong"
    REMOVAL_ASKED = "asks to be removed"
    REMOVAL_UNDONE = "stays after all"
    LINK_ASKED = "asks for a new link"
    """With a link that had expired."""
    LINKS_REVOKED = "links revoked"
    """Every link that was made until then, and whatever was opened with one."""
    OPENED = "page opened"
    """The councillor is told of each: so they find out if it was not them."""
    CLOSED = "page closed"
    """What was opened with a link is shut; the link still opens."""


@dataclass(frozen=True, slots=True)
class DoorEvent:
    """One thing that a councillor said on their own page, or that became of their links."""

    kind: DoorEventKind
    at: datetime
    about: str = ""
    """Of a tick: id of the item. Of what is wrong: the indicator, or nothing. Of a page opened or closed: its key."""
    words: str = ""
    """Of what is wrong: the councillor's own."""


class LinkWay(StrEnum):
    """By which way a link comes to its councillor."""

    COUNCIL = "sent by the council"
    ASKED = "sent to who asked"
    """By e-mail, to the address that is published for them."""
    SIGNED_IN = "signed in"
    """To nobody: it stands for an address that was proven, and opens nothing."""


@dataclass(frozen=True, slots=True)
class DoorLink:
    """A link that leads a councillor to their own page."""

    council: str
    """`local_authority_code`."""
    site_id: str
    key: str
    """Names the link. Without the signature that goes with it, it opens nothing."""
    made_at: datetime
    expires_at: datetime
    way: LinkWay = LinkWay.COUNCIL
