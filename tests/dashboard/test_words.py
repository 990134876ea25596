from datetime import UTC, date, datetime

import pytest

from dashboard.words import (
    EFFORTS,
    GRADES,
    MARKS,
    OUTCOMES,
    ROLES,
    STATES,
    counted,
    day,
    moment,
)
from store.records import ChannelState, Effort, Grade, Outcome, Role


def test_a_moment_is_told_by_the_clock_in_london():
    assert moment(datetime(2026, 11, 22, 10, 14, tzinfo=UTC)) == "22 November 2026, 10:14"
    assert moment(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == "1 July 2026, 00:30"


def test_a_day_is_written_in_words():
    assert day(date(2026, 3, 1)) == "1 March 2026"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 councils"), (1, "1 council"), (2, "2 councils"), (1200, "1,200 councils")]
)
def test_one_is_not_plural(number, words):
    assert counted(number, "council") == words


@pytest.mark.parametrize(
    ("words", "members"),
    [(OUTCOMES, Outcome), (MARKS, Outcome), (EFFORTS, Effort), (GRADES, Grade), (ROLES, Role), (STATES, ChannelState)],
)
def test_every_member_of_a_closed_set_has_its_words(words, members):
    assert set(words) == set(members)
    assert all(words[each] for each in members)
