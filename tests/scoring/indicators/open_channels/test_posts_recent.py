import pytest

from scoring.indicators.open_channels.posts_recent import posts_recent
from store.records import ChannelState, Outcome
from tests.scoring.channels import council, shown


def measured(last=None, *, platform="bluesky", state=ChannelState.ACTIVE, posts_90=None, **thresholds):
    return posts_recent.measure(council(shown(platform, state=state, last=last, posts_90=posts_90)), **thresholds)


@pytest.mark.parametrize(
    ("last", "value"),
    [
        ("2025-03-31", 1),
        ("2025-03-01", 1),  # exactly 30 days
        ("2025-02-28", 59 / 60),  # 31 days
        ("2025-01-30", 0.5),  # 60 days
        ("2024-12-31", 0),  # exactly 90 days
        ("2020-01-01", 0),
    ],
)
def test_a_post_counts_in_full_for_thirty_days_and_fades_until_ninety(last, value):
    assert measured(last).value == pytest.approx(value)


@pytest.mark.parametrize("platform", ["youtube", "podcast", "wordpress", "mastodon"])
def test_every_service_that_shows_dates_is_asked(platform):
    assert measured("2025-03-30", platform=platform).outcome is Outcome.MET


def test_the_message_says_the_day():
    assert measured("2025-01-30").message == "Newest post: 30 January 2025 on Bluesky."


def test_a_channel_that_posted_nothing_in_ninety_days_is_a_no():
    answer = measured(state=ChannelState.DORMANT, posts_90=0)
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Newest post: none in 90 days on Bluesky."


def test_posts_without_dates_say_nothing():
    assert measured().outcome is Outcome.NOT_APPLICABLE


def test_nothing_in_ninety_days_says_nothing_of_a_longer_time():
    assert measured(posts_90=0, stale_days=120).outcome is Outcome.NOT_APPLICABLE


def test_the_thresholds_can_be_set():
    assert measured("2025-01-30", fresh_days=60).outcome is Outcome.MET
    assert measured("2025-01-30", stale_days=60).outcome is Outcome.NOT_MET


def test_less_is_right_before_an_election():
    assert posts_recent.quiet
