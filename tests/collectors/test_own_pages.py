from datetime import UTC, date, datetime

from collectors.own_pages import News, at_least_since, news_activity
from collectors.reading import read_page
from store.records import Count, Evidence, Page, PageKind, PageReading, Signal, SignalKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
URL = "https://www.northbridge.example/"


def page(kind, *values, path="", signal=SignalKind.NEWS_DATE, complete=True):
    signals = tuple(Signal(signal, value, Evidence(URL + path, NOW)) for value in values)
    return PageReading(URL + path, kind, NOW, complete=complete, signals=signals)


def test_news_is_counted_by_days_so_there_are_at_least_as_many():
    feed = page(PageKind.FEED, "2026-11-20", "2026-10-23", "2026-10-22", "2026-01-01", path="feed")
    expected = News(date(2026, 11, 20), Count(2, at_least=True), Count(3, at_least=True), URL + "feed")
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


def shown(*addresses, path=""):
    """A page that links posts."""
    links = "".join(f"<a href={each}>A post</a>" for each in addresses)
    body = f"<!doctype html><html lang=en><body><main><h1>News</h1>{links}</main></body></html>".encode()
    return read_page(Page(URL + path, URL + path, NOW, 200, "text/html", body), PageKind.NEWS)


def test_the_newest_of_an_accounts_posts_on_any_page_is_a_lower_bound():
    older = "https://x.com/NbMadeUp/status/1980000000000000000"
    newer = "https://x.com/nbmadeup/status/1985000000000000000"
    assert at_least_since("x", "nbmadeup", [shown(older), shown(newer, path="news")]) == date(2025, 11, 2)


def test_somebody_elses_post_says_nothing_of_the_account():
    police = "https://x.com/MadeUpPolice/status/1985000000000000000"
    assert at_least_since("x", "nbmadeup", [shown(police)]) is None


def test_a_post_whose_address_names_nobody_says_nothing_of_any_account():
    assert at_least_since("instagram", "nbmadeup", [shown("https://www.instagram.com/p/DQkAbCdEfGh/")]) is None
