from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.activity import blogger, sources, tumblr, wordpress
from collectors.refusals import FetchError
from store.records import AccountReading, ChannelState, Count, ProblemKind
from tests.collectors.activity.told import NOW, account, host, read

FEED = "https://northbridge.wordpress.com/feed/"
BLOG = account("wordpress", "northbridge")
PICTURE = '<img src="a.jpg" alt="A green bin on the kerb">'


def rss(*items, head=""):
    return f"<rss><channel><title>Northbridge</title>{head}{''.join(items)}</channel></rss>"


def item(day, content="<p>New days</p>"):
    """Of a day in 2026, e.g. `22 Nov`."""
    dated = f"<title>Bin</title><pubDate>{day} 2026 08:00:00 GMT</pubDate>"
    return f"<item>{dated}<description><![CDATA[{content}]]></description></item>"


def at(month, day):
    return datetime(2026, month, day, 8, tzinfo=UTC)


def test_a_feed_that_reaches_far_enough_back_gives_exact_counts():
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(item("20 Nov"), item("1 Oct"), item("1 May"))}))
    assert (found.last_posted_at, found.seen_from) == (at(11, 20), at(5, 1))
    assert (found.posts_30, found.posts_90) == (Count(1), Count(2))
    assert (found.state, found.reason, found.requests) == (None, "", 1)


def test_a_feed_that_does_not_reach_back_gives_counts_of_at_least():
    found = read(
        tumblr.SOURCE,
        account("tumblr", "northbridge"),
        host({"https://northbridge.tumblr.com/rss": rss(item("20 Nov"), item("15 Oct"))}),
    )
    assert (found.posts_30, found.posts_90) == (Count(1), Count(2, at_least=True))


def test_an_empty_feed_is_a_blog_that_never_posted():
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss()}))
    assert (found.last_posted_at, found.posts_30, found.posts_90, found.state) == (None, Count(0), Count(0), None)


def test_posts_dated_in_the_future_or_in_1970_count_for_nothing():
    lost = "<item><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>"
    planned = "<item><pubDate>Fri, 25 Dec 2099 00:00:00 GMT</pubDate></item>"
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(planned, item("20 Nov"), lost, item("1 May"))}))
    assert found.last_posted_at == at(11, 20)
    assert found.posts_30 == Count(1, at_least=True)  # when the one of 1970 was posted, nobody can tell


def test_a_feed_without_any_date_is_not_understood():
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss("<item><title>Bins</title></item>")}))
    assert (found.state, found.reason) == (ChannelState.UNKNOWN_SHAPE, "None of its posts has a date that can be read.")


def test_further_pages_are_asked_for_until_ninety_days_are_seen():
    pages = {
        FEED: rss(item("20 Nov"), item("10 Nov")),
        f"{FEED}?paged=2": rss(item("1 Nov"), item("1 Oct")),
        f"{FEED}?paged=3": rss(item("1 May")),
        f"{FEED}?paged=4": rss(item("1 Apr")),
    }
    ask = host(pages)
    found = read(wordpress.SOURCE, BLOG, ask)
    assert ask.asked == [FEED, f"{FEED}?paged=2", f"{FEED}?paged=3"]
    assert (found.posts_30, found.posts_90, found.requests) == (Count(3), Count(4), 3)


def test_where_there_is_no_further_page_all_posts_were_seen():
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(item("20 Nov"), item("10 Nov"))}))
    assert (found.seen_from, found.posts_30, found.posts_90, found.requests) == (None, Count(2), Count(2), 2)


def test_a_feed_that_is_the_same_on_every_page_is_asked_for_twice():
    class Endless(dict):
        def get(self, url, otherwise):
            return rss(item("20 Nov"), item("10 Nov"))

    ask = host(Endless())
    found = read(wordpress.SOURCE, BLOG, ask)
    assert (len(ask.asked), found.posts_30) == (2, Count(2, at_least=True))


def test_a_further_page_that_fails_leaves_what_the_first_showed():
    trouble = FetchError(f"{FEED}?paged=2", ProblemKind.TIMED_OUT, "The host did not answer in time.", permanent=False)
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(item("20 Nov")), f"{FEED}?paged=2": trouble}))
    assert (found.state, found.last_posted_at, found.posts_30) == (None, at(11, 20), Count(1, at_least=True))


def test_a_blogger_feed_says_how_many_posts_there_are():
    total = '<t:totalResults xmlns:t="http://a9.com/-/spec/opensearchrss/1.0/">1</t:totalResults>'
    entry = "<entry><published>2026-11-20T08:00:00Z</published></entry>"
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-7</id>{total}{entry}</feed>'
    ask = host({"https://northbridge.blogspot.com/feeds/posts/default?max-results=150": body})
    found = read(blogger.SOURCE, account("blogger", "northbridge"), ask)
    assert (found.posts_90, found.seen_from, found.stable_id) == (Count(1), None, "tag:blogger.com,1999:blog-7")


def test_a_blogger_profile_is_not_asked_for():
    ask = host({})
    found = read(blogger.SOURCE, account("blogger", "id:12345678"), ask)
    assert (found.state, ask.asked) == (ChannelState.NOT_READABLE, [])


def test_what_a_tumblr_blog_passed_on_is_no_post_of_its_own():
    passed_on = '<p><a href="https://bees.tumblr.com/1" class="tumblr_blog">bees</a>:</p><blockquote>Honey</blockquote>'
    ask = host({"https://northbridge.tumblr.com/rss": rss(item("20 Nov", passed_on), item("10 Nov"), item("1 May"))})
    found = read(tumblr.SOURCE, account("tumblr", "northbridge"), ask)
    assert (found.last_posted_at, found.posts_30) == (at(11, 10), Count(1))
    assert (found.features.posts, found.features.reposts) == (2, 1)


def test_pictures_count_with_their_descriptions_and_counters_do_not():
    counter = '<img src="https://pixel.wp.com/b.gif" alt="" width="1" height="1">'
    content = PICTURE + "<img src=b.jpg alt=IMG_1.jpg><img src='c.jpg' alt='Dogs > cats'><img data-alt='x'>" + counter
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(item("20 Nov", content), item("1 May", PICTURE))}))
    assert (found.features.images, found.features.alt_text_share) == (5, 0.6)


def test_an_excerpt_does_not_show_that_there_is_no_picture():
    items = [item(f"{day} Nov") for day in range(20, 8, -1)]
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(*items)}))
    assert (found.features.posts, found.features.media_share, found.features.question_share) == (12, None, None)


def test_no_word_of_a_post_is_kept():
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(item("20 Nov", "<p>Secretly moved</p>"), item("1 May"))}))
    assert "Secretly" not in repr(found)
    assert "Bin" not in repr(found)


def test_a_blog_that_is_not_there_is_proposed_as_gone():
    found = read(wordpress.SOURCE, BLOG, host({FEED: (410, b"")}))
    assert (found.state, found.requests) == (ChannelState.GONE, 1)
    assert found.reason == "There is nothing at its address any more (HTTP 410)."


def test_a_blog_that_refuses_is_not_gone():
    assert read(wordpress.SOURCE, BLOG, host({FEED: (403, b"")})).state is ChannelState.REFUSED


def test_robots_txt_is_the_reason_where_it_forbids():
    reason = "robots.txt of northbridge.wordpress.com, read 22 November 2026, asks robots to stay away."
    found = read(wordpress.SOURCE, BLOG, host({FEED: FetchError(FEED, ProblemKind.ROBOTS, reason, permanent=True)}))
    assert found.state is ChannelState.REFUSED
    assert "Not measured: robots.txt of northbridge.wordpress.com" in found.reason


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!doctype html><html><body><p>Sign in to go on</p></body></html>",
        b'{"code":"rest_no_route"}',
        b'{"items": [',
        b"null",
        b"\0" * 1000,
        b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><lolz>&b;</lolz>',
    ],
)
def test_anything_but_a_feed_is_not_understood(body):
    found = read(wordpress.SOURCE, BLOG, host({FEED: body}))
    assert (found.state, found.posts_30) == (ChannelState.UNKNOWN_SHAPE, None)
    assert found.reason.endswith(".")


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: rss(item("20 Nov", text), text).encode()))
def test_any_bytes_give_a_reading(body):
    assert isinstance(read(wordpress.SOURCE, BLOG, host({FEED: body})), AccountReading)


def test_the_operator_may_say_where_the_blogs_are():
    ask = host({"http://blogs.example:8001/northbridge/feed/": rss(item("1 May"))})
    found = read(wordpress.SOURCE, BLOG, ask, bases={"wordpress": "http://blogs.example:8001/"})
    assert (found.state, found.last_posted_at) == (None, at(5, 1))


@pytest.mark.parametrize("platform", ["blogger", "govdelivery", "podcast", "tumblr", "wordpress"])
def test_each_platform_of_feeds_has_its_source(platform):
    source = sources()[platform]
    assert source.platforms == {platform}
    assert source.rule.endswith(".")


def test_nothing_is_dated_after_the_reading():
    found = read(wordpress.SOURCE, BLOG, host({FEED: rss(item("22 Nov"), item("23 Nov"), item("1 May"))}))
    assert found.last_posted_at <= found.read_at == NOW
