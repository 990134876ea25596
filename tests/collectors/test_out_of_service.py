from datetime import UTC, datetime

import pytest

from collectors.face import Face
from collectors.out_of_service import out_of_service
from collectors.tree import parsed
from collectors.words import page_text
from store.records import Page, ProblemKind

URL = "https://www.northbridge.example/contact"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
MENU = "".join(f"<a href='/{number}'>Service {number}</a>" for number in range(12))


def kind(body, final_url=URL):
    source = f"<!doctype html><html>{body}</html>".encode()
    tree, _ = parsed(source)
    found = out_of_service(Face(Page(URL, final_url, READ_AT, 200, "text/html", source), tree, page_text(tree)))
    return found and found[0]


@pytest.mark.parametrize(
    "body",
    [
        "<head><title>Site under maintenance | Northbridge Council</title></head><body><p>Sorry.</p></body>",
        "<body><h1>We\u2019ll be back soon</h1></body>",
        "<body><h1>Scheduled maintenance</h1></body>",
        "<body><p>Briefly unavailable for scheduled maintenance. Check back in a minute.</p></body>",
        "<body><p>Our website is currently undergoing essential maintenance.</p></body>",
        "<body><h1>Gwaith cynnal a chadw</h1></body>",
        "<body><p>Mae ein gwefan ar gau ar gyfer gwaith cynnal a chadw.</p></body>",
        "<head><title>503 Service Unavailable</title></head><body></body>",
        "<head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body>",
        "<body><h1>Error establishing a database connection</h1></body>",
        "<body><h1>Server Error in '/' Application.</h1></body>",
        "<body><h1>Sorry, there is a problem with the service</h1><p>Try again later.</p></body>",
        "<body><h1>We\u2019re experiencing technical difficulties</h1></body>",
        "<body><h1>Something went wrong</h1></body>",
        "<body><h1>Mae\u2019n ddrwg gennym, mae problem gyda\u2019r gwasanaeth</h1></body>",
        "<body><h1>Northbridge</h1><p>Our website is currently unavailable because of a cyber attack.</p></body>",
    ],
)
def test_a_site_that_is_closed_or_broken_for_now_is_not_read_as_its_page(body):
    assert kind(body) is ProblemKind.SERVER_ERROR


@pytest.mark.parametrize(
    "body",
    [
        "<head><title>Apache2 Ubuntu Default Page: It works</title></head><body></body>",
        "<body><h1>Welcome to nginx!</h1></body>",
        "<head><title>IIS Windows Server</title></head><body></body>",
        "<body><p>northbridge.example</p><p>This domain is for sale. Buy this domain.</p></body>",
        "<body><p>This domain has expired.</p></body>",
        "<body><p>This domain name is registered with Saltmarsh Names.</p></body>",
    ],
)
def test_a_domain_without_a_site_is_no_page(body):
    assert kind(body) is ProblemKind.NOT_FOUND


@pytest.mark.parametrize(
    "body",
    [
        "<head><title>403 Forbidden</title></head><body><h1>Forbidden</h1></body>",
        "<head><title>Unsupported browser</title></head><body><p>Please use another one.</p></body>",
    ],
)
def test_a_refusal_that_calls_itself_a_success_is_a_refusal(body):
    assert kind(body) is ProblemKind.FORBIDDEN


@pytest.mark.parametrize(
    "final_url",
    ["https://www.northbridge.example/Error?aspxerrorpath=/contact", "https://www.northbridge.example/error.aspx"],
)
def test_a_page_that_leads_to_an_error_page_is_not_read_as_the_page(final_url):
    assert kind(f"<body><h1>Something went wrong</h1>{MENU}</body>", final_url) is ProblemKind.SERVER_ERROR


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Site maintenance</h1>{MENU}",
        "<h1>Maintenance</h1><p>How we look after parks.</p>",
        "<h1>Road maintenance</h1><p>The road is closed for maintenance.</p>",
        "<h1>Council land for sale</h1><p>This plot is for sale.</p>",
        "<h1>Error in your bill?</h1><p>Tell us.</p>",
        "<h1>Closed for the day</h1>",
        "<h1>Report a problem</h1><p>There is a problem with the service you had? Tell us.</p>",
        "<h1>Bins</h1><p>The tip at the old site is unavailable.</p>",
    ],
)
def test_a_short_page_of_the_site_is_its_page(body):
    assert kind(f"<body>{body}</body>") is None
