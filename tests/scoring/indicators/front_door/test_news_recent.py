import pytest

from scoring.indicators.front_door.news_recent import news_recent
from store.records import Outcome, PageKind, SignalKind
from tests.scoring.northbridge import feed, home, news, seen, signal, timed_out


def dated(day):
    return signal(SignalKind.NEWS_DATE, day, on=PageKind.NEWS)


@pytest.mark.parametrize(
    ("newest", "value"),
    [
        ("2025-03-31", 1),
        ("2025-03-01", 1),  # exactly 30 days
        ("2025-02-28", 59 / 60),  # 31 days
        ("2025-01-30", 0.5),  # 60 days
        ("2024-12-31", 0),  # exactly 90 days
        ("2020-01-01", 0),
    ],
)
def test_news_counts_in_full_for_thirty_days_and_fades_until_ninety(newest, value):
    answer = news_recent.measure(seen(home(), news(dated("2019-05-01"), dated(newest))))
    assert answer.value == pytest.approx(value)


def test_the_message_says_the_day_and_the_age():
    answer = news_recent.measure(seen(home(), news(dated("2025-03-30"))))
    assert answer.message == "The newest news we saw is of 30 March 2025, 1 day before we looked."
    assert answer.evidence[0].url == "https://www.northbridge.example/news"


def test_the_thresholds_can_be_set():
    given = seen(home(), news(dated("2025-01-30")))
    assert news_recent.measure(given, fresh_days=60).outcome is Outcome.MET
    assert news_recent.measure(given, stale_days=60).outcome is Outcome.NOT_MET
    assert news_recent.measure(given, fresh_days=50, stale_days=40).outcome is Outcome.NOT_MET


def test_undated_news_is_unknown_rather_than_a_no():
    answer = news_recent.measure(seen(home(), news()))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The pages we read show no date beside their news."


def test_recent_news_stands_although_the_news_page_could_not_be_read():
    given = seen(home(dated("2025-03-30")), timed_out(PageKind.NEWS))
    assert news_recent.measure(given).outcome is Outcome.MET


def test_old_news_is_unknown_while_a_page_could_show_newer():
    answer = news_recent.measure(seen(home(dated("2024-01-01")), timed_out(PageKind.NEWS)))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The news page could not be read: it took too long."


def test_old_news_on_the_home_page_does_not_speak_for_an_undated_news_page():
    answer = news_recent.measure(seen(home(dated("2024-01-01")), news()))
    assert answer.outcome is Outcome.UNKNOWN
    assert answer.message == "The news page shows no date beside its news."


def test_a_dated_feed_speaks_for_an_undated_news_page():
    assert news_recent.measure(seen(home(), news(), feed(dated("2024-01-01")))).outcome is Outcome.NOT_MET


def test_a_site_without_a_news_page_is_judged_by_its_home_page():
    assert news_recent.measure(seen(home(dated("2024-01-01")))).outcome is Outcome.NOT_MET
