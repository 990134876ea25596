from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/news"


def days(words, kind=PageKind.NEWS, language="en"):
    body = f"<!doctype html><html lang={language}><body><main>{words}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body)
    return [each.value for each in read_page(page, kind).signals if each.kind is SignalKind.NEWS_DATE]


@pytest.mark.parametrize(
    "words",
    [
        "2 November 2026",
        "2nd November 2026",
        "Monday 2nd of November 2026",
        "2 Nov 2026",
        "02/11/2026",
        "2.11.26",
        "Published: Monday, 2 November 2026",
        "Posted on 2 November 2026",
        "Date: 2 November 2026, 10am",
        "2 Tachwedd 2026",
        "Cyhoeddwyd ar 2 Tachwedd 2026",
    ],
)
def test_the_day_of_a_news_item_is_read_day_first_in_english_and_in_welsh(words):
    assert days(f"<h2>Bins</h2><p>{words}</p>") == ["2026-11-02"]


@pytest.mark.parametrize(
    "words",
    [
        "Last updated: 2 November 2026",
        "Last reviewed on 02/11/2026",
        "This page was updated 2 November 2026",
        "Diweddarwyd ddiwethaf: 2 Tachwedd 2026",
        "Event date: 2 November 2026",
        "The event takes place on 2 November 2026",
        "Closing date: Monday 2 November 2026",
        "Apply by 2 November 2026",
        "The road is closed from 2 November 2026",
        "Open until 2 November 2026",
        "31 October to 2 November 2026",
        "2 November 2026 to 4 November 2026 and until 5 November 2026",
        "Ymgeisiwch erbyn 2 Tachwedd 2026",
        "Copyright 2 November 2026",
        "31 February 2026",
        "32/13/2026",
        "12.30.45",
        "Ring 01632 960000",
    ],
)
def test_dates_of_events_ends_and_updates_are_not_news(words):
    assert days(f"<p>{words}</p>") == []


def test_a_word_on_another_line_says_nothing_about_a_date():
    assert days("<p>Last updated</p><p>2 November 2026</p>") == ["2026-11-02"]


def test_a_day_after_the_reading_is_an_event_to_come():
    assert days("<p>22 November 2026</p><p>23 November 2026</p>") == ["2026-11-22"]


def test_days_come_newest_first_and_each_once():
    assert days("<p>2 November 2026</p><p>17/11/2026</p><p>02/11/2026</p>") == ["2026-11-17", "2026-11-02"]


@pytest.mark.parametrize("kind", [PageKind.HOME, PageKind.CONTACT, PageKind.POLICY])
def test_written_dates_count_only_on_news_pages(kind):
    assert days("<p>2 November 2026</p>", kind) == []


@pytest.mark.parametrize(
    "element",
    [
        '<time datetime="2026-11-02">Monday</time>',
        '<time datetime="2026-11-02T10:00:00Z">Monday</time>',
        '<p>Published on <time datetime="2026-11-02">Monday</time></p>',
        '<time class="entry-date published updated" datetime="2026-11-02">Monday</time>',
        '<time itemprop="datePublished" datetime="2026-11-02">Monday</time>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-11-02T10:00:00Z"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": "Article", "datePublished": "2026-11-02"}]}</script>',
    ],
)
def test_dates_in_the_markup_count_everywhere_and_in_every_language(element):
    assert days(element, PageKind.HOME, "fr") == ["2026-11-02"]


@pytest.mark.parametrize(
    "element",
    [
        '<p>Last updated <time datetime="2026-11-02">Monday</time></p>',
        '<time class="updated" datetime="2026-11-02">Monday</time>',
        '<time itemprop="dateModified" datetime="2026-11-02">Monday</time>',
        '<time itemprop="startDate" datetime="2026-11-02">Monday</time>',
        '<div class="event"><time datetime="2026-11-02">Monday</time></div>',
        '<p>Apply by <time datetime="2026-11-02">Monday</time></p>',
        '<time datetime="10:30">half past ten</time>',
        '<time datetime="2026-13-02">Monday</time>',
        "<time>Monday</time>",
        '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2026-11-02"}</script>',
        '<script type="application/ld+json">{"@type": "Event", "startDate": "2026-11-02"}</script>',
    ],
)
def test_dates_in_the_markup_of_other_things_do_not(element):
    assert days(element, PageKind.HOME) == []


def test_written_dates_in_other_languages_are_not_read():
    assert days("<p>2 November 2026</p>", language="fr") == []


@pytest.mark.parametrize("words", ["Posted 2 days ago", "2 days ago", "Cyhoeddwyd 2 diwrnod yn ôl"])
def test_a_relative_day_on_a_line_of_its_own_is_counted_back(words):
    assert days(words) == ["2026-11-20"]


@pytest.mark.parametrize(
    "words", ["The bridge was opened a week ago by the mayor and is used by many", "Last updated 2 days ago"]
)
def test_a_relative_day_in_a_sentence_or_of_an_update_is_not_news(words):
    assert days(words) == []
