from dataclasses import replace

import pytest

from scoring.indicators.front_door.feed_offered import feed_offered
from store.records import Outcome, PageKind, ProblemKind
from tests.scoring.northbridge import ADDRESSES, contact, home, news, page, seen, timed_out

FEED = ADDRESSES[PageKind.FEED]


def offering(reading, *feeds):
    return replace(reading, feeds=feeds or (FEED,))


@pytest.mark.parametrize(
    ("reading", "message"),
    [
        (home(), "The home page offers a feed of its news."),
        (news(), "The news page offers a feed of its news."),
    ],
)
def test_a_feed_of_home_or_news_page_is_met(reading, message):
    answer = feed_offered.measure(seen(offering(reading)))
    assert (answer.outcome, answer.message) == (Outcome.MET, message)
    assert answer.evidence[0].snippet == FEED


def test_no_feed_is_not_met():
    answer = feed_offered.measure(seen(home(), news()))
    assert answer.outcome is Outcome.NOT_MET
    assert answer.message == "Feeds of news were not found on the 2 pages where we looked."


def test_a_news_page_that_could_not_be_read_may_offer_one():
    assert feed_offered.measure(seen(home(), timed_out(PageKind.NEWS))).outcome is Outcome.UNKNOWN


def test_a_feed_that_is_gone_is_none():
    gone = page(PageKind.FEED, problem=ProblemKind.NOT_FOUND)
    answer = feed_offered.measure(seen(offering(home()), gone))
    assert (answer.outcome, answer.message) == (
        Outcome.NOT_MET,
        "The home page offers a feed of its news that does not exist.",
    )
    assert answer.evidence[0].snippet == FEED
    elsewhere = feed_offered.measure(seen(offering(home()), gone, timed_out(PageKind.NEWS)))
    assert elsewhere.outcome is Outcome.UNKNOWN


def test_a_feed_that_took_too_long_is_there_all_the_same():
    assert feed_offered.measure(seen(offering(home()), timed_out(PageKind.FEED))).outcome is Outcome.MET


def test_feeds_of_jobs_and_events_are_no_news():
    given = offering(home(), "https://www.northbridge.example/jobs.rss", "https://www.northbridge.example/events/rss")
    assert feed_offered.measure(seen(given)).outcome is Outcome.NOT_MET


def test_a_feed_on_another_page_is_not_looked_for():
    assert feed_offered.measure(seen(home(), offering(contact()))).outcome is Outcome.NOT_MET
