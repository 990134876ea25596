from datetime import UTC, datetime, timedelta

import pytest

from collectors.answers import Answer
from collectors.refusals import FetchError
from store.records import ProblemKind

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LATER = NOW + timedelta(seconds=9)
HOME = "https://www.northbridge.example/"
BROKEN = FetchError(HOME, ProblemKind.UNREACHABLE, "The connection broke before the page came.", permanent=False)
LATE = FetchError(HOME, ProblemKind.TIMED_OUT, "It took longer than 60 seconds.", permanent=False)


def answer(pieces=(), headers=(), *, status=200, missing=False, ended=None):
    """An answer whose body comes in these pieces; an error among them is raised."""
    coming = iter(pieces)

    def read():
        piece = next(coming, b"")
        if isinstance(piece, FetchError):
            raise piece
        return piece

    ended = [] if ended is None else ended
    return Answer(HOME, status, tuple(headers), NOW, read, lambda: missing, lambda: ended.append(True))


def test_a_body_is_put_together_from_its_pieces():
    assert answer([b"<p>", b"Hello"]).body(100) == (b"<p>Hello", None)


def test_a_body_that_is_shorter_than_promised_is_cut_short():
    assert answer([b"<p>", b"Hel"], missing=True).body(100) == (b"<p>Hel", ProblemKind.CUT_SHORT)


def test_what_came_before_the_connection_broke_is_kept():
    assert answer([b"<p>Hel", BROKEN]).body(100) == (b"<p>Hel", ProblemKind.CUT_SHORT)


@pytest.mark.parametrize("pieces", [[BROKEN], [LATE], [b"<p>Hel", LATE]])
def test_a_body_that_does_not_come_or_not_in_time_is_no_page(pieces):
    with pytest.raises(FetchError) as caught:
        answer(pieces).body(100)
    assert caught.value is pieces[-1]


def test_a_small_body_that_cannot_be_had_is_none():
    assert answer([LATE]).small_body() is None
    assert answer([b"x"], [("Content-Encoding", "br")]).small_body() is None


@pytest.mark.parametrize(
    ("content_type", "kind", "page"),
    [
        ("text/html; charset=utf-8", "text/html", True),
        ("TEXT/HTML", "text/html", True),
        ("application/rss+xml", "application/rss+xml", True),
        ("", "", True),
        ("; charset=utf-8", "", True),
        ("application/pdf", "application/pdf", False),
        ("text/html-but-not-quite", "text/html-but-not-quite", False),
    ],
)
def test_pages_feeds_and_the_unsaid_are_read(content_type, kind, page):
    found = answer(headers=[("Content-Type", content_type)])
    assert (found.media_type, found.is_page) == (kind, page)


def test_of_a_header_that_comes_twice_the_first_counts():
    found = answer(status=302, headers=[("Location", "/first"), ("location", "/second")])
    assert found.location == "/first"


@pytest.mark.parametrize("status", [200, 201, 300, 304, 404])
def test_only_a_redirect_leads_elsewhere(status):
    assert answer(status=status, headers=[("Location", "/home")]).location == ""


@pytest.mark.parametrize(
    ("status", "not_before"),
    [
        (429, NOW + timedelta(seconds=9)),
        (503, NOW + timedelta(seconds=9)),
        (302, NOW + timedelta(seconds=9)),
        (200, None),
    ],
)
def test_a_wish_to_wait_counts_where_it_means_something(status, not_before):
    assert answer(status=status, headers=[("Retry-After", "9")]).not_before == not_before


def test_too_many_headers_end_the_request():
    ended = []
    with pytest.raises(FetchError, match="Its headers are longer than we read"):
        answer(headers=[("X-Flood", "x" * 262_144)], ended=ended)
    assert ended == [True]


def test_leaving_the_block_ends_the_request():
    ended = []
    with answer(ended=ended):
        assert ended == []
    assert ended == [True]
