import pytest

from scoring.indicators.open_channels.pictures_described import pictures_described
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(alt_text_share, **thresholds):
    return pictures_described.measure(
        council(shown("wordpress", features={"alt_text_share": alt_text_share})), **thresholds
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
def test_descriptions_count_in_full_from_nine_pictures_in_ten_on(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.45).message == "Pictures with a description: 45% on WordPress.com."


def test_the_threshold_can_be_set():
    assert measured(0.45, full_share=0.45).outcome is Outcome.MET


def test_too_few_pictures_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
