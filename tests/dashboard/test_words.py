from datetime import UTC, date, datetime

import pytest

from dashboard.words import (
    EFFORTS,
    GRADES,
    MARKS,
    OUTCOMES,
    ROLES,
    STATES,
    day,
    moment,
    traits,
)
from store.records import ChannelState, Council, Effort, Grade, Outcome, Role


def test_a_moment_is_told_by_the_clock_in_london():
    assert moment(datetime(2026, 11, 22, 10, 14, tzinfo=UTC)) == "22 November 2026, 10:14"
    assert moment(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == "1 July 2026, 00:30"


def test_a_moments_day_is_that_in_london_too():
    assert day(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)) == "2 July 2026"


def test_a_day_is_written_in_words():
    assert day(date(2026, 3, 1)) == "1 March 2026"


def test_a_council_is_described_by_each_word_of_its_register_once():
    council = Council("A", "A Council", "https://a.example/", type_name="District", region="Wales", nation="Wales")
    assert traits(council) == ["District", "Wales"]


@pytest.mark.parametrize(
    ("words", "members"),
    [(OUTCOMES, Outcome), (MARKS, Outcome), (EFFORTS, Effort), (GRADES, Grade), (ROLES, Role), (STATES, ChannelState)],
)
def test_every_member_of_a_closed_set_has_its_words(words, members):
    assert set(words) == set(members)
    assert all(words[each] for each in members)
