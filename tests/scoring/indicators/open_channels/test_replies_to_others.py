import pytest

from scoring.indicators.open_channels.replies_to_others import replies_to_others
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(reply_share, **thresholds):
    return replies_to_others.measure(council(shown("bluesky", features={"reply_share": reply_share})), **thresholds)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0, 0),
        (0.05, 0.25),
        (0.2, 1),
        (0.9, 1),
    ],
)
def test_replies_count_in_full_from_a_fifth_of_the_posts_on(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.05).message == "Posts that answer others: 5% on Bluesky."


def test_the_threshold_can_be_set():
    assert measured(0.1, full_share=0.1).outcome is Outcome.MET


def test_too_few_posts_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
