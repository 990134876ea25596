from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from scoring.turns import Turn, standing, turns

CHECKS = some.lists(some.sampled_from(["met", "need", None]), max_size=12)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("AABB", [Turn("A", "B", 2, 3)]),
        ("AABBB", [Turn("A", "B", 2, 3)]),
        ("AABBAA", [Turn("A", "B", 2, 3), Turn("B", "A", 4, 5)]),
        ("AA?BB", [Turn("A", "B", 3, 4)]),
        ("AABAA", []),  # one check alone
        ("ABBB", []),  # the first look may be the one that was wrong
        ("AAB?B", []),  # a check that could not tell agrees with nothing
        ("ABABAB", []),
        ("AA", []),
        ("", []),
    ],
)
def test_what_stands_changes_when_two_checks_in_a_row_say_so(said, expected):
    assert list(turns([None if each == "?" else each for each in said])) == expected


@pytest.mark.parametrize(
    ("said", "stands"), [("AABBA", "B"), ("AAB?", "A"), ("AA??", "A"), ("AB", None), ("A", None), ("", None)]
)
def test_what_two_checks_said_last_stands(said, stands):
    assert standing([None if each == "?" else each for each in said]) == stands


@given(CHECKS, some.integers(0, 12))
def test_turns_go_on_from_what_stood(values, cut):
    first = turns(values[:cut])
    assert turns(values)[: len(first)] == first
    later = turns(values)[len(first) :]
    assert not later or later[0].before == standing(values[:cut]) or standing(values[:cut]) is None


@given(CHECKS)
def test_no_two_turns_in_a_row_say_the_same(values):
    found = turns(values)
    assert all(one.after == other.before != other.after for one, other in pairwise(found))
