import pytest

from collectors.platforms import place_of
from collectors.strangers import (
    DEAD_SERVICES,
    PLACEHOLDERS,
    SHORTENERS,
    SUPPLIERS,
    closed_service,
    lookalike,
    shortened,
)


@pytest.mark.parametrize(
    "host",
    [
        "faceb00k.com",
        "www.faecbook.com",
        "linkedln.com",
        "tw1tter.com",
        "myfacebook.com",
        "www.the-twitter.com",
        "wwwinstagram.com",
        "facebook.co",
        "www.facebook.co.uk",
        "twitter.org",
        "youtube.example",
        "facebook.com.northbridge.example",
        "www.facebook.com.north-bridge.example",
        "x.com.example",
        "f\u0430cebook.com",  # Cyrillic a
        "www.tw\u0456tter.com",  # Ukrainian i
        "xn--fcebook-2fg.com",
        "\u0445.com",  # Cyrillic ha
        "www.facebook.com\u2044northbridge",  # fraction slash
    ],
)
def test_a_host_made_to_look_like_a_platforms_is_a_lookalike(host):
    assert lookalike(host)


@pytest.mark.parametrize(
    "host",
    [
        "northbridge.example",
        "twitter.northbridge.example",
        "facebook.northbridge.gov.uk",
        "instagram.kirk.example",
        "fedex.com",
        "dropbox.com",
        "xx.com",
        "xylophone.community",
        "tŷgwyn.cymru",
        "xn--tgwyn-mib.cymru",
        "книга.example",
        "ü.com",
    ],
)
def test_an_honest_host_is_none(host):
    assert not lookalike(host)


@pytest.mark.parametrize(
    ("host", "service"),
    [
        ("plus.google.com", "googleplus"),
        ("vine.co", "vine"),
        ("www.vine.co", "vine"),
        ("s7.addthis.com", "addthis"),
        ("www.periscope.tv", "periscope"),
        ("google.com", None),
        ("grapevine.co", None),
        ("vine.co.example", None),
    ],
)
def test_a_closed_service_is_known_by_its_host(host, service):
    assert closed_service(host) == service


@pytest.mark.parametrize(
    ("host", "short"),
    [
        ("bit.ly", True),
        ("www.tinyurl.com", True),
        ("rabbit.ly", False),
        ("bit.ly.example", False),
        ("northbridge.example", False),
    ],
)
def test_a_shortener_is_known_by_its_host(host, short):
    assert shortened(host) is short


@pytest.mark.parametrize("words", [DEAD_SERVICES, SHORTENERS, PLACEHOLDERS, SUPPLIERS])
def test_the_words_are_in_lower_case(words):
    assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize("hosts", [DEAD_SERVICES, SHORTENERS])
def test_no_strange_host_is_a_platforms(hosts):
    assert [host for host in hosts if place_of(host)] == []


def test_the_closed_services_are_in_alphabetical_order():
    assert list(DEAD_SERVICES) == sorted(DEAD_SERVICES)
