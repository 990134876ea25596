import pytest

from tests.soak.judging import Verdict, steady, verdict


@pytest.mark.parametrize(
    ("moments", "downs", "twice", "missing"),
    [
        ([1, 62, 123], [], 0, 0),
        ([1, 54, 115, 170], [], 1, 0),
        ([1, 62, 62.5, 123], [], 1, 0),
        ([1, 123, 180], [], 0, 1),  # 122 seconds
        ([1, 63, 190], [(70, 105)], 0, 0),
        ([1, 63, 190], [(70, 71)], 0, 1),
        ([130], [], 0, 1),  # nobody came at first
        ([1, 50.9], [], 1, 1),  # nor at last
    ],
)
def test_a_visit_too_early_is_one_too_many_and_a_turn_passed_over_is_one_too_few(moments, downs, twice, missing):
    found = verdict({"P00": moments}, 60, (0, 185), downs)
    assert (found.twice, found.missing) == (twice, missing)


def test_the_shortest_and_the_longest_wait_are_told():
    found = verdict({"P00": [10, 70], "P01": [12, 75, 135]}, 60, (0, 180), [(0, 5)])
    assert found == Verdict(councils=2, visits=5, twice=0, missing=0, shortest=60, longest=110)


def test_memory_is_compared_between_the_second_quarter_and_the_last():
    assert steady([(0, 10), (30, 20), (40, 22), (100, 23), (110, 25)], (0, 120)) == (21, 24)
