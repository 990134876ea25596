from datetime import UTC, datetime, timedelta

from collectors.activity._posts import Post, counted
from store.records import Count

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(days, **what):
    return Post(NOW - timedelta(days=days), **what)


def test_posts_of_the_last_thirty_and_ninety_days_are_counted():
    found = counted([ago(1), ago(29), ago(31), ago(89), ago(91)], complete=False, now=NOW)
    assert (found.posts_30, found.posts_90) == (Count(2), Count(4))
    assert found.last_posted_at == NOW - timedelta(days=1)
    assert found.seen_from == NOW - timedelta(days=91)


def test_a_feed_that_does_not_reach_back_gives_at_least():
    found = counted([ago(1), ago(40)], complete=False, now=NOW)
    assert (found.posts_30, found.posts_90) == (Count(1), Count(2, at_least=True))


def test_a_feed_that_shows_everything_counts_exactly_however_short():
    found = counted([ago(1)], complete=True, now=NOW)
    assert (found.posts_30, found.posts_90, found.seen_from) == (Count(1), Count(1), None)


def test_an_account_without_posts_has_none_rather_than_an_unknown_number():
    assert counted([], complete=True, now=NOW).posts_30 == Count(0)


def test_none_or_more_is_unknown():
    assert counted([], complete=False, now=NOW).posts_30 is None


def test_a_repost_is_not_an_own_post_but_shows_how_far_back_we_saw():
    found = counted([ago(2), ago(95, is_repost=True)], complete=False, now=NOW)
    assert (found.posts_90, found.last_posted_at) == (Count(1), NOW - timedelta(days=2))


def test_one_post_dated_years_back_does_not_show_how_far_back_we_saw():
    back_dated = ago(3650, placed_at=NOW - timedelta(days=2))
    found = counted([ago(1), back_dated, ago(40)], complete=False, now=NOW)
    assert (found.posts_90, found.seen_from) == (Count(2, at_least=True), NOW - timedelta(days=40))


def test_reposts_alone_give_no_last_post():
    assert counted([ago(2, is_repost=True)], complete=True, now=NOW).last_posted_at is None


def test_a_post_from_the_future_is_left_out():
    found = counted([ago(-1), ago(-26_000), ago(3)], complete=True, now=NOW)
    assert (found.posts_30, found.last_posted_at) == (Count(1), NOW - timedelta(days=3))


def test_a_post_without_a_date_may_be_of_these_days():
    found = counted([ago(3), Post(None)], complete=True, now=NOW)
    assert (found.posts_30, found.posts_90) == (Count(1, at_least=True), Count(1, at_least=True))
