import pytest

from scoring.indicators.open_channels.posts_weekly import posts_weekly
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(days_between_posts, **thresholds):
    return posts_weekly.measure(council(shown(features={"days_between_posts": days_between_posts})), **thresholds)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0.1, 1),
        (7, 1),
        (18.5, 0.5),
        (30, 0),
        (90, 0),
    ],
)
def test_one_post_a_week_is_enough_and_one_a_month_is_not(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_what_was_found():
    assert measured(6.6).message == "Usual time between posts: 7 days on Bluesky."


def test_the_thresholds_can_be_set():
    assert measured(20, often_days=20).outcome is Outcome.MET
    assert measured(20, seldom_days=20).outcome is Outcome.NOT_MET


def test_too_few_posts_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
