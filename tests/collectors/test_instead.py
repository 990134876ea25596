from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, ProblemKind

URL = "https://www.northbridge.example/contact"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
FACEBOOK = '<a href="https://www.facebook.com/NorthbridgeMadeUp">Facebook</a>'
MENU = "".join(f"<a href='/{number}'>Service {number}</a>" for number in range(12))


def read(body, kind=PageKind.CONTACT, final_url=URL, status=200, headers=()):
    source = f"<!doctype html><html lang='en'>{body}</html>" if body else ""
    return read_page(Page(URL, final_url, READ_AT, status, "text/html", source.encode(), headers=headers), kind)


def problem(reading):
    return reading.problem and (reading.problem.kind, reading.problem.permanent, reading.complete)


@pytest.mark.parametrize("kind", PageKind)
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<body><h1>Verify you are human</h1></body>", (ProblemKind.BLOCKED, False, False)),
        ("<body><h1>Sign in</h1><form><input type=password></form></body>", (ProblemKind.LOGIN_WALL, True, False)),
        (f"<body>{MENU}<h1>Page not found</h1></body>", (ProblemKind.NOT_FOUND, True, False)),
        ("<body><h1>Scheduled maintenance</h1></body>", (ProblemKind.SERVER_ERROR, False, False)),
        ("<body><p>This domain is for sale.</p></body>", (ProblemKind.NOT_FOUND, True, False)),
        ("<head><title>403 Forbidden</title></head><body></body>", (ProblemKind.FORBIDDEN, True, False)),
    ],
)
def test_what_stands_in_place_of_a_page_is_named_and_proves_no_absence(kind, body, expected):
    assert problem(read(body, kind)) == expected


@pytest.mark.parametrize("status", [200, 202])
def test_an_empty_answer_that_is_declared_a_challenge_is_one(status):
    reading = read("", status=status, headers=(("x-amzn-waf-action", "challenge"),))
    assert problem(reading) == (ProblemKind.BLOCKED, False, False)


@pytest.mark.parametrize(
    "body",
    [
        f"<body><h1>Verify you are human</h1>{FACEBOOK}</body>",
        f"<body><h1>Sign in</h1><form><input type=password></form>{FACEBOOK}</body>",
        f"<body><p>This domain is for sale.</p>{FACEBOOK}</body>",
    ],
)
def test_the_links_of_others_are_nobody_s_accounts(body):
    reading = read(body)
    assert (reading.links, reading.feeds, reading.named_pages, reading.signals) == ((), (), (), ())


@pytest.mark.parametrize(
    "body",
    [
        f"<body>{MENU}<h1>Page not found</h1><footer>{FACEBOOK}</footer></body>",
        f"<body><h1>Scheduled maintenance</h1><p>News is on {FACEBOOK}.</p></body>",
    ],
)
def test_the_links_of_the_site_s_own_error_page_are_the_site_s(body):
    assert [link.handle for link in read(body).links] == ["NorthbridgeMadeUp"]


def test_a_page_that_leads_to_the_home_page_is_not_there():
    body = f"<body>{MENU}<h1>Welcome</h1></body>"
    home = "https://www.northbridge.example/"
    assert problem(read(body, final_url=home)) == (ProblemKind.NOT_FOUND, True, False)
    assert problem(read(body, PageKind.HOME, final_url=home)) is None


def test_an_ordinary_page_is_what_was_asked_for():
    assert problem(read(f"<head><title>Contact us</title></head><body>{MENU}<h1>Contact us</h1></body>")) is None
