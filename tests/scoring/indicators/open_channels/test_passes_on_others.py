import pytest

from scoring.indicators.open_channels.passes_on_others import passes_on_others
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(repost_share, **thresholds):
    return passes_on_others.measure(council(shown("tumblr", features={"repost_share": repost_share})), **thresholds)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0, 0),
        (0.05, 0.5),
        (0.1, 1),
        (0.6, 1),
    ],
)
def test_reposts_count_in_full_from_one_post_in_ten_on_and_more_earn_nothing(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.05).message == "Posts passed on from others: 5% on Tumblr."


def test_the_threshold_can_be_set():
    assert measured(0.05, full_share=0.05).outcome is Outcome.MET


def test_too_few_posts_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
