from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/contact"


def statements(sentence):
    body = f"<!doctype html><html lang=en><body><main><h1>Contact us</h1><p>{sentence}</p></main></body></html>"
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body.encode())
    return [each.value for each in read_page(page, PageKind.CONTACT).signals if each.kind is SignalKind.NO_ACCOUNTS]


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not use social media. Please telephone us.",
        "The council does not have any social media accounts.",
        "We have decided not to use social media.",
        "Nid ydym yn defnyddio cyfryngau cymdeithasol.",
    ],
)
def test_a_decision_to_have_no_accounts_is_seen(sentence):
    assert len(statements(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not use social media to take complaints.",
        "We don't use social media for planning objections.",
        "Residents who do not use social media can telephone us.",
        "We do not have social media policy documents on paper.",
        "We use social media every day.",
    ],
)
def test_near_misses_are_not(sentence):
    assert statements(sentence) == []
