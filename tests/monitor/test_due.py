from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from monitor.due import due
from store.records import Council
from store.visited import Visited

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WEEK = 7 * DAY
NORTHBRIDGE = Council("NBR", "Northbridge Borough Council", "https://northbridge.example/")


def visit(begun, *, lasted=timedelta(0)):
    return Visited(1, NOW - begun + lasted, 1, NOW - begun)


def is_due(visited, *, alarm=False, now=NOW):
    found = due([NORTHBRIDGE], {"NBR": visited} if visited else {}, WEEK, DAY, now, lambda code: alarm)
    return found == (NORTHBRIDGE,)


@pytest.mark.parametrize(
    ("visited", "alarm", "expected"),
    [
        (None, False, True),
        (visit(WEEK), False, True),
        (visit(WEEK - HOUR), False, False),
        (visit(WEEK + DAY), False, True),
        (visit(DAY), False, False),
        (visit(DAY), True, True),
        (visit(23 * HOUR), True, False),
        # Of a run that took hours, all are due together, when the first of them is.
        (visit(WEEK, lasted=5 * HOUR), False, True),
        # One that was visited three days into its run, since the machine was off: not at once again.
        (visit(WEEK, lasted=3 * DAY), False, False),
        (visit(WEEK + 3 * DAY, lasted=3 * DAY), False, True),
        # The clock was set back an hour: an hour longer.
        (visit(-HOUR), False, False),
        (visit(WEEK - HOUR), True, True),
        # The clock had been set to another year: that visit tells nothing.
        (visit(-300 * DAY), False, True),
    ],
)
def test_a_council_is_due_a_week_after_its_last_visit_and_a_day_after_it_under_alarm(visited, alarm, expected):
    assert is_due(visited, alarm=alarm) is expected


def test_whether_a_council_is_under_alarm_is_asked_only_where_it_matters():
    asked = []
    due([NORTHBRIDGE], {"NBR": visit(HOUR)}, WEEK, DAY, NOW, asked.append)
    due([NORTHBRIDGE], {"NBR": visit(WEEK)}, WEEK, DAY, NOW, asked.append)
    assert asked == []
    due([NORTHBRIDGE], {"NBR": visit(2 * DAY)}, WEEK, DAY, NOW, asked.append)
    assert asked == ["NBR"]


@given(lasted=some.timedeltas(timedelta(0), 6 * DAY), waited=some.timedeltas(timedelta(0), 20 * DAY))
def test_two_visits_are_never_closer_than_nine_tenths_of_a_week(lasted, waited):
    last = Visited(1, NOW + lasted, 1, NOW)
    at = last.taken_at + waited
    assert not is_due(last, now=at) or waited >= WEEK * 9 / 10
    assert is_due(last, now=at) or waited < WEEK
