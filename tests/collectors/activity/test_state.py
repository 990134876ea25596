from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from collectors.activity._state import points_back, state
from store.records import AccountReading, ChannelState, Count, Features

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
READ = AccountReading("bluesky", "northbridge.example", "bluesky", NOW, "rule", posts_30=Count(1), posts_90=Count(1))
DOMAIN = "northbridge.example"


def posted(days):
    return replace(READ, last_posted_at=NOW - timedelta(days=days))


def judged(reading, before=None, notice=None):
    return state(reading, before, notice, DOMAIN, NOW)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, ChannelState.ACTIVE),
        (30, ChannelState.ACTIVE),
        (31, ChannelState.QUIET),
        (90, ChannelState.QUIET),
        (91, ChannelState.DORMANT),
        (4000, ChannelState.DORMANT),
    ],
)
def test_the_newest_dated_post_decides(days, expected):
    assert judged(posted(days))[0] is expected


def test_the_reason_gives_the_day():
    assert judged(posted(1)) == (ChannelState.ACTIVE, "Its newest post is from 21 November 2026.")


def test_an_account_that_never_posted_is_dormant_because_it_was_measured():
    none = replace(READ, posts_30=Count(0), posts_90=Count(0), features=Features(0))
    assert judged(none) == (ChannelState.DORMANT, "It has never posted.")


def test_an_account_that_only_passes_on_has_not_never_posted():
    passing = replace(READ, posts_30=Count(0), posts_90=Count(0), features=Features(0, reposts=3))
    assert judged(passing) == (ChannelState.DORMANT, "It posted nothing of its own in 90 days.")


def test_nothing_of_its_own_in_thirty_days_is_quiet_if_no_more_was_seen():
    passing = replace(READ, posts_30=Count(0), posts_90=None, features=Features(0, reposts=40))
    assert judged(passing) == (ChannelState.QUIET, "It posted nothing of its own in 30 days.")


def test_reposts_that_hide_the_rest_are_no_silence():
    passing = replace(READ, posts_30=None, posts_90=None, features=Features(0, reposts=100))
    assert judged(passing)[0] is ChannelState.NOT_CHECKED


def test_posts_without_dates_are_no_silence():
    assert judged(replace(READ, posts_30=None, posts_90=None))[0] is ChannelState.UNKNOWN_SHAPE


def test_what_was_not_read_is_not_checked():
    assert judged(None) == (ChannelState.NOT_CHECKED, "It has not been read yet.")


@pytest.mark.parametrize(
    "settled",
    [
        ChannelState.MOVED,
        ChannelState.REFUSED,
        ChannelState.UNREACHABLE,
        ChannelState.OPTED_OUT,
        ChannelState.UNKNOWN_SHAPE,
    ],
)
def test_what_the_source_settles_stands_with_its_reason(settled):
    assert judged(replace(READ, state=settled, reason="So it was.")) == (settled, "So it was.")


GONE = replace(READ, state=ChannelState.GONE, reason="Bluesky says that there is no such account.")


@pytest.mark.parametrize(
    "before",
    [
        None,
        replace(GONE, read_at=NOW - timedelta(hours=3)),
        replace(posted(1), read_at=NOW - timedelta(days=1)),
        replace(READ, state=ChannelState.UNREACHABLE, read_at=NOW - timedelta(days=1)),
    ],
)
def test_one_answer_is_not_enough_to_call_an_account_gone(before):
    reason = "It was not found today. Doorstep will look again on another day."
    assert judged(GONE, before) == (ChannelState.UNREACHABLE, reason)


def test_two_answers_on_two_days_make_an_account_gone():
    found, reason = judged(GONE, replace(GONE, read_at=NOW - timedelta(days=7)))
    assert found is ChannelState.GONE
    assert reason == (
        "Bluesky says that there is no such account. It said so on 15 November 2026 and again on 22 November 2026."
    )


@pytest.mark.parametrize("notice", [ChannelState.RETIRED, ChannelState.EMERGENCY_ONLY, ChannelState.HELD])
@pytest.mark.parametrize("reading", [None, GONE, posted(400), posted(1)])
def test_what_the_council_decided_comes_before_what_silence_suggests(notice, reading):
    assert judged(reading, notice=notice)[0] is notice


def test_an_alarm_comes_before_everything():
    changed = replace(READ, state=ChannelState.CHANGED_HANDS, reason="The name belongs to another account.")
    assert judged(changed, notice=ChannelState.RETIRED)[0] is ChannelState.CHANGED_HANDS


def test_a_profile_that_no_longer_leads_to_the_council_is_an_alarm():
    before = replace(READ, links=("https://www.northbridge.example/news",), read_at=NOW - timedelta(days=8))
    found = judged(replace(posted(1), links=("https://casino.example",)), before)
    reason = "On 14 November 2026 its profile led to northbridge.example. It no longer does."
    assert found == (ChannelState.CHANGED_HANDS, reason)


def test_a_profile_that_never_led_there_is_none():
    assert judged(posted(1), before=READ)[0] is ChannelState.ACTIVE


def test_a_feed_that_shows_no_profile_is_no_alarm():
    before = replace(READ, links=("https://northbridge.example",), rule="another rule")
    assert judged(posted(1), before)[0] is ChannelState.ACTIVE


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ({"links": ("https://www.northbridge.example/",)}, True),
        ({"verified": ("https://northbridge.example",)}, True),
        ({"proven_domain": "news.northbridge.example"}, True),
        ({"links": ("https://notnorthbridge.example",)}, False),
        ({"links": ("https://northbridge.example.evil.example",)}, False),
        ({"links": ("https://[broken",)}, False),
        ({}, False),
    ],
)
def test_a_link_back_is_one_to_the_councils_domain(shown, expected):
    assert points_back(replace(READ, **shown), DOMAIN) is expected


def test_without_a_domain_nothing_points_back():
    assert not points_back(replace(READ, links=("https://northbridge.example",)), "")


def test_what_the_profile_itself_says_is_believed():
    closed = replace(posted(2), about="This account is no longer active. Find us on Facebook.")
    assert judged(closed) == (ChannelState.RETIRED, "Its profile says: “This account is no longer active”.")


@pytest.mark.parametrize("leads_back", [True, False])
def test_of_a_persons_profile_it_is_kept_whether_it_points_back(leads_back):
    assert points_back(replace(READ, leads_back=leads_back), DOMAIN) is leads_back
