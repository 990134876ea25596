from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from collectors.cookies import Cookies

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOME = urlsplit("https://www.northbridge.example/")
PLAIN = urlsplit("http://www.northbridge.example/")


def after(*written, there=HOME):
    cookies = Cookies()
    cookies.keep(there, written, NOW)
    return cookies


def test_a_cookie_goes_back_to_the_host_that_set_it_whatever_the_page():
    cookies = after("seen=yes; Path=/app; HttpOnly", "lang = cy")
    assert cookies.header(urlsplit("https://www.northbridge.example/news")) == "seen=yes; lang=cy"


@pytest.mark.parametrize(
    "url", ["https://northbridge.example/", "https://democracy.northbridge.example/", "https://www.saltmarsh.example/"]
)
def test_it_goes_to_no_other_host_though_its_domain_says_so(url):
    assert after("seen=yes; Domain=northbridge.example").header(urlsplit(url)) == ""


def test_what_was_set_over_a_secure_connection_is_never_sent_over_another():
    assert after("seen=yes", there=HOME).header(PLAIN) == ""
    assert after("seen=yes", there=PLAIN).header(HOME) == "seen=yes"


def test_a_newer_value_takes_the_place_of_the_older():
    assert after("a=1", "b=2", "a=3").header(HOME) == "b=2; a=3"


@pytest.mark.parametrize(
    "attributes",
    ["Max-Age=0", "max-age=-1", "Expires=Thu, 01 Jan 1970 00:00:00 GMT", "expires=Thu, 01-Jan-1970 00:00:00 GMT"],
)
def test_a_cookie_that_is_taken_back_is_forgotten(attributes):
    assert after("seen=yes", f"seen=gone; {attributes}").header(HOME) == ""


@pytest.mark.parametrize(
    "attributes", ["Max-Age=60", "Max-Age=soon", "Expires=Fri, 31 Dec 9999 23:59:59 GMT", "Expires=", "Max-Age", ";;="]
)
def test_every_other_cookie_is_kept_while_the_visit_lasts(attributes):
    assert after(f"seen=yes; {attributes}").header(HOME) == "seen=yes"


@pytest.mark.parametrize(
    "written", ["", "=", "=yes", "seen", "se en=yes", "seen=a\r\nHost: b", "seen=a\0b", "a=" + "x" * 4096]
)
def test_what_makes_no_sense_is_left(written):
    assert after(written).header(HOME) == ""


def test_a_host_cannot_make_us_carry_more_than_a_few():
    assert after(*(f"c{i}=1" for i in range(1000))).header(HOME).count("=") == 30


def test_nothing_is_left_after_the_visit():
    cookies = after("seen=yes")
    cookies.clear()
    assert cookies.header(HOME) == ""
