from datetime import UTC, datetime

import pytest

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/"


def offers(words, language="en"):
    body = f"<!doctype html><html lang={language}><body><main>{words}</main></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html; charset=utf-8", body)
    return [each.value for each in read_page(page, PageKind.HOME).signals if each.kind is SignalKind.EMAIL_SIGN_UP]


@pytest.mark.parametrize(
    ("element", "service"),
    [
        ("<a href='https://public.govdelivery.com/accounts/UKMADEUP/subscriber/new'>Stay informed</a>", "GovDelivery"),
        (
            "<form action='https://northbridge.us1.list-manage.com/subscribe/post'><input name=EMAIL></form>",
            "Mailchimp",
        ),
        ("<iframe src='https://northbridge.dotdigital-pages.com/p/x'></iframe>", "Dotdigital"),
        ("<a href='https://northbridge.createsend.com/x'></a>", "Campaign Monitor"),
    ],
)
def test_a_known_service_is_an_offer_in_any_language(element, service):
    assert offers(element, "fr") == [service]


@pytest.mark.parametrize(
    "words",
    [
        "Sign up for e-mail updates",
        "Sign up to our newsletter",
        "Subscribe to our weekly bulletin",
        "Email alerts",
        "E-newsletter",
        "Newsletter sign-up",
        "Register to receive our e-mail bulletin",
        "Cofrestru i gael newyddion drwy e-bost",
        "Tanysgrifiwch i’n cylchlythyr",
        "Bwletin e-bost",
        "E-gylchlythyr",
        "Subscribe to or unsubscribe from e-mail alerts",
        "Newsletter sign-up and archive",
        "School closure e-mail alerts",
    ],
)
def test_a_link_or_button_may_offer_it_in_words(words):
    assert offers(f"<a href=/a>{words}</a>") == [words]
    assert offers(f"<button>{words}</button>") == [words]


@pytest.mark.parametrize(
    "words",
    [
        "E-mail us",
        "Read our newsletter online",
        "News",
        "Sign in",
        "Sign up for a parking permit",
        "Register to vote",
        "Register a birth",
        "Subscribe to our YouTube channel",
        "Updates on roadworks",
        "Unsubscribe from e-mail alerts",
        "E-newsletter archive",
        "E-mail alerts: privacy notice",
        "Our e-newsletter has closed",
        "Sign up for council tax e-mail billing",
        "E-bostiwch ni",
        "Cofrestru i bleidleisio",
    ],
)
def test_near_misses_offer_nothing(words):
    assert offers(f"<a href=/page>{words}</a>") == []


def test_a_form_that_asks_for_an_address_and_speaks_of_news_is_an_offer():
    assert offers("<form><label>Get our news <input type=email></label><button>Go</button></form>") == ["sign-up form"]
    assert offers("<form>Cael ein newyddion <input name=e-mail></form>") == ["sign-up form"]


@pytest.mark.parametrize(
    "form",
    [
        "<form>Search our news <input name=q></form>",
        "<form>Sign in for updates <input name=email><input type=password></form>",
        "<form>Send us your news <input name=email><textarea></textarea></form>",
        "<form>Your address <input name=email></form>",
        "<form>" + "Read all our news in full before you write. " * 20 + "<input name=email></form>",
    ],
)
def test_other_forms_offer_nothing(form):
    assert offers(form) == []


@pytest.mark.parametrize("path", ["unsubscribe?u=1", "track/click?u=1", "profile?u=1"])
def test_a_way_out_is_no_way_in(path):
    assert offers(f"<a href='https://northbridge.list-manage.com/{path}'>Here</a>") == []


def test_one_offer_is_enough():
    assert offers("<a href=/a>E-newsletter</a><a href=/b>Email alerts</a>") == ["E-newsletter"]


def test_words_in_other_languages_are_not_read():
    assert offers("<a href=/a>E-newsletter</a>", "fr") == []
