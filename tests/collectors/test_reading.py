import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.edition import edition
from collectors.reading import read_page
from store.records import Page, PageKind, ProblemKind, SignalKind

URL = "https://www.northbridge.example/"
READ_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
HEAD = '<!doctype html><html lang="en-GB"><head><title>Northbridge Council</title></head>'
WORDS = "<p>Find services, pay a bill or tell us about a problem in Northbridge.</p>"
FACEBOOK = '<a href="https://www.facebook.com/NorthbridgeMadeUp">Facebook</a>'


def read(body, kind=PageKind.HOME, content_type="text/html; charset=utf-8", shortened=None, url=URL):
    body = body.encode() if isinstance(body, str) else body
    return read_page(Page(url, url, READ_AT, 200, content_type, body, shortened), kind)


def test_a_reading_says_which_page_was_read_when_and_what_came():
    page = Page(URL, URL + "home", READ_AT, 203, "text/html", (HEAD + WORDS).encode())
    reading = read_page(page, PageKind.HOME)
    assert (reading.url, reading.final_url, reading.kind, reading.read_at) == (
        URL,
        URL + "home",
        PageKind.HOME,
        READ_AT,
    )
    assert (reading.status, reading.digest) == (203, hashlib.sha256(page.body).hexdigest())
    assert (reading.complete, reading.language, reading.problem) == (True, "en-gb", None)


def test_a_page_shows_links_feeds_further_pages_and_signals():
    reading = read(
        HEAD.replace(
            "</head>",
            '<link rel="alternate" type="application/rss+xml" href="/rss"><meta name="og:title" content="N"></head>',
        )
        + f'<body><a href="/contact">Contact us</a><footer>{FACEBOOK}</footer></body></html>'
    )
    assert [link.handle for link in reading.links] == ["NorthbridgeMadeUp"]
    assert reading.feeds == (URL + "rss",)
    assert [(page.kind, page.url) for page in reading.named_pages] == [
        (PageKind.CONTACT, URL + "contact"),
        (PageKind.FEED, URL + "rss"),
    ]
    assert [(each.kind, each.value, each.evidence.url) for each in reading.signals] == [
        (SignalKind.OPEN_GRAPH, "og:title", URL)
    ]


def test_links_are_relative_to_the_base_of_the_page():
    reading = read(
        HEAD.replace("<head>", '<head><base target="_top"><base href="/en/">') + '<a href="contact">Contact us</a>'
    )
    assert [page.url for page in reading.named_pages] == [URL + "en/contact"]


def test_a_base_that_is_no_address_is_passed_over():
    reading = read(HEAD.replace("<head>", '<head><base href="http://[">') + '<a href="contact">Contact us</a>')
    assert [page.url for page in reading.named_pages] == [URL + "contact"]


@pytest.mark.parametrize(
    ("attribute", "language", "complete"),
    [
        ("", "", True),
        ('lang="en"', "en", True),
        ('lang=" EN-gb "', "en-gb", True),
        ('lang="cy"', "cy", True),
        ('xml:lang="cy"', "cy", True),
        ('lang=""', "", True),
        ('lang="[% lang_code %]"', "", True),
        ('lang="fr"', "fr", False),
        ('lang="gd"', "gd", False),
    ],
)
def test_nothing_is_absent_from_a_page_in_a_language_that_we_do_not_read(attribute, language, complete):
    reading = read(f"<!doctype html><html {attribute}><body>{WORDS}</body></html>")
    assert (reading.language, reading.complete) == (language, complete)


@pytest.mark.parametrize(
    ("body", "problem", "permanent"),
    [
        (b"", ProblemKind.EMPTY, False),
        (b"%PDF-1.7\0", ProblemKind.NOT_A_PAGE, True),
        (b"plain words", ProblemKind.NOT_A_PAGE, True),
        (HEAD + f"<body>{WORDS}<footer><a hr", ProblemKind.CUT_SHORT, False),
        (f"<footer>{WORDS}{FACEBOOK}</footer>", ProblemKind.FRAGMENT, False),
        (HEAD + "<body><div id=root></div><script src=/a.js></script></body></html>", ProblemKind.SCRIPT_SHELL, True),
        (HEAD + "<body><h1>Verify you are human</h1></body></html>", ProblemKind.BLOCKED, False),
        (HEAD + "<body></body></html>", ProblemKind.EMPTY, False),
        (HEAD + "<body>" + "<div>" * 5000 + WORDS + "</body></html>", ProblemKind.CUT_SHORT, False),
        (HEAD + "<body><p>" + "Northbridge " * 100_000 + "</body></html>", ProblemKind.TOO_LARGE, False),
    ],
)
def test_a_page_that_cannot_be_read_whole_has_a_problem_and_proves_no_absence(body, problem, permanent):
    reading = read(body)
    assert (reading.problem.kind, reading.problem.permanent, reading.complete) == (problem, permanent, False)


def test_a_challenge_outranks_whatever_else_is_wrong():
    assert read("<div>Verify you are human</div>").problem.kind is ProblemKind.BLOCKED


@pytest.mark.parametrize("kind", [ProblemKind.TOO_LARGE, ProblemKind.CUT_SHORT])
def test_a_page_that_was_cut_still_shows_its_first_part(kind):
    reading = read(HEAD + f"<body><header>{FACEBOOK}</header><p>Wel", shortened=kind)
    assert (reading.problem.kind, reading.complete) == (kind, False)
    assert [link.handle for link in reading.links] == ["NorthbridgeMadeUp"]


def test_a_wrong_character_set_is_a_problem_of_a_page_that_was_read_whole():
    reading = read((HEAD + f"<body>{WORDS}Caf").encode() + b"\xe9</body></html>")
    assert (reading.problem.kind, reading.complete) == (ProblemKind.CHARSET, True)


def test_a_feed_is_read_as_a_feed_whatever_the_server_calls_it():
    body = (
        "<rss><channel><item><title>Bins</title><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>"
    )
    reading = read(body, PageKind.FEED, "text/html", url=URL + "rss")
    assert [(each.kind, each.value, each.evidence.url) for each in reading.signals] == [
        (SignalKind.NEWS_DATE, "2026-11-02", URL + "rss")
    ]
    assert (reading.complete, reading.problem) == (True, None)


def test_evidence_is_the_page_that_answered_and_the_moment_it_was_read():
    body = (HEAD + "<body><p>We have left X.</p>" + WORDS + "</body></html>").encode()
    (signal,) = read_page(Page(URL + "old", URL + "new", READ_AT, 200, "text/html", body), PageKind.HOME).signals
    assert (signal.evidence.url, signal.evidence.read_at) == (URL + "new", READ_AT)
    assert signal.evidence.snippet == "We have left X."


def test_links_in_great_numbers_are_read():
    own = "".join(f'<a href="/page/{number}">Page {number} of many</a>' for number in range(5000))
    assert [link.handle for link in read(HEAD + f"<body>{own}<footer>{FACEBOOK}</footer></body></html>").links] == [
        "NorthbridgeMadeUp"
    ]


def test_names_in_great_numbers_are_found():
    links = "".join(
        f'<a href="https://x.com/n{n}" aria-labelledby="i{n}"></a><b id="i{n}">Name {n}</b>' for n in range(900)
    )
    assert [link.name for link in read(HEAD + links).links][-1] == "Name 899"


PIECES = st.sampled_from(
    """
<a href='https://x.com/NbridgeMadeUp'>
</a>
<a href=www.facebook.com/n onclick="window.open('https://x.com/n')">
<div class=footer>
</div>
<footer>
<article><header>
<html lang=cy>
<body>
<!doctype html>
<title>News</title>
<h1>House rules
<script type=application/ld+json>
{"@type":"City","sameAs":["https://x.com/n",]}
</script>
<template>
<time datetime=
2026-11-02
 We have left X.
 We reply within 2 days on Facebook.
<meta property=og:title content=
<base href=http://[>
<form><input type=email>newsletter
<svg><title>x
<!--
-->
<![CDATA[
\0
\ud800
\ue000
'
"
>
<rss>
<item><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item>
<link rel=alternate type=application/rss+xml href=/rss>""".split("\n")
)
BODIES = st.one_of(
    st.binary(max_size=300),
    st.lists(PIECES, max_size=25).map(lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")),
    st.lists(PIECES, max_size=12).map(lambda pieces: "".join(pieces).encode("utf-16", "surrogatepass")),
)
CONTENT_TYPES = st.sampled_from(
    ["", "text/html", "text/html; charset=utf-16", "text/html; charset=hex", "a; charset=\u20ac"]
)


@given(BODIES, CONTENT_TYPES, st.sampled_from(PageKind), st.sampled_from([URL, "", "http://127.0.0.1:8801/"]))
def test_any_bytes_are_a_page_and_the_same_bytes_give_the_same_reading(body, content_type, kind, url):
    reading = read(body, kind, content_type, url=url)
    assert reading == read(body, kind, content_type, url=url)
    assert not reading.complete or reading.problem is None or reading.problem.kind is ProblemKind.CHARSET
    assert all(len(each.evidence.snippet) <= 300 for each in reading.signals)
    assert all(len(each.snippet) <= 300 for each in reading.links)


def test_a_reading_keeps_what_is_needed_to_ask_whether_the_page_has_changed():
    headers = (("ETag", 'W/"1"'), ("last-modified", "Sun, 22 Nov 2026 08:00:00 GMT"), ("X-Robots-Tag", "noindex"))
    page = Page(URL, URL, READ_AT, 200, "text/html", (HEAD + WORDS).encode(), headers=headers)
    reading = read_page(page, PageKind.HOME)
    assert (reading.etag, reading.last_modified) == ('W/"1"', "Sun, 22 Nov 2026 08:00:00 GMT")
    assert (reading.wishes, reading.edition) == (("noindex",), edition())


def test_a_page_that_was_sent_without_them_has_none():
    reading = read(HEAD + WORDS)
    assert (reading.etag, reading.last_modified, reading.wishes) == ("", "", ())


def test_a_feed_and_what_is_no_page_have_an_edition_too():
    assert {read("<rss/>", content_type="application/rss+xml").edition, read("").edition} == {edition()}
