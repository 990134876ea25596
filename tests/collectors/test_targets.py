from urllib.parse import urlsplit

import pytest

from collectors.refusals import FetchError
from collectors.targets import on_the_web, origin, redirected

HOME = "https://www.northbridge.example/news/"


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/contact", "https://www.northbridge.example/contact"),
        ("latest", "https://www.northbridge.example/news/latest"),
        ("//saltmarsh.example/", "https://saltmarsh.example/"),
        ("?page=2", "https://www.northbridge.example/news/?page=2"),
        ("/contact#telephone", "https://www.northbridge.example/contact"),
        ("/caf\xc3\xa9", "https://www.northbridge.example/café"),  # UTF-8, as latin-1 gives it
        ("/caf\xe9", "https://www.northbridge.example/café"),  # latin-1 indeed
    ],
)
def test_a_redirect_leads_where_a_browser_would_go(location, address):
    assert redirected(HOME, location) == address


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://www.northbridge.example/a?b", "https://www.northbridge.example"),
        ("https://WWW.Northbridge.example:443/", "https://www.northbridge.example"),
        ("http://www.northbridge.example:80", "http://www.northbridge.example"),
        ("http://www.northbridge.example:8080/", "http://www.northbridge.example:8080"),
        ("http://[::1]:80/", "http://[::1]"),
    ],
)
def test_an_origin_has_one_form(url, place):
    assert origin(urlsplit(url)) == place


@pytest.mark.parametrize("url", ["http://www.northbridge.example/", "HTTPS://www.northbridge.example"])
def test_web_addresses_may_be_asked_for(url):
    assert on_the_web(url).hostname == "www.northbridge.example"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://northbridge.example/",
        "http://",
        "http://[broken/",
        "http://a.example:99999/",
        "/a",
        "http://a.example/\ud800",
    ],
)
def test_nothing_else_is_an_address_on_the_web(url):
    with pytest.raises(FetchError, match="which is not an address on the web"):
        on_the_web(url)


@pytest.mark.parametrize("url", ["https://officer:secret@northbridge.example/", "https://officer@northbridge.example/"])
def test_an_address_with_a_password_is_refused_and_not_repeated(url):
    with pytest.raises(FetchError) as caught:
        on_the_web(url)
    assert caught.value.reason == "It leads to an address with a name or password in it, which we do not use."


def test_what_cannot_be_stored_is_not_repeated():
    with pytest.raises(FetchError) as caught:
        on_the_web("gopher://\0\ud800\n.example/")
    assert (
        caught.value.reason == "It leads to gopher://\ufffd\ufffd\ufffd.example/, which is not an address on the web."
    )
