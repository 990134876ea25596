from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from scoring.alarm import Alarm, alarm
from store.records import (
    Activity,
    ChannelState,
    Council,
    Effort,
    Finding,
    Outcome,
    Score,
    Scorecard,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")
SEEN, UNSEEN = Score(60.0, 1.0, 60.0, 60.0, 9, 9), Score(None, 0.0, 0.0, 100.0, 0, 9)
MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
ACTIVE, QUIET, UNREACHABLE = ChannelState.ACTIVE, ChannelState.QUIET, ChannelState.UNREACHABLE


@dataclass(frozen=True)
class Check:
    scorecard: Scorecard
    activities: tuple = ()


def check(outcome=MET, state=ACTIVE, overall=SEEN, method=1):
    """One that asked one question, and read one channel."""
    value = {MET: 1.0, NOT_MET: 0.0}.get(outcome)
    words = ("be-human", "Is it so?", "Because.", "Do it.", Effort.MINUTES)
    finding = Finding("named-links", *words, outcome, value, "It is.", 0.5)
    activity = Activity("bluesky", "northbridge.example", state, "It posted.")
    return Check(Scorecard(NORTHBRIDGE, NOON, method, overall, (), (finding,)), (activity,))


BLIND = check(UNKNOWN, UNREACHABLE, UNSEEN)


@pytest.mark.parametrize(
    ("checks", "why"),
    [
        ([], None),
        ([check()], None),
        ([check(), check()], None),
        # One check that could not look; three in a row settle that nobody can.
        ([BLIND], Alarm.COULD_NOT_LOOK),
        ([check(), BLIND], Alarm.COULD_NOT_LOOK),
        ([check(), BLIND, BLIND], Alarm.COULD_NOT_LOOK),
        ([BLIND, BLIND, BLIND], None),
        ([check(), BLIND, BLIND, BLIND], None),
        ([BLIND, BLIND, BLIND, check()], None),
        ([BLIND, BLIND, check(), BLIND], Alarm.COULD_NOT_LOOK),
        # A need.
        ([check(NOT_MET)], None),  # a first look stands
        ([check(MET), check(NOT_MET)], Alarm.NEED),
        ([check(NOT_MET), check(MET)], Alarm.NEED),
        ([check(MET), check(NOT_MET), check(NOT_MET)], None),
        ([check(MET), check(NOT_MET), check(MET)], None),
        ([check(MET), check(UNKNOWN)], None),
        ([check(UNKNOWN), check(NOT_MET)], None),
        ([check(MET), check(NOT_MET), check(UNKNOWN)], None),
        ([check(MET, method=1), check(NOT_MET, method=2)], None),
        # A channel.
        ([check(state=ACTIVE), check(state=QUIET)], Alarm.CHANNEL),
        ([check(state=ACTIVE), check(state=QUIET), check(state=QUIET)], None),
        ([check(state=ACTIVE), check(state=UNREACHABLE)], None),
        ([check(state=UNREACHABLE), check(state=QUIET)], None),
        ([check(state=ACTIVE), check(state=UNREACHABLE), check(state=QUIET)], Alarm.CHANNEL),
        ([check(), Check(check().scorecard)], None),  # it is linked no more, which is no state
    ],
)
def test_a_council_is_under_alarm_until_a_second_check_has_settled_what_is_new(checks, why):
    assert alarm(checks) is why
