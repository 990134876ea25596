from datetime import UTC, datetime

import pytest

from collectors.accounts import accounts_on
from collectors.plan import planned
from collectors.reading import read_page
from collectors.tree import parsed
from collectors.wishes import wishes
from store.records import Page, PageKind

URL = "https://www.northbridge.example/"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def page(body="", *headers):
    return Page(URL, URL, READ_AT, 200, "text/html", f"<!doctype html><html>{body}</html>".encode(), headers=headers)


def asked(body="", *headers):
    served = page(body, *headers)
    return wishes(served, parsed(served.body)[0])


@pytest.mark.parametrize(
    ("meta", "found"),
    [
        ('name="robots" content="noindex"', ("noindex",)),
        ('name="ROBOTS" content="NOINDEX, NoFollow"', ("nofollow", "noindex")),
        ('name=" robots " content="noindex nofollow"', ("nofollow", "noindex")),
        ('name="robots" content="none"', ("nofollow", "noindex")),
        ('name="robots" content="noarchive;nosnippet"', ("noarchive", "nosnippet")),
        ('name="robots" content="nocache"', ("noarchive",)),
        ('name="robots" content="max-snippet: 0"', ("nosnippet",)),
        ('name="doorstep" content="noindex"', ("noindex",)),
        ('name="robots" content="index, follow, max-snippet:-1"', ()),
        ('name="robots" content="all"', ()),
        ('name="robots" content=""', ()),
        ('name="robots"', ()),
        ('name="googlebot" content="noindex"', ()),
        ('name="description" content="noindex"', ()),
        ('property="robots" content="noindex"', ()),
    ],
)
def test_a_page_asks_all_robots_or_ours(meta, found):
    assert asked(f"<head><meta {meta}></head>") == found


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("noindex", ("noindex",)),
        ("NOINDEX, nofollow", ("nofollow", "noindex")),
        ("none", ("nofollow", "noindex")),
        ("doorstep: noindex", ("noindex",)),
        ("Doorstep: noarchive, nosnippet", ("noarchive", "nosnippet")),
        ("robots: noindex", ("noindex",)),
        ("googlebot: noindex", ()),
        ("googlebot: noindex, nofollow", ()),
        ("googlebot: noindex, doorstep: nofollow", ("nofollow",)),
        ("max-snippet:0, noindex", ("noindex", "nosnippet")),
        ("unavailable_after: 25 Jun 2026 15:00:00 GMT, noarchive", ("noarchive",)),
        ("", ()),
    ],
)
def test_a_header_asks_all_robots_or_ours(header, found):
    assert asked("", ("X-Robots-Tag", header)) == found


def test_wishes_of_page_and_of_every_header_add_up():
    headers = (("x-robots-tag", "googlebot: nosnippet"), ("X-Robots-Tag", "noarchive"))
    assert asked('<meta name="robots" content="nofollow"><meta name="doorstep" content="noindex">', *headers) == (
        "noarchive",
        "nofollow",
        "noindex",
    )


def test_what_has_no_tree_can_ask_by_its_header():
    rss = Page(URL, URL, READ_AT, 200, "application/rss+xml", b"<rss/>", headers=(("X-Robots-Tag", "noindex"),))
    assert read_page(rss, PageKind.FEED).wishes == ("noindex",)


FACEBOOK = '<p>Follow us: <a href="https://www.facebook.com/NorthbridgeMadeUp">Facebook</a></p>'
CONTACT = '<a href="/contact">Contact us</a>'
LINKTREE = '<a href="https://linktr.ee/northbridgemadeup">All our accounts</a>'


def reading(wanted, body):
    return read_page(page(f'<head><meta name="robots" content="{wanted}"></head><body>{body}</body>'), PageKind.HOME)


def test_a_page_that_asks_not_to_be_followed_names_no_page_and_its_links_are_still_read():
    read = reading("nofollow", FACEBOOK + CONTACT + LINKTREE)
    assert read.named_pages == ()
    assert planned([read], 40) == ()
    assert [link.handle for link in read.links] == ["NorthbridgeMadeUp", "northbridgemadeup"]


def test_a_page_that_does_not_ask_names_pages_and_its_page_of_links():
    read = reading("noindex", FACEBOOK + CONTACT + LINKTREE)
    assert [each.kind for each in planned([read], 40)] == [PageKind.CONTACT, PageKind.LINK_HUB]


def test_a_page_that_asks_for_no_snippets_is_read_without_keeping_its_words():
    sharing = '<meta property="og:title" content="Northbridge Council">'
    read = reading("nosnippet", sharing + FACEBOOK)
    assert [link.handle for link in read.links] == ["NorthbridgeMadeUp"]
    assert {link.snippet for link in read.links} == {""}
    assert [signal.value for signal in read.signals] == ["og:title"]
    assert {signal.evidence.snippet for signal in read.signals} == {""}
    assert [each.snippet for account in accounts_on([read]) for each in account.evidence] == [""]


def test_any_other_page_keeps_its_snippets():
    read = reading("noindex", FACEBOOK)
    assert {link.snippet for link in read.links} == {"Follow us: Facebook"}
    assert [each.snippet for account in accounts_on([read]) for each in account.evidence] == ["Facebook"]
