"""The dashboard's plain words for dates, counts and closed sets."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from store.records import ChannelState, Effort, Grade, Outcome, Role

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
    Grade.CONFIRMED: "Proven to be the council's own",
    Grade.LINKED: "Linked as the council's own",
    Grade.MENTIONED: "Only mentioned on a page",
    Grade.DISPUTED: "Linked, but another account is too",
}
ROLES = {
    Role.MAIN: "The council's main account",
    Role.SERVICE: "A service of the council",
    Role.LEADER: "The office of leader or mayor",
    Role.COUNCILLOR: "A person's own",
    Role.PARTNER: "Another body's",
    Role.VENDOR: "A supplier's",
    Role.UNKNOWN: "We cannot tell whose",
}
STATES = {
    ChannelState.ACTIVE: "Active: posted in the last 30 days",
    ChannelState.QUIET: "Quiet: last post one to three months old",
    ChannelState.DORMANT: "Dormant: no post in the last three months",
    ChannelState.RETIRED: "Retired: the council says so",
    ChannelState.EMERGENCY_ONLY: "For emergencies only: the council says so",
    ChannelState.HELD: "Held, so that nobody else takes the name",
    ChannelState.MOVED: "Moved to another account",
    ChannelState.GONE: "Gone: the platform says there is no such account",
    ChannelState.CHANGED_HANDS: "Changed hands? Please check",
    ChannelState.REFUSED: "The server does not let us read it",
    ChannelState.UNREACHABLE: "It could not be reached",
    ChannelState.OPTED_OUT: "It asks not to be shown to visitors who are not signed in",
    ChannelState.UNKNOWN_SHAPE: "Its answer was not understood",
    ChannelState.NOT_READABLE: "We cannot read its posts",
    ChannelState.NOT_CHECKED: "Posts were not read",
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
