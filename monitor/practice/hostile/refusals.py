"""Sites that say no, and how they say it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from monitor.practice.answers import Answer
from monitor.practice.hostile.home import HOME, INNER

_CLOSED = b"User-agent: *\nDisallow: /\n"
_FAR = "Fri, 31 Dec 2100 23:59:59 GMT"


def _busy(status: int, retry_after: str = "") -> Answer:
    return Answer(b"busy", status, headers=(("Retry-After", retry_after),) if retry_after else ())


def _site(robots: Answer) -> dict[str, Answer]:
    return {"/robots.txt": robots, "/": HOME, **INNER}


def _robots(body: bytes) -> dict[str, Answer]:
    return _site(Answer(body, content_type="text/plain"))


def _ten_megabytes() -> dict[str, Answer]:
    """What is forbidden at its end is forbidden by nobody (RFC 9309, 2.5)."""
    comment = b"# Nothing to see here.\n"
    return _robots(b"User-agent: *\nDisallow: /contact\n" + comment * (10 * 1_048_576 // len(comment)) + _CLOSED)


PAGES: Mapping[str, Callable[[], Answer]] = {
    "429 with seconds": lambda: _busy(429, "7200"),
    "429 with a date": lambda: _busy(429, _FAR),
    "429 with a second": lambda: _busy(429, "1"),
    "429 for ever": lambda: _busy(429, "9" * 400),
    "503": lambda: _busy(503),
    "503 with seconds": lambda: _busy(503, "7200"),
}
SITES: Mapping[str, Callable[[], dict[str, Answer]]] = {
    "500 robots": lambda: _site(Answer(b"oops", status=500)),
    "robots of 10 MB": _ten_megabytes,
    "robots with BOM": lambda: _robots(b"\xef\xbb\xbf" + _CLOSED),
}
