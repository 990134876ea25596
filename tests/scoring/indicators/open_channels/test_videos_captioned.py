import pytest

from scoring.indicators.open_channels.videos_captioned import videos_captioned
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(captions_share, **thresholds):
    return videos_captioned.measure(
        council(shown("youtube", features={"captions_share": captions_share})), **thresholds
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
def test_captions_count_in_full_from_nine_videos_in_ten_on(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.45).message == "Videos with captions of their own: 45% on YouTube."


def test_the_threshold_can_be_set():
    assert measured(0.45, full_share=0.45).outcome is Outcome.MET


def test_too_few_videos_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
