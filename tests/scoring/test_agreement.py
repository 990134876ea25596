import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.agreement import Agreement, agreed

QUIET, ALARM, WORSE = "quiet", "alarm", "worse"
sayings = some.lists(some.sampled_from([QUIET, ALARM, WORSE, None]))


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ([], Agreement(None, None, False)),
        ([None, None], Agreement(None, None, False)),
        ([QUIET], Agreement(QUIET, 0, False)),  # a first look
        ([None, QUIET], Agreement(QUIET, 1, False)),
        ([QUIET, QUIET], Agreement(QUIET, 0, True)),
        ([QUIET, ALARM], Agreement(QUIET, 0, False)),
        ([QUIET, ALARM, ALARM], Agreement(ALARM, 1, True)),
        ([QUIET, ALARM, WORSE], Agreement(QUIET, 0, False)),
        ([QUIET, QUIET, ALARM, QUIET, ALARM], Agreement(QUIET, 0, True)),
        ([QUIET, ALARM, QUIET, QUIET], Agreement(QUIET, 0, True)),
        ([QUIET, QUIET, None], Agreement(QUIET, 0, True)),
        ([QUIET, QUIET, None, ALARM], Agreement(QUIET, 0, True)),
        ([QUIET, ALARM, None, ALARM], Agreement(QUIET, 0, False)),  # not in a row
        ([QUIET, QUIET, None, None], Agreement(None, None, False)),
        ([QUIET, None, None, ALARM], Agreement(ALARM, 3, False)),  # a first look again
    ],
)
def test_what_stands_moves_only_when_two_in_a_row_agree(said, stands):
    assert agreed(said) == stands


def test_an_alarm_may_be_false():
    assert agreed([True, False, False]) == Agreement(False, 1, True)


@given(some.integers(0, 40), some.sampled_from([ALARM, None]))
def test_what_alternates_never_moves(length, other):
    assert agreed([QUIET, other] * length + [QUIET]).value == QUIET


@given(sayings, some.sampled_from([QUIET, ALARM, WORSE]))
def test_two_that_agree_always_stand(said, last):
    found = agreed([*said, last, last])
    assert (found.value, found.confirmed) == (last, True)


@given(sayings, some.sampled_from([QUIET, ALARM, WORSE, None]))
def test_one_check_moves_nothing_that_stands(said, last):
    before, after = agreed(said), agreed([*said, last])
    moved = before.value is not None and after.value != before.value
    assert not moved or (said[-1] == last)


@given(sayings)
def test_what_stands_was_said_by_the_check_it_stands_since(said):
    found = agreed(said)
    assert found.since is None or said[found.since] == found.value


@given(sayings, sayings)
def test_what_was_said_before_two_that_agree_does_not_matter(before, after):
    kept, alone = agreed([*before, ALARM, ALARM, *after]), agreed([ALARM, ALARM, *after])
    assert (kept.value, kept.confirmed) == (alone.value, alone.confirmed)
