"""The short way of writing requests and reading headers comes to what the long way comes to."""

from __future__ import annotations

import http.client
from http.client import HTTPException, IncompleteRead, LineTooLong
from io import BytesIO

import pytest
import requests
from hypothesis import example, given
from hypothesis import strategies as some

from collectors.heads import header_line, headers, request

pieces = some.sampled_from(
    [b"\r\n", b"\n", b"\r", b" ", b"\t", b":", b"ETag", b"Set-Cookie", b'"a"', b"\xa3", b"\0", b"From ", b";", b"a=b"]
)
addresses = some.sampled_from([*"aB0-._~%+=&?#/:@!é \\", "//", "/.", "%2e", "%7E", ":80", "?x=1", "www", ".example"])


@given(some.lists(pieces, max_size=24).map(b"".join))
@example(b"Content-Type: multipart/mixed; boundary=x\r\n\r\n")
@example(b"A: 1\r\n two\r\nB: 2\r\n\r\n")
@example(b"A: 1\rB: 2\r\n\r\n")
@example(b"no header\r\nA: 1\r\n\r\n")
@example(b"\r\n")
def test_headers_are_what_the_library_makes_of_them(text):
    head = text + b"\r\n\r\n"
    ours, theirs = BytesIO(head), BytesIO(head)

    assert headers(ours).items() == http.client.parse_headers(theirs).items()
    assert ours.tell() == theirs.tell()


def test_a_header_keeps_its_letters_and_loses_the_space_before_them():
    assert headers(BytesIO(b'ETag:\t  W/"a" \r\nX-One: caf\xe9\r\nx-one:\r\n\r\n')).items() == [
        ("ETag", 'W/"a" '),
        ("X-One", "café"),
        ("x-one", ""),
    ]


@pytest.mark.parametrize("begun", [b"", b"A: 1\r\n", b"A: 1\r\nB", b"A: 1\r\n\r"])
def test_headers_that_break_off_are_none(begun):
    with pytest.raises(IncompleteRead):
        headers(BytesIO(begun))


def test_a_hundred_lines_are_read_and_no_more():
    assert len(headers(BytesIO(b"A: 1\r\n" * 99 + b"\r\n"))) == 99
    with pytest.raises(HTTPException, match="more than 100 headers"):
        headers(BytesIO(b"A: 1\r\n" * 100 + b"\r\n"))


def test_a_line_of_64_kilobytes_is_read_and_no_longer_one():
    longest = b"A: " + b"x" * (65_536 - 5) + b"\r\n"

    assert len(headers(BytesIO(longest + b"\r\n"))["A"]) == 65_531
    with pytest.raises(LineTooLong):
        headers(BytesIO(b"A: " + longest + b"\r\n"))


@given(some.lists(addresses, max_size=12).map("".join))
@example("northbridge.example:59999/a-b_c/d.e~f/?q=1&r=.")
@example("northbridge.example/a/./b")
@example("northbridge.example/a/../b")
@example("northbridge.example//a")
@example("northbridge.example/a?")
@example("northbridge.example")
@example("Northbridge.example/")
@example("northbridge.example:080/")
@example(".northbridge.example/")
@example("northbridge.example/\n")
def test_an_address_is_asked_for_as_the_library_would_ask_for_it(rest):
    def library(url):
        found = requests.PreparedRequest()
        found.prepare_url(url, None)
        return found.url

    assert outcome(lambda: request(f"http://{rest}", {}).url) == outcome(lambda: library(f"http://{rest}"))


def test_a_header_is_sent_as_one_line():
    assert header_line("If-None-Match", '"é"') == b'If-None-Match: "\xe9"'


@pytest.mark.parametrize(
    ("name", "value"),
    [("ETag", "a\r\nX-Other: b"), ("ETag", "a\nb"), ("ETag", "a\rb"), ("E Tag", "a"), ("E:Tag", "a"), ("", "a")],
)
def test_what_would_be_another_line_is_left_to_the_library_to_refuse(name, value):
    assert header_line(name, value) is None


def outcome(does):
    """What comes of it, or which error."""
    try:
        return does()
    except (requests.RequestException, ValueError) as error:
        return type(error)
