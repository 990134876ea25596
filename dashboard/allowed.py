"""Who may have what: every page, file and act by every office, in one table. What it does not name, nobody has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dashboard.offices import Caller, Office


class Kind(StrEnum):
    """What something is."""

    PAGE = "page"
    """Of the menu, by the name of its file."""
    FILE = "address"
    """A plain route, as it is written in the routes."""
    ACT = "act"
    """What somebody writes, wherever the form for it stands."""


class Reach(StrEnum):
    """For which councils somebody may have it. What concerns no council is had for every one, or not at all."""

    NONE = "no"
    OWN = "their own"
    PUBLISHED = "published"
    """Of councils that publish their own stage."""
    EVERY = "yes"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    kind: Kind
    name: str
    public: Reach
    councillor: Reach
    officer: Reach
    analyst: Reach
    administrator: Reach


_NO, _OWN, _SAID, _YES = Reach.NONE, Reach.OWN, Reach.PUBLISHED, Reach.EVERY
_OPEN = (_YES, _YES, _YES, _YES, _YES)
_SCORES = (_NO, _NO, _YES, _YES, _YES)
_COUNCILS_SCORES = (_SAID, _SAID, _YES, _YES, _YES)
_COUNCILS = (_NO, _NO, _OWN, _YES, _YES)
_OFFICERS = (_NO, _NO, _OWN, _NO, _NO)
_ANALYSTS = (_NO, _NO, _NO, _YES, _YES)
_ADMINISTRATORS = (_NO, _NO, _NO, _NO, _YES)
_COUNCILLORS = (_NO, _OWN, _NO, _NO, _NO)

TABLE: tuple[Row, ...] = (
    Row(Kind.PAGE, "find", *_OPEN),
    Row(Kind.PAGE, "council", *_COUNCILS_SCORES),
    Row(Kind.PAGE, "compare", *_SCORES),
    Row(Kind.PAGE, "self_assessment", *_COUNCILS),
    Row(Kind.PAGE, "support", *_SCORES),
    Row(Kind.PAGE, "shortlist", *_ANALYSTS),
    Row(Kind.PAGE, "replies", *_ANALYSTS),
    Row(Kind.PAGE, "map", *_SCORES),
    Row(Kind.PAGE, "directory", *_OPEN),
    Row(Kind.PAGE, "method", *_OPEN),
    Row(Kind.PAGE, "looking", *_OPEN),
    Row(Kind.PAGE, "data", *_OPEN),
    Row(Kind.PAGE, "about", *_OPEN),
    Row(Kind.PAGE, "officers", *_ANALYSTS),
    Row(Kind.PAGE, "who_did_what", *_ADMINISTRATORS),
    Row(Kind.FILE, "/card/{code}", *_COUNCILS_SCORES),
    Row(Kind.FILE, "/report/{code}.html", *_COUNCILS_SCORES),
    Row(Kind.FILE, "/report/{code}.pdf", *_COUNCILS_SCORES),
    Row(Kind.FILE, "/report/{code}.pptx", *_COUNCILS_SCORES),
    Row(Kind.FILE, "/brief/{code}.html", *_COUNCILS_SCORES),
    Row(Kind.FILE, "/checklist/{checklist}.html", *_OPEN),
    Row(Kind.FILE, "/checklist/{checklist}/{code}.html", *_COUNCILS),
    Row(Kind.FILE, "/shortlist/{number}.csv", *_ANALYSTS),
    Row(Kind.FILE, "/data/observations.zip", *_OPEN),
    Row(Kind.FILE, "/data/observations-and-scores.zip", *_SCORES),
    Row(Kind.FILE, "/data/dictionary.json", *_OPEN),
    Row(Kind.FILE, "/data/dictionary.md", *_OPEN),
    Row(Kind.FILE, "/feed/all.atom", *_OPEN),
    Row(Kind.FILE, "/feed/{code}.atom", *_OPEN),
    Row(Kind.FILE, "/badge/{code}.svg", *([_SAID] * 5)),
    Row(Kind.FILE, "/invitations/{code}", *_OFFICERS),  # names of councillors, for their own council alone
    Row(Kind.FILE, "/robot", *_OPEN),
    Row(Kind.FILE, "/healthz", *_OPEN),
    Row(Kind.FILE, "/councillor", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/back", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/break", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/close", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/close-everywhere", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/remove", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/stay", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/ticks", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/wrong", *_COUNCILLORS),
    Row(Kind.FILE, "/councillor/new-link", *_OPEN),  # for who has a link that has expired
    Row(Kind.FILE, "/councillor/open", *_OPEN),  # for who has a link: the link says whose page opens
    Row(Kind.FILE, "/councillor/open/{word}", *_OPEN),
    Row(Kind.FILE, "/councillor/verify", *_OPEN),
    Row(Kind.FILE, "/sign-in", *_OPEN),
    Row(Kind.FILE, "/sign-in/back", *_OPEN),
    Row(Kind.FILE, "/sign-in/code", *_OPEN),
    Row(Kind.FILE, "/sign-in/enter", *_OPEN),
    Row(Kind.FILE, "/sign-in/provider", *_OPEN),
    Row(Kind.FILE, "/sign-out", *_OPEN),  # for who has signed in
    Row(Kind.ACT, "declare", *_COUNCILS),
    Row(Kind.ACT, "supply figures", *_COUNCILS),
    Row(Kind.ACT, "write the shortlist", *_ANALYSTS),
    Row(Kind.ACT, "reply", *_COUNCILS),
    Row(Kind.ACT, "decide a reply", *_ANALYSTS),
    Row(Kind.ACT, "check again", *_COUNCILS),
    Row(Kind.ACT, "see a preview", *_OFFICERS),  # an analyst sees that there is one
    Row(Kind.ACT, "publish", *_OFFICERS),
    Row(Kind.ACT, "approve an officer", *_ANALYSTS),
)
_ROWS = {each.name: each for each in TABLE}


def reach(caller: Caller, name: str) -> Reach:
    """For which councils the caller may have what stands in the table under this name."""
    row = _ROWS.get(name)
    if row is None:
        return Reach.NONE
    if caller.alone and row.analyst is not Reach.PUBLISHED and any(_of(row, each) for each in _KNOWN):
        return Reach.EVERY
    found: Reach = getattr(row, caller.office.value)
    return found


def may(caller: Caller, name: str, code: str = "", *, published: bool = False) -> bool:
    """Whether the caller may have it for this council; without a code, whether for any council at all.

    `code`: `local_authority_code`. `published`: whether that council publishes its own (`reports.publishing`).
    """
    found = reach(caller, name)
    if found is Reach.OWN:
        return code in caller.councils if code else bool(caller.councils)
    if found is Reach.PUBLISHED:
        return published or not code
    return found is Reach.EVERY


_KNOWN = (Office.OFFICER, Office.ANALYST, Office.ADMINISTRATOR)
"""Offices whose work whoever is alone with this machine does. A councillor's own page is for its councillor."""


def _of(row: Row, office: Office) -> bool:
    return getattr(row, office.value) is not Reach.NONE
