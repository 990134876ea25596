from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/"


def asked(*links, kind=PageKind.HOME):
    words = "".join(f"<a href=/{number}>{each}</a> " for number, each in enumerate(links))
    body = f"<!doctype html><html lang=en><body><main><h1>Welcome</h1>{words}</main></body></html>"
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body.encode())
    return [each.value for each in read_page(page, kind).signals if each.kind is SignalKind.VIEWS_ASKED]


@pytest.mark.parametrize(
    "words",
    [
        "Have your say",
        "Have your say on next year's budget",
        "Consultations",
        "Current consultations",
        "Consultation and engagement",
        "Tell us what you think about our parks",
        "Dweud eich dweud",
        "Ymgynghoriadau",
    ],
)
def test_a_link_that_asks_for_views_is_seen(words):
    assert asked("Bins", words) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "Planning consultations",
        "Book a free consultation",
        "Video consultations",
        "Say hello to our new mayor",
        "Customer satisfaction surveys",
    ],
)
def test_near_misses_are_not(words):
    assert asked(words) == []


def test_it_is_told_once():
    assert asked("Have your say", "Consultations") == ["Have your say"]


def test_only_the_home_page_is_looked_at():
    assert asked("Have your say", kind=PageKind.CONTACT) == []
