import pytest

from scoring.indicators.councillor_page.councillor_posts_recent import councillor_posts_recent
from store.records import Outcome, SignalKind
from tests.scoring.channels import shown
from tests.scoring.councillor import FINE, her_page, reads
from tests.scoring.northbridge import signal


def measured(last, *on_the_page, **thresholds):
    return councillor_posts_recent.measure(reads(shown(last=last), shown=on_the_page), **thresholds)


@pytest.mark.parametrize(
    ("last", "value"),
    [
        ("2025-03-31", 1),
        ("2024-12-31", 1),  # exactly 90 days
        ("2024-12-30", 274 / 275),  # 91 days
        ("2024-03-31", 0),  # exactly 365 days
        ("2020-01-01", 0),
    ],
)
def test_a_post_counts_in_full_for_a_season_and_fades_for_a_year(last, value):
    assert measured(last).value == pytest.approx(value)


def test_the_message_says_the_day():
    assert measured("2025-01-30").message == "Newest post: 30 January 2025 on Bluesky."


def test_a_break_is_fine():
    answer = measured("2020-01-01", signal(SignalKind.BREAK))
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert answer.message == "The page says that you take a break. That is fine."


def test_posts_without_dates_say_nothing():
    assert measured(None).outcome is Outcome.NOT_APPLICABLE


def test_no_account_is_fine():
    assert councillor_posts_recent.measure(her_page()).message == FINE


def test_the_thresholds_can_be_set():
    assert measured("2024-06-30", fresh_days=300).outcome is Outcome.MET
    assert measured("2024-06-30", stale_days=200).outcome is Outcome.NOT_MET


def test_less_is_right_before_an_election():
    assert councillor_posts_recent.quiet
