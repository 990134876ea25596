from datetime import date

import pytest

from scoring.words import (
    begun,
    counted,
    day_words,
    listed,
    page_name,
    percent,
    platform_name,
    platform_names,
    problem_words,
)
from store.records import PageKind, ProblemKind


@pytest.mark.parametrize(
    ("platform", "name"),
    [
        ("bluesky", "Bluesky"),
        ("facebook", "Facebook"),
        ("googleplus", "Google+"),
        ("googlepodcasts", "Google Podcasts"),
        ("govdelivery", "GovDelivery"),
        ("instagram", "Instagram"),
        ("linkedin", "LinkedIn"),
        ("mastodon", "Mastodon"),
        ("tiktok", "TikTok"),
        ("whatsapp", "WhatsApp"),
        ("x", "X"),
        ("youtube", "YouTube"),
    ],
)
def test_platforms_are_written_as_people_write_them(platform, name):
    assert platform_name(platform) == name


def test_a_platform_is_named_once_and_in_order():
    assert platform_names(["x", "facebook", "x", "linkedin"]) == "X, Facebook and LinkedIn"


@pytest.mark.parametrize(("words", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a and b")])
def test_lists_end_in_and(words, sentence):
    assert listed(words) == sentence


def test_every_kind_of_page_goes_with_the():
    assert [page_name(kind) for kind in PageKind] == [
        "home page",
        "contact page",
        "social media page",
        "page of links",
        "house rules page",
        "news page",
        "news feed",
        "councillor's page",
    ]


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_problem_has_words_that_go_after_a_colon(kind):
    words = problem_words(kind)
    assert words[0].islower() or words.startswith("Doorstep")
    assert not words.endswith(".")


def test_one_is_singular():
    assert (counted(0, "page"), counted(1, "page"), counted(2, "page")) == ("0 pages", "1 page", "2 pages")


def test_a_day_is_written_in_full():
    assert day_words(date(2026, 4, 3)) == "3 April 2026"


def test_every_month_has_its_name():
    assert [day_words(date(2026, month, 28)) for month in range(1, 13)] == [
        "28 January 2026",
        "28 February 2026",
        "28 March 2026",
        "28 April 2026",
        "28 May 2026",
        "28 June 2026",
        "28 July 2026",
        "28 August 2026",
        "28 September 2026",
        "28 October 2026",
        "28 November 2026",
        "28 December 2026",
    ]


@pytest.mark.parametrize(("share", "said"), [(0, "0%"), (0.004, "0%"), (0.296, "30%"), (2 / 3, "67%"), (1, "100%")])
def test_a_share_is_said_in_whole_percent(share, said):
    assert percent(share) == said


@pytest.mark.parametrize(("clause", "said"), [("the X link is dead", "The X link is dead"), ("", "")])
def test_a_clause_that_begins_a_sentence_has_a_capital(clause, said):
    assert begun(clause) == said
