import pytest

from scoring.indicators.open_channels.posts_regular import posts_regular
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(longest_gap_days, **thresholds):
    return posts_regular.measure(council(shown(features={"longest_gap_days": longest_gap_days})), **thresholds)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0.5, 1),
        (30, 1),
        (60, 0.5),
        (90, 0),
        (700, 0),
    ],
)
def test_gaps_of_up_to_thirty_days_are_no_gaps_and_ninety_are_too_long(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_what_was_found():
    assert measured(1.2).message == "Longest time without a post: 1 day on Bluesky."


def test_the_thresholds_can_be_set():
    assert measured(60, calm_days=60).outcome is Outcome.MET
    assert measured(60, long_days=60).outcome is Outcome.NOT_MET


def test_too_few_posts_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
