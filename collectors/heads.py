"""Heads of requests and answers, written and read by a shorter way than the libraries' where that comes to the same.

Where nothing on a site has changed, a tenth of a check was the putting together and taking apart of a dozen lines.
"""

from __future__ import annotations

import http.client
import re
from collections.abc import Mapping
from functools import lru_cache
from http.client import HTTPException, HTTPMessage, HTTPResponse, IncompleteRead, LineTooLong
from io import BytesIO
from types import FunctionType
from typing import Any, Protocol

import requests

MAX_LINE, MAX_LINES = 65_536, 100
"""Of an answer's headers, in bytes and in number; as in http.client."""
_ENDS = (b"\r\n", b"\n", b"")
# No line is folded, and none has a carriage return within it, which the library takes for the end of a line.
_SIMPLE = re.compile(rb"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n]*\r\n)+\r\n")
_ONE_LINE = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+: [^\r\n]*")
# Nothing in the address needs to be encoded, left out or put in.
_AS_IT_IS = re.compile(
    r"(?a)https?://[a-z0-9][a-z0-9.-]*(?::(?:[1-9]\d{0,3}|[1-5]\d{4}))?(?:/(?![./])[\w~.-]*)+(?:\?[\w~.&=-]+)?"
)


class Lines(Protocol):
    """What headers are read from."""

    def readline(self, limit: int, /) -> bytes:
        """As a file has it."""


def request(url: str, headers: Mapping[str, str]) -> requests.PreparedRequest:
    """A request for a page. Raises as `PreparedRequest.prepare_url` does.

    No session makes it: that would look for proxies and for .netrc.
    """
    asked = requests.PreparedRequest()
    asked.method = "GET"
    if _AS_IT_IS.fullmatch(url):
        asked.url = url
    else:
        asked.prepare_url(url, None)
    asked.headers = dict(headers)  # type: ignore[assignment]  # all that is asked of it is its items
    return asked


@lru_cache(maxsize=64)  # most of what a request says was said in the one before
def header_line(name: str, value: str) -> bytes | None:
    """A header as it is sent; `None` if it is not one line. Raises `UnicodeError` for what no header may hold."""
    line = f"{name}: {value}".encode("latin-1")
    return line if _ONE_LINE.fullmatch(line) else None


def headers(source: Lines, **_limits: Any) -> HTTPMessage:  # noqa: ANN401  # newer versions of http.client give some
    """What `http.client.parse_headers` gives.

    Raises:
        IncompleteRead: they break off. http.client takes those that came for all of them, half a line included.
        HTTPException: they are too many, or too long.
    """
    lines: list[bytes] = []
    while not lines or lines[-1] not in _ENDS:
        lines.append(source.readline(MAX_LINE + 1))
        if len(lines[-1]) > MAX_LINE:
            raise LineTooLong("header line")
        if len(lines) > MAX_LINES:
            raise HTTPException(f"got more than {MAX_LINES} headers")
    if not lines[-1]:
        raise IncompleteRead(b"")
    head = b"".join(lines)
    if not _SIMPLE.fullmatch(head):
        return http.client.parse_headers(BytesIO(head))
    message = HTTPMessage()
    for line in head[:-4].decode("latin-1").split("\r\n"):
        name, _, value = line.partition(":")
        message.set_raw(name, value.lstrip(" \t"))
    return message


# The library's own, but for who reads the headers: it asks a parser of letters, and offers no way to choose another.
_begin = FunctionType(HTTPResponse.begin.__code__, vars(http.client) | {"parse_headers": headers})
_begin.__kwdefaults__ = HTTPResponse.begin.__kwdefaults__


class WholeResponse(HTTPResponse):
    """An answer whose headers came whole."""

    begin = _begin
    """Read status and headers. Raises as `headers` does."""
