import pytest

from collectors.wanted import Known, headers

HOME = "https://www.northbridge.example/"
KNOWN = Known('"a1"', "Sun, 22 Nov 2026 09:00:00 GMT")
BOTH = {"If-None-Match": '"a1"', "If-Modified-Since": "Sun, 22 Nov 2026 09:00:00 GMT"}


@pytest.mark.parametrize("place", [HOME, HOME + "home", "https://www.northbridge.example:443/"])
def test_the_host_that_is_asked_is_told_what_we_know(place):
    assert KNOWN.conditions(HOME, place) == BOTH


@pytest.mark.parametrize(
    "place",
    ["https://northbridge.example/", "http://www.northbridge.example/", "https://www.northbridge.example:8443/"],
)
def test_no_other_origin_is(place):
    assert KNOWN.conditions(HOME, place) == {}


def test_where_the_answering_address_is_known_that_one_alone_is_told():
    known = Known('"a1"', final_url=HOME)
    assert known.conditions("http://northbridge.example/", HOME) == {"If-None-Match": '"a1"'}
    assert known.conditions("http://northbridge.example/", "http://northbridge.example/") == {}


def test_what_was_not_said_is_not_asked():
    assert Known().conditions(HOME, HOME) == {}


def test_requests_name_us_and_nothing_else():
    assert headers("Doorstep/1 (+https://doorstep.example)") == {
        "User-Agent": "Doorstep/1 (+https://doorstep.example)",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "en-GB,en,cy;q=0.8",
        "Connection": "keep-alive",
    }
