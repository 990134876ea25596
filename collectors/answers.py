"""What a host answered, while its body is still to be read. Pure: the door to the network does the reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from collectors.refusals import FetchError
from collectors.retry_after import not_before
from collectors.unpacking import GarbledError, Unpacking
from scoring.language import say
from store.records import ProblemKind

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
REDIRECTS = (301, 302, 303, 307, 308)
SMALL = 65_536
"""Bytes that are read of an answer that is no page: an error, a redirect."""
_MAX_HEADERS = 262_144  # characters altogether
_ASKS_TO_WAIT = (429, 503, *REDIRECTS)  # RFC 9110, 10.2.3; RFC 6585, 4

Headers = tuple[tuple[str, str], ...]


class Answer:
    """Status and headers, and a body that can be read once. Leaving the block ends the request."""

    def __init__(
        self,
        url: str,
        status: int,
        headers: Headers,
        now: datetime,
        read: Callable[[], bytes],
        missing: Callable[[], bool],
        end: Callable[[], None],
        more: tuple[str, ...] = (),
    ) -> None:
        """`read` gives the next piece, empty at the end, or raises `FetchError`; then `missing` says if it is short.

        `more` are kinds of content that count as pages here, besides pages and feeds.

        Raises:
            FetchError: the headers are too long.
        """
        if sum(len(name) + len(value) for name, value in headers) > _MAX_HEADERS:
            end()
            raise too_long(url)
        self.url, self.status, self.headers = url, status, headers
        self._read, self._missing, self._end, self._more = read, missing, end, more
        self._header = {name.lower(): value for name, value in reversed(headers)}
        self.content_type = self._header.get("content-type", "")[:200]
        self.location = self._header.get("location", "") if status in REDIRECTS else ""
        """Where a redirect leads, as sent; empty for every other answer."""
        self.not_before: datetime | None = None
        """When the host wants to be asked again, if it says so."""
        if status in _ASKS_TO_WAIT:
            self.not_before = not_before(self._header.get("retry-after", ""), now)

    def __enter__(self) -> Answer:
        """The answer itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the request: the connection is kept if the body was read whole, and closed otherwise."""
        self._end()

    @property
    def media_type(self) -> str:
        """Without parameters, in lower case."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def is_page(self) -> bool:
        """True for a page, a feed, or what does not say what it is."""
        kind = self.media_type
        return not kind or kind in PAGES or kind in FEEDS or kind in self._more

    @property
    def sets_cookie(self) -> bool:
        """True if the next request may be answered otherwise than this one, though its address be the same."""
        return "set-cookie" in self._header

    def body(self, max_bytes: int) -> tuple[bytes, ProblemKind | None]:
        """What was sent, unpacked, and why it is not whole.

        Raises:
            FetchError: nothing came, or what came cannot be unpacked.
        """
        try:
            return self._unpacked(Unpacking(self._header.get("content-encoding", ""), max_bytes))
        except GarbledError as error:
            raise FetchError(self.url, ProblemKind.GARBLED, str(error), permanent=True, status=self.status) from error

    def small_body(self) -> tuple[bytes, ProblemKind | None] | None:
        """The body of an answer that matters for its status; `None` if it cannot be had."""
        try:
            return self.body(SMALL)
        except FetchError:
            return None

    def _unpacked(self, unpacking: Unpacking) -> tuple[bytes, ProblemKind | None]:
        try:
            while piece := self._read():
                if not unpacking.add(piece):
                    return unpacking.body(), ProblemKind.TOO_LARGE
        except FetchError as error:
            body = unpacking.body()
            if body and error.kind is ProblemKind.UNREACHABLE:  # what came before the connection broke is worth keeping
                return body, ProblemKind.CUT_SHORT
            raise
        shortened = ProblemKind.CUT_SHORT if self._missing() else unpacking.shortened
        return unpacking.body(), shortened


def too_long(url: str) -> FetchError:
    """The answer has more headers, or longer ones, than anybody needs."""
    return FetchError(url, ProblemKind.TOO_LARGE, say("Its headers are longer than we read."), permanent=True)
