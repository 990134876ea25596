import pytest

from scoring.scale import fading, rising


@pytest.mark.parametrize(("number", "value"), [(0, 0), (0.05, 0.25), (0.2, 1), (0.9, 1)])
def test_what_rises_counts_in_full_from_its_threshold_on(number, value):
    assert rising(number, 0.2) == value


def test_a_threshold_of_nothing_is_always_met():
    assert rising(0, 0) == 1


@pytest.mark.parametrize(("number", "value"), [(0, 1), (30, 1), (60, 0.5), (90, 0), (400, 0)])
def test_what_fades_counts_for_nothing_from_its_end_on(number, value):
    assert fading(number, 30, 90) == value


def test_thresholds_that_cross_make_a_step():
    assert fading(50, 50, 40) == 1
    assert fading(51, 50, 40) == 0
