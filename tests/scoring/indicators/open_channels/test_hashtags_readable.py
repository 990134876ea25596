import pytest

from scoring.indicators.open_channels.hashtags_readable import hashtags_readable
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(camel_case_share, **thresholds):
    return hashtags_readable.measure(
        council(shown("bluesky", features={"camel_case_share": camel_case_share})), **thresholds
    )


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0, 0),
        (0.45, 0.5),
        (0.9, 1),
        (1, 1),
    ],
)
def test_hashtags_count_in_full_from_nine_in_ten_on(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.45).message == "Hashtags with a capital letter for each word: 45% on Bluesky."


def test_the_threshold_can_be_set():
    assert measured(0.45, full_share=0.45).outcome is Outcome.MET


def test_too_few_hashtags_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
