from datetime import UTC, datetime

import pytest

from collectors.face import Face
from collectors.not_found import not_found
from collectors.tree import parsed
from collectors.words import page_text
from store.records import Page, PageKind

URL = "https://www.northbridge.example/contact"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
MENU = "".join(f"<a href='/{number}'>Service {number}</a>" for number in range(12))


def reason(body, url=URL, final_url=None, kind=PageKind.CONTACT):
    source = f"<!doctype html><html>{body}</html>".encode()
    tree, _ = parsed(source)
    return not_found(Face(Page(url, final_url or url, READ_AT, 200, "text/html", source), tree, page_text(tree)), kind)


@pytest.mark.parametrize(
    "heading",
    [
        "Page not found",
        "404 - Page not found",
        "Error 404: page not found",
        "Page not found (404)",
        "Sorry, page not found",
        "The page cannot be found",
        "This page can\u2019t be found",
        "Oops! That page can't be found.",
        "Sorry, we can't find the page you're looking for",
        "We couldn't find that page",
        "We are unable to find the page you requested",
        "Sorry, the page you are looking for was not found.",
        "The page you requested could not be found",
        "The page you were looking for doesn't exist",
        "This page no longer exists",
        "Page does not exist",
        "This page has been moved or deleted",
        "The resource cannot be found.",
        "Page not found - Tudalen heb ei chanfod",
        "Tudalen heb ei darganfod",
        "Heb ddod o hyd i\u2019r dudalen",
        "Ni ellir dod o hyd i'r dudalen hon",
        "Mae\u2019n ddrwg gennym, ni allwn ddod o hyd i'r dudalen rydych yn chwilio amdani",
        "Methu dod o hyd i'r dudalen",
        "Ni chanfuwyd y dudalen",
        "Nid yw'r dudalen hon yn bodoli mwyach",
    ],
)
def test_a_heading_says_that_the_page_is_not_there(heading):
    assert reason(f"<head><title>Northbridge Council</title></head><body>{MENU}<h1>{heading}</h1></body>")


@pytest.mark.parametrize(
    "heading",
    [
        "Page not found: how to report a broken link",
        "Lost and found",
        "Your application was not found to be valid",
        "Library no longer available on Sundays",
        "404 bus",
        "If you cannot find the page you need",
        "Web pages that have moved house with you",
        "Pages and files",
        "We cannot find a councillor with that name",
        "Tudalennau diweddaraf",
    ],
)
def test_near_misses_are_pages(heading):
    body = f"<head><title>{heading} | Northbridge</title></head><body>{MENU}<h1>{heading}</h1><p>Words.</p></body>"
    assert reason(body) == ""


def test_a_title_says_so_if_no_heading_says_otherwise():
    assert reason(f"<head><title>Page not found | Northbridge Council</title></head><body>{MENU}</body>")


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Northbridge Council</h1><h2>Page not found</h2>",
        "<h1>404</h1><p>Sorry, the page you are looking for cannot be found.</p>",
        "<h1>Something is missing</h1><p>We could not find the page that you asked for.</p>",
    ],
)
@pytest.mark.parametrize("title", ["404 | Northbridge Council", "Not found - Northbridge Council"])
def test_a_title_that_may_mean_something_else_needs_a_second_witness(title, body):
    assert reason(f"<head><title>{title}</title></head><body>{MENU}{body}</body>")
    assert reason(f"<head><title>{title}</title></head><body>{MENU}<h1>Bus 404</h1><p>It runs hourly.</p></body>") == ""


def test_the_reason_quotes_the_words():
    assert reason("<body><h1>Page not found</h1></body>") == (
        "There is no such page, though the site does not say so in its status: \u201cpage not found\u201d."
    )


PAGE = f"<head><title>Northbridge Council</title></head><body>{MENU}<h1>Welcome</h1></body>"


@pytest.mark.parametrize(
    "final_url",
    [
        "https://www.northbridge.example/404",
        "https://www.northbridge.example/page-not-found",
        "https://www.northbridge.example/errors/404.aspx?from=/contact",
        "https://www.northbridge.example/error/not-found/",
        "https://www.northbridge.example/",
        "http://northbridge.example",
        "https://www.northbridge.example/index.html",
        "https://www.northbridge.example/en/",
    ],
)
def test_a_page_that_leads_to_the_error_page_or_the_home_page_is_not_there(final_url):
    assert reason(PAGE, final_url=final_url)


@pytest.mark.parametrize(
    ("url", "final_url", "kind"),
    [
        (URL, "https://www.northbridge.example/contact-us", PageKind.CONTACT),
        (URL, "https://www.northbridge.example/?page=contact", PageKind.CONTACT),
        (URL, "https://contact.northbridge.example/", PageKind.CONTACT),
        (URL, "https://www.northbridge.example/lost-and-found", PageKind.CONTACT),
        ("https://www.northbridge.example/site/home.php", "https://www.northbridge.example/", PageKind.HOME),
        ("https://www.northbridge.example/home", "https://www.northbridge.example/", PageKind.SOCIAL_HUB),
        ("https://www.northbridge.example/404", "https://www.northbridge.example/404/", PageKind.CONTACT),
        (URL, "http://[", PageKind.CONTACT),
    ],
)
def test_a_page_that_leads_elsewhere_is_the_page(url, final_url, kind):
    assert reason(PAGE, url, final_url, kind) == ""
