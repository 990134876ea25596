from datetime import UTC, date, datetime

from scoring.own_news import News, news_activity
from store.records import Count, Evidence, PageKind, PageReading, Signal, SignalKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
URL = "https://www.northbridge.example/"


def page(kind, *values, path="", signal=SignalKind.NEWS_DATE, complete=True):
    signals = tuple(Signal(signal, value, Evidence(URL + path, NOW)) for value in values)
    return PageReading(URL + path, kind, NOW, complete=complete, signals=signals)


def test_news_is_counted_by_days_so_there_are_at_least_as_many():
    feed = page(PageKind.FEED, "2026-11-20", "2026-10-23", "2026-10-22", "2026-01-01", path="feed")
    expected = News(date(2026, 11, 20), Count(2, at_least=True), Count(3, at_least=True), URL + "feed", NOW)
    assert news_activity([feed], NOW) == expected


def test_a_feed_is_believed_before_a_list_that_is_as_new():
    home, news, feed = (
        page(kind, "2026-11-20", path=kind.value) for kind in (PageKind.HOME, PageKind.NEWS, PageKind.FEED)
    )
    assert news_activity([home, news, feed], NOW).url == URL + "news feed"
    assert news_activity([home, news], NOW).url == URL + "news page"


def test_a_feed_that_was_forgotten_does_not_hide_news_on_a_page():
    feed, news = page(PageKind.FEED, "2024-05-01", path="feed"), page(PageKind.NEWS, "2026-11-20", path="news")
    assert news_activity([feed, news], NOW).last_on == date(2026, 11, 20)


def test_news_to_come_is_no_news():
    assert news_activity([page(PageKind.NEWS, "2099-01-01", "2026-11-20")], NOW).last_on == date(2026, 11, 20)


def test_old_news_on_a_page_that_was_read_whole_means_none_since():
    found = news_activity([page(PageKind.NEWS, "2026-07-01")], NOW)
    assert (found.posts_30, found.posts_90) == (Count(0), Count(0))


def test_old_news_on_half_a_page_means_nothing():
    found = news_activity([page(PageKind.NEWS, "2026-07-01", complete=False)], NOW)
    assert (found.last_on, found.posts_30, found.posts_90) == (date(2026, 7, 1), None, None)


def test_pages_without_days_tell_nothing():
    assert news_activity([page(PageKind.NEWS)], NOW) is None
    assert news_activity([], NOW) is None


def test_news_of_today_counts_and_so_does_the_ninetieth_day_before():
    found = news_activity([page(PageKind.NEWS, "2026-11-22", "2026-10-23", "2026-08-24", "2026-08-23")], NOW)
    assert (found.last_on, found.posts_30, found.posts_90) == (
        date(2026, 11, 22),
        Count(2, at_least=True),
        Count(3, at_least=True),
    )


def test_of_two_pages_alike_the_first_is_believed():
    first, second = (
        page(PageKind.NEWS, "2026-11-20", path="a"),
        page(PageKind.NEWS, "2026-11-20", "2026-11-19", path="b"),
    )
    assert news_activity([first, second], NOW).url == URL + "a"
    assert news_activity([second, first], NOW).url == URL + "b"
