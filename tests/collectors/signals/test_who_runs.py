from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/social-media"


def runs(*sentences, kind=PageKind.SOCIAL_HUB, heading="Social media"):
    words = "".join(f"<p>{each}</p>" for each in sentences)
    body = f"<!doctype html><html lang=en><body><main><h1>{heading}</h1>{words}</main></body></html>"
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body.encode())
    return [each.value for each in read_page(page, kind).signals if each.kind is SignalKind.RUN_BY]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (
            "Our social media accounts are managed by the communications team.",
            "social media accounts are managed by the communications team",
        ),
        (
            "These accounts are solely looked after by council officers.",
            "accounts are solely looked after by council officers",
        ),
        ("Our pages are monitored by council officers.", "Our pages are monitored by council officers"),
        ("Our press office runs the accounts, with help from the library.", "office runs the accounts"),
        ("The communications team reads all posts.", "team reads all posts"),
        ("Ein tîm cyfathrebu sy'n gofalu am ein cyfrifon.", "tîm cyfathrebu sy'n gofalu am ein cyfrifon"),
        (
            "Mae ein sianeli yn cael eu rhedeg gan y tîm cyfathrebu.",
            "sianeli yn cael eu rhedeg gan y tîm",
        ),
    ],
)
def test_the_team_that_runs_the_accounts_is_seen(sentence, value):
    assert runs(sentence) == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our accounts are managed Monday to Friday during office hours.",
        "Social media channels run by the council.",
        "These pages are run by the web team.",
        "Contact our communications team about social media.",
        "Facebook is run by an American company.",
        "The museum is run by staff and volunteers.",
        "Our accounts are no longer run by the communications team.",
        "Our accounts are not monitored by our team at night.",
        "Enforcement officers monitor Facebook for illegal sales.",
    ],
)
def test_near_misses_are_not(sentence):
    assert runs(sentence) == []


def test_it_is_told_once():
    assert len(runs("Our team runs the accounts.", "Our officers answer all posts.")) == 1


def test_a_contact_page_may_say_so_too():
    sentence = "Our team runs our Facebook and X accounts."
    assert runs(sentence, kind=PageKind.CONTACT, heading="Contact us") == ["team runs our Facebook"]
    assert runs("Our team runs the accounts.", kind=PageKind.CONTACT, heading="Social media") == [
        "team runs the accounts"
    ]


def test_other_accounts_on_a_contact_page_are_not_meant():
    sentence = "Your council tax accounts are managed by the billing team."
    assert runs(sentence, kind=PageKind.CONTACT, heading="Contact us") == []


def test_news_pages_are_not_read_for_it():
    assert runs("Our team runs the accounts.", kind=PageKind.NEWS) == []
