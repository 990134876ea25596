from datetime import UTC, datetime

import pytest

from collectors.markup import markup
from store.records import Page, ProblemKind

URL = "https://www.northbridge.example/"
WHOLE = b"<!doctype html><html lang=en><head><title>Northbridge</title></head><body><p>Welcome</p></body></html>"


def judged(body, content_type="text/html", shortened=None):
    found = markup(Page(URL, URL, datetime(2026, 11, 22, tzinfo=UTC), 200, content_type, body, shortened))
    return found.problem, found.complete, found.tree is not None


def test_a_whole_page_has_no_problem():
    assert judged(WHOLE) == (None, True, True)


@pytest.mark.parametrize("body", [b"", b" \r\n\t ", b"\n"])
def test_nothing_is_empty(body):
    assert judged(body) == (ProblemKind.EMPTY, False, False)


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\0\0\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"<html>\0</html>",
        b"Northbridge Council, in plain words.",
        b'{"council": "Northbridge"}',
        b"5 < 6 and 7 > 6",
    ],
)
def test_what_is_not_html_is_not_a_page(body):
    assert judged(body) == (ProblemKind.NOT_A_PAGE, False, False)


def test_utf_16_has_zeros_and_is_a_page_all_the_same():
    assert judged(WHOLE.decode().encode("utf-16")) == (None, True, True)
    assert judged(WHOLE.decode().encode("utf-16-le"), "text/html; charset=utf-16le") == (None, True, True)


@pytest.mark.parametrize(
    "body",
    [
        WHOLE.removesuffix(b"</body></html>"),
        WHOLE.removesuffix(b"ome</p></body></html>"),
        WHOLE.removesuffix(b"/html>"),  # inside a tag
        b"<!doctype html><html><p>Welcome</p><a href=",
    ],
)
def test_a_page_that_ends_in_the_middle_is_cut_short(body):
    assert judged(body) == (ProblemKind.CUT_SHORT, False, True)


@pytest.mark.parametrize(
    "body",
    [
        b"<!doctype html><title>Northbridge</title><p>Welcome",  # HTML lets every one of these tags be left out
        b"<HTML><BODY><P>Welcome</BODY>",
        WHOLE + b"\n<!-- served in 0.2 seconds -->\n" * 100,
    ],
)
def test_endings_that_may_be_left_out_are_not_missed(body):
    assert judged(body) == (None, True, True)


@pytest.mark.parametrize("body", [b"<footer><a href=/contact>Contact us</a></footer>", b"<div>Northbridge</div>"])
def test_a_page_without_html_is_part_of_a_page(body):
    assert judged(body) == (ProblemKind.FRAGMENT, False, True)


@pytest.mark.parametrize("kind", [ProblemKind.TOO_LARGE, ProblemKind.CUT_SHORT])
def test_what_the_fetcher_cut_is_not_whole_and_shows_its_first_part(kind):
    assert judged(WHOLE, shortened=kind) == (kind, False, True)


def test_a_wrong_character_set_leaves_the_page_whole():
    body = WHOLE.replace(b"Welcome", b"Caf\xe9")
    assert judged(body, "text/html; charset=utf-8") == (ProblemKind.CHARSET, True, True)


def test_elements_nested_beyond_reading_are_told():
    body = b"<html><body>" + b"<div>" * 5000 + b"<p>Welcome" + b"</div>" * 5000 + b"</body></html>"
    assert judged(body) == (ProblemKind.CUT_SHORT, False, True)


def test_a_tag_of_countless_attributes_is_not_parsed():
    attributes = " ".join(f"a{number}=1" for number in range(60_000)).encode()
    assert judged(b"<html><body><p " + attributes + b">Welcome</p></body></html>") == (
        ProblemKind.NOT_A_PAGE,
        False,
        False,
    )


def test_a_long_picture_in_an_attribute_is_no_countless_attributes():
    picture = b'<img src="data:image/png;base64,' + b"QUJD" * 100_000 + b'">'
    assert judged(WHOLE.replace(b"<p>", picture + b"<p>")) == (None, True, True)
