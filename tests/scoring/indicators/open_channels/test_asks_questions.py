import pytest

from scoring.indicators.open_channels.asks_questions import asks_questions
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(question_share, **thresholds):
    return asks_questions.measure(council(shown("mastodon", features={"question_share": question_share})), **thresholds)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0, 0),
        (0.05, 0.5),
        (0.1, 1),
        (0.6, 1),
    ],
)
def test_questions_count_in_full_from_one_post_in_ten_on(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.05).message == "Posts that ask something: 5% on Mastodon."


def test_the_threshold_can_be_set():
    assert measured(0.05, full_share=0.05).outcome is Outcome.MET


def test_too_few_posts_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
