from datetime import UTC, datetime

from dashboard.news import own_news
from store.records import Council, Evidence, PageKind, PageReading, Signal, SignalKind, Snapshot

AT = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
COUNCIL = Council("NBR", "Northbridge Council", "https://northbridge.example/")
FEED = "https://northbridge.example/news.rss"


def drawn(*days, complete=True):
    signals = tuple(Signal(SignalKind.NEWS_DATE, each, Evidence(FEED, AT)) for each in days)
    feed = PageReading(FEED, PageKind.FEED, AT, status=200, complete=complete, signals=signals)
    return "".join(own_news(Snapshot(COUNCIL, AT, (feed,)), {}))


def test_the_council_s_own_news_is_shown_with_its_newest_day_and_its_numbers():
    page = drawn("2026-11-17", "2026-11-03", "2026-09-15")
    assert (
        "<strong>The council&#x27;s own news:</strong> newest item of 17 November 2026; at least 2 items in 30 days; "
        "at least 3 items in 90 days." in page
    )


def test_where_the_news_was_seen_is_shown():
    page = drawn("2026-11-17")
    assert "Where we saw this: 1 place" in page
    assert f"<bdi>{FEED}</bdi></a>, read 22 November 2026, 10:14" in page


def test_old_news_is_shown_as_old():
    assert "newest item of 1 July 2026; no item in 30 days; no item in 90 days." in drawn("2026-07-01")


def test_old_news_on_half_a_page_is_not_counted():
    assert "newest item of 1 July 2026.</p>" in drawn("2026-07-01", complete=False)


def test_news_without_days_is_said_to_be_so():
    assert "The council&#x27;s own news: no page that we could read shows its day." in drawn()


def test_nothing_is_said_of_news_where_no_page_could_be_read():
    assert drawn(complete=False) == ""
