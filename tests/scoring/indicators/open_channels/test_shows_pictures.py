import pytest

from scoring.indicators.open_channels.shows_pictures import shows_pictures
from store.records import Outcome
from tests.scoring.channels import council, shown


def measured(media_share, **thresholds):
    return shows_pictures.measure(council(shown("bluesky", features={"media_share": media_share})), **thresholds)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (0, 0),
        (0.15, 0.5),
        (0.3, 1),
        (1, 1),
    ],
)
def test_pictures_count_in_full_from_three_posts_in_ten_on(found, value):
    assert measured(found).value == pytest.approx(value)


def test_the_message_says_the_share():
    assert measured(0.15).message == "Posts with a picture or a video: 15% on Bluesky."


def test_the_threshold_can_be_set():
    assert measured(0.15, full_share=0.15).outcome is Outcome.MET


def test_too_few_posts_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE
