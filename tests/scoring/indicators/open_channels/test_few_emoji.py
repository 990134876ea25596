import pytest

from scoring.indicators.open_channels.few_emoji import few_emoji
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(emoji_share, **thresholds):
    return few_emoji.measure(council(shown(features={"emoji_share": emoji_share})), **thresholds)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0, 1),
        (0.1, 1),
        (0.3, 0.5),
        (0.5, 0),
        (1, 0),
    ],
)
def test_emoji_lower_the_answer_only_where_more_than_a_tenth_of_posts_have_many(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_what_was_found():
    assert measured(0.3).message == "Posts with more than three emoji: 30% on Bluesky."


def test_the_thresholds_can_be_set():
    assert measured(0.3, few_share=0.3).outcome is Outcome.MET
    assert measured(0.3, many_share=0.3).outcome is Outcome.NOT_MET


def test_too_few_posts_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
