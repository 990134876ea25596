"""The dashboard's plain words for dates, counts and closed sets."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from store.records import ChannelState, Effort, Grade, Outcome, ProblemKind

_LONDON = ZoneInfo("Europe/London")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # not strftime: its month names follow the machine's language

OUTCOMES = {
    Outcome.MET: "In place",
    Outcome.PARTLY_MET: "Partly in place",
    Outcome.NOT_MET: "Looked for and not found",
    Outcome.NOT_APPLICABLE: "Does not apply",
    Outcome.UNKNOWN: "We could not look",
}
MARKS = {
    Outcome.MET: "●",
    Outcome.PARTLY_MET: "◐",
    Outcome.NOT_MET: "○",
    Outcome.NOT_APPLICABLE: "-",
    Outcome.UNKNOWN: "?",
}
"""Shapes beside the words, never instead of them, and never colour."""

EFFORTS = {
    Effort.MINUTES: "Takes minutes",
    Effort.DAYS: "Takes days",
    Effort.PROJECT: "Needs a project",
}
GRADES = {
    Grade.LINKED: "Linked as the council's own",
    Grade.MENTIONED: "Only mentioned on a page",
}
STATES = {
    ChannelState.RETIRED: "Retired: the council says so",
    ChannelState.NOT_READABLE: "Posts cannot be read without signing in",
    ChannelState.NOT_CHECKED: "Posts were not read",
}

_ASK = "Ask the council's web team to let Doorstep read its public pages, or look at the website by hand."
_LATER = "Check this council again later. If the website opens for you, look at it by hand meanwhile."
_REGISTER = "Open the website and see whether the address in the register is still right."
_BY_HAND = "Look at the website by hand: it opens, but not in a form that Doorstep can read."
_ACTIONS = {
    ProblemKind.ROBOTS: _ASK,
    ProblemKind.ROBOTS_UNREADABLE: _LATER,
    ProblemKind.UNREACHABLE: _LATER,
    ProblemKind.TIMED_OUT: _LATER,
    ProblemKind.FORBIDDEN: _ASK,
    ProblemKind.NOT_FOUND: _REGISTER,
    ProblemKind.SERVER_ERROR: _LATER,
    ProblemKind.BLOCKED: _ASK,
    ProblemKind.TOO_MANY_REDIRECTS: _REGISTER,
    ProblemKind.UNSAFE_ADDRESS: _REGISTER,
    ProblemKind.STOPPED: _LATER,
}


def day(of: date) -> str:
    """22 November 2026."""
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year}"


def moment(at: datetime) -> str:
    """22 November 2026, 10:14, by the clock in London."""
    local = at.astimezone(_LONDON)
    return f"{day(local.date())}, {local:%H:%M}"


def counted(number: int, one: str, many: str = "") -> str:
    """1 council, 2 councils."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def action(kind: ProblemKind | None) -> str:
    """What to do about a council that could not be looked at. `None` where no page names a problem."""
    return _ACTIONS.get(kind, _BY_HAND) if kind else _LATER
