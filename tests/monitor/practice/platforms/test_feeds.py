"""Blogs, podcasts, Telegram and Flickr."""

import feedparser
import lxml.html
import pytest


@pytest.mark.parametrize(
    ("address", "version", "entries", "newest"),
    [
        ("wordpress/hollinwoldlibrariesmadeup/feed/", "rss20", 10, (2025, 3, 25)),
        ("wordpress/hollinwoldlibrariesmadeup/feed/?paged=13", "rss20", 10, (2022, 4, 10)),
        ("blogger/tarnsidecountrysidemadeup/feeds/posts/default", "atom10", 25, (2024, 11, 21)),
        ("blogger/tarnsidecountrysidemadeup/feeds/posts/default?max-results=150", "atom10", 40, (2024, 11, 21)),
        ("tumblr/tarnsidearchivesmadeup/rss", "rss20", 20, (2025, 3, 29)),  # a repost; its own newest is 40 days old
        ("podcast/transistor/hollinwold-made-up", "rss20", 8, (2025, 1, 20)),
    ],
)
def test_a_feed_can_be_read_and_is_dated_from_the_day_given(ask, address, version, entries, newest):
    feed = feedparser.parse(ask(address).content)
    assert (feed.version, feed.bozo, len(feed.entries)) == (version, False, entries)
    assert feed.entries[0].published_parsed[:3] == newest


def test_there_is_no_page_behind_the_last(ask):
    assert ask("wordpress/hollinwoldlibrariesmadeup/feed/?paged=14").status_code == 404


def test_a_blogger_feed_says_how_many_posts_there_are(ask):
    feed = feedparser.parse(ask("blogger/tarnsidecountrysidemadeup/feeds/posts/default").content)
    assert feed.feed.opensearch_totalresults == "40"


def test_a_reblog_begins_with_whose_it_was(ask):
    feed = feedparser.parse(ask("tumblr/tarnsidearchivesmadeup/rss").content)
    assert len([each for each in feed.entries if 'class="tumblr_blog"' in each.summary]) == 4


def test_the_podcast_directory_lists_a_show_and_its_episodes(ask):
    answer = ask("podcast/lookup?id=9999999001&entity=podcastEpisode&limit=5")
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    told = answer.json()
    assert [each["kind"] for each in told["results"]] == ["podcast"] + ["podcast-episode"] * 5
    assert told["results"][1]["releaseDate"] == "2025-03-19T09:00:00Z"
    assert ask("podcast/lookup?id=1").json() == {"resultCount": 0, "results": []}


def test_a_telegram_preview_shows_twenty_messages_the_newest_last(ask):
    page = lxml.html.fromstring(ask("telegram/s/HwoldHwysMadeUp").content)
    dates = page.xpath("//a[@class='tgme_widget_message_date']/time/@datetime")
    assert (len(dates), dates[-1]) == (20, "2025-03-30T09:00:00+00:00")
    assert page.xpath("//*[@data-post]/@data-post")[0] == "HwoldHwysMadeUp/40"
    assert len(page.xpath("//*[@class='tgme_widget_message_forwarded_from']")) == 4
    before = lxml.html.fromstring(ask("telegram/s/HwoldHwysMadeUp?before=40").content)
    assert before.xpath("//*[@data-post]/@data-post")[-1] == "HwoldHwysMadeUp/39"


def test_a_channel_without_a_preview_leads_to_its_front_page(ask):
    answer = ask("telegram/s/SaltmarshHarbourMadeUp", allow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/SaltmarshHarbourMadeUp")


def test_telegram_has_no_robots_txt_and_flickr_asks_robots_to_stay_away(ask):
    assert ask("telegram/robots.txt").status_code == 404
    assert ask("flickr/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_a_photo_stream_is_asked_for_by_its_number(ask):
    feed = feedparser.parse(ask("flickr/services/feeds/photos_public.gne?id=999999999999@N99&format=atom").content)
    assert (feed.version, feed.bozo, len(feed.entries)) == ("atom10", False, 20)
    assert feed.entries[0].published == "2025-03-23T09:00:00Z"
    assert ask("flickr/services/feeds/photos_public.gne?id=1").status_code == 404
