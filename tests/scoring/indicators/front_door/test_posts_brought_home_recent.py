import pytest

from scoring.indicators.front_door.posts_brought_home_recent import posts_brought_home_recent
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import home, hub, news, seen, signal, timed_out


def post(day, platform="x"):
    return signal(SignalKind.POST_DATE, f"{platform} {day}")


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2025-03-31", 1),
        ("2025-03-01", 1),  # 30 days
        ("2025-01-15", 0.7),  # 75 days
        ("2024-10-02", 0),  # 180 days
        ("2019-10-02", 0),
    ],
)
def test_thirty_days_are_fresh_and_from_180_on_nothing_is(day, value):
    assert posts_brought_home_recent.measure(seen(home(post(day)))).value == pytest.approx(value)


def test_the_message_says_that_the_account_posted_at_least_as_late():
    assert posts_brought_home_recent.measure(seen(home(post("2025-03-30", "linkedin")))).message == (
        "The newest post that the site shows is on LinkedIn, of 30 March 2025, 1 day before we looked: "
        "the account posted at least as late as that."
    )


def test_the_newest_of_home_page_and_social_media_page_counts():
    given = seen(home(post("2020-01-01")), hub(post("2025-03-20", "instagram"), post("2024-01-01")))
    assert posts_brought_home_recent.measure(given).value == 1


def test_thresholds_may_be_replaced():
    given = seen(home(post("2025-01-15")))
    assert posts_brought_home_recent.measure(given, fresh_days=75).value == 1
    assert posts_brought_home_recent.measure(given, stale_days=75).value == 0


def test_no_post_is_no_fault():
    assert posts_brought_home_recent.measure(seen(home(), hub())).outcome is Outcome.NOT_APPLICABLE


def test_a_post_in_the_news_is_not_meant():
    given = seen(home(), news(post("2020-01-01")))
    assert posts_brought_home_recent.measure(given).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("shown", [(), (post("2020-01-01"),)])
def test_a_page_that_could_not_be_read_may_show_a_newer_one(shown):
    given = seen(home(*shown), timed_out(PageKind.SOCIAL_HUB))
    assert posts_brought_home_recent.measure(given).outcome is Outcome.UNKNOWN


def test_a_fresh_post_needs_no_other_page():
    given = seen(home(post("2025-03-20")), timed_out(PageKind.SOCIAL_HUB))
    assert posts_brought_home_recent.measure(given).outcome is Outcome.MET


def test_posting_less_before_an_election_is_right():
    assert posts_brought_home_recent.quiet
