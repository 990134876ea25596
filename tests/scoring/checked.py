"""Checks of Northbridge, a made-up council, one a week: short words for building them in view of the test."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from store.records import (
    Account,
    AccountReading,
    Activity,
    ChannelState,
    Check,
    Council,
    Dial,
    Effort,
    Evidence,
    Finding,
    Grade,
    Outcome,
    Role,
    Score,
    Scorecard,
    Snapshot,
    Stage,
)

HOME = "https://www.northbridge.example/"
NORTHBRIDGE = Council("NOR", "Northbridge Council", HOME)
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
STAGES = tuple(Stage(name, at, "") for name, at in (("Started", 0), ("Further", 45), ("Connected", 75)))
OUTCOMES = {
    "met": (Outcome.MET, 1.0),
    "partly": (Outcome.PARTLY_MET, 0.4),
    "not met": (Outcome.NOT_MET, 0.0),
    "unknown": (Outcome.UNKNOWN, None),
    "n/a": (Outcome.NOT_APPLICABLE, None),
}


def nobody_votes(council, at):
    """No council is in a pre-election period."""


def week(number):
    """The moment of a check, counted from 0."""
    return MONDAY + timedelta(weeks=number)


def finding(indicator="news-recent", said="met", *, at=MONDAY, faults=1, follows="", dial=Dial.FRONT_DOOR):
    outcome, value = OUTCOMES[said]
    evidence = tuple(Evidence(f"{HOME}{number}", at, "Words of Cllr Made-up") for number in range(faults))
    words = (indicator, "be-human", f"Is {indicator} there?", "Why.", "Put it there.", Effort.MINUTES)
    return Finding(*words, outcome, value, f"{said} here.", 0.1, evidence, dial, follows=follows)


def between(low, high):
    return Score((low + high) / 2, 0.9, low, high, 9, 10)


GOING, TOP, EITHER, UNSEEN = between(50, 60), between(80, 90), between(70, 80), Score(None, 0.3, 10, 80, 3, 10)


def account(platform="bluesky", handle="northbridge", **facts):
    page = (Evidence(f"{HOME}contact", MONDAY, "Follow us"),)
    known = {"grade": Grade.LINKED, "role": Role.MAIN} | facts
    return Account(platform, handle, handle, f"https://{platform}.example/{handle}", reason="", evidence=page, **known)


def activity(state, at, platform="bluesky", handle="northbridge", reading=None):
    shown = Evidence(f"https://{platform}.example/{handle}", at)
    return Activity(platform, handle, state, "", MONDAY.date(), (shown,), reading)


def profile(*links, at=MONDAY, state=None):
    """What Bluesky showed of the account."""
    return AccountReading("bluesky", "northbridge", "bluesky", at, "rule", state, links=links, followers=9)


def check(
    number, *findings, score=GOING, state=None, channel=None, reading=None, method=2, council=NORTHBRIDGE, at=None
):
    """The check of one week; `state` is that of the council's one channel, looked at in that check."""
    at = at or week(number)
    own = channel or account()
    shown = () if state is None else (activity(state, at, own.platform, own.handle, reading),)
    snapshot = Snapshot(council, at, accounts=(own,), activities=shown)
    dated = tuple(replace(each, evidence=tuple(replace(one, read_at=at) for one in each.evidence)) for each in findings)
    return Check(number + 1, snapshot, Scorecard(council, at, method, score, (), dated))


def weekly(saying, said):
    """One check a week, each as `saying(number, what is said)`."""
    return [saying(number, each) for number, each in enumerate(said)]


def states(*found):
    """One check a week, of the channel's states."""
    return weekly(lambda number, state: check(number, state=state), found)


def needs(*found, indicator="news-recent"):
    """One check a week, of one question's answers."""
    return weekly(lambda number, said: check(number, finding(indicator, said)), found)


QUIET, ACTIVE = ChannelState.QUIET, ChannelState.ACTIVE
