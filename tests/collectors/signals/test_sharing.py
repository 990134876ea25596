from datetime import UTC, datetime

from collectors.reading import read_page
from store.records import Page, PageKind, SignalKind

URL = "https://www.northbridge.example/"


def properties(head):
    body = f"<!doctype html><html lang=en><head>{head}</head><body><p>Welcome</p></body></html>".encode()
    page = Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, "text/html", body)
    return [
        (each.value, each.evidence.snippet)
        for each in read_page(page, PageKind.HOME).signals
        if each.kind is SignalKind.OPEN_GRAPH
    ]


def test_each_property_that_says_something_is_given_once():
    head = (
        '<meta property="og:title" content="Northbridge"><meta name="OG:image" content="/a.png">'
        '<meta property="og:title" content="B">'
    )
    assert properties(head) == [("og:title", "og:title: Northbridge"), ("og:image", "og:image: /a.png")]


def test_the_name_of_the_site_is_given():
    assert properties('<meta property="og:site_name" content="Northbridge Council">') == [
        ("og:site_name", "og:site_name: Northbridge Council")
    ]


def test_properties_that_say_nothing_or_other_things_are_left_out():
    head = (
        '<meta property="og:title" content=" "><meta property="og:image"><meta property="og:locale" content="en_GB">'
        '<meta name="description" content="Northbridge">'
    )
    assert properties(head) == []
