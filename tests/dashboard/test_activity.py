from datetime import UTC, date, datetime

from dashboard.activity import shown_by
from store.records import AccountReading, Activity, ChannelState, Count, Features

AT = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
RULE = "Bluesky lets everybody read its public parts."


def activity(state=ChannelState.ACTIVE, reading=None, reason="Its newest post is from 20 November 2026."):
    return Activity("bluesky", "northbridge.example", state, reason, date(2026, 11, 20), (), reading)


def reading(**other):
    return AccountReading("bluesky", "northbridge.example", "bluesky", AT, RULE, **other)


def test_a_channel_that_was_read_shows_its_state_and_under_what_rule_it_was_read():
    drawn = shown_by(activity(reading=reading()))
    assert "<strong>Active: posted in the last 30 days.</strong>" in drawn
    assert "Its newest post is from 20 November 2026." in drawn
    assert "Read 22 November 2026, 10:14. <bdi>Bluesky lets everybody read its public parts.</bdi>" in drawn


def test_what_only_the_newest_posts_tell_is_said_as_a_lower_bound():
    drawn = shown_by(activity(reading=reading(posts_30=Count(1), posts_90=Count(15, at_least=True))))
    assert "1 post in 30 days; 15 or more posts in 90 days." in drawn


def test_shares_say_of_how_many():
    features = Features(posts=20, images=6, reply_share=0.25, alt_text_share=0.5)
    drawn = shown_by(activity(reading=reading(features=features)))
    assert "25% of 20 posts answer others; 50% of 6 pictures have a description." in drawn


def test_too_few_posts_give_no_share():
    assert "%" not in shown_by(activity(reading=reading(features=Features(posts=3, images=1))))


def test_a_channel_that_could_not_be_read_shows_only_why():
    refused = activity(ChannelState.REFUSED, reading(posts_30=Count(4)), "Not measured: robots.txt disallows it.")
    drawn = shown_by(refused)
    assert "Not measured: robots.txt disallows it." in drawn
    assert "in 30 days" not in drawn


def test_an_account_that_nobody_asked_about_was_not_read():
    assert shown_by(None) == "<strong>Posts were not read</strong>"
