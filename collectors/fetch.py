"""The only door to the network: fetches public pages politely and safely, or says why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import SplitResult, urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError, NameResolutionError, ProtocolError
from urllib3.exceptions import TimeoutError as HTTPTimeoutError

from collectors.connection import Deadline, PinnedAdapter, Resolver, UnsafeAddressError
from collectors.pace import Pace
from collectors.robots import MAX_BYTES as MAX_ROBOTS_BYTES
from collectors.robots import NO_RULES, Robots, robots
from store.records import Page, ProblemKind

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
MAX_CRAWL_DELAY = 120.0
"""Seconds. A host that asks for more is not visited beyond its first page in one run."""
_CHUNK = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_TRANSIENT = (502, 503, 504)


class FetchError(Exception):
    """A page could not be fetched."""

    def __init__(self, url: str, kind: ProblemKind, reason: str, *, permanent: bool, status: int | None = None) -> None:
        """Say which page, why in one sentence, and whether asking again later is pointless."""
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.kind = kind
        self.reason = reason
        self.permanent = permanent
        self.status = status


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page may take."""

    max_bytes: int = 5_000_000
    connect_seconds: float = 5
    read_seconds: float = 20
    """Between two pieces of an answer."""
    deadline_seconds: float = 60
    """For the whole request."""
    max_redirects: int = 5


class Fetcher:
    """Fetches pages for one worker, which uses it from one thread. Robots.txt is obeyed on every host."""

    def __init__(
        self,
        user_agent: str,
        resolver: Resolver,
        pace: Pace,
        limits: Limits,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Identify as `user_agent`; `now` dates the pages."""
        self._deadline = Deadline()
        self._session = requests.Session()
        self._session.trust_env = False  # no proxies, no .netrc: nothing of this machine's is sent anywhere
        self._session.headers["User-Agent"] = user_agent
        self._session.headers["Accept"] = "text/html,application/xhtml+xml,application/xml;q=0.9"
        self._session.headers["Accept-Language"] = "en-GB,en,cy;q=0.8"
        adapter = PinnedAdapter(resolver, self._deadline.watch)
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)
        self._pace, self._limits, self._now = pace, limits, now
        self._robots: dict[str, Robots] = {}

    def __call__(self, url: str) -> Page:
        """Fetch `url`, following redirects; one more try where the failure may pass.

        Raises:
            FetchError: robots.txt or we ourselves forbid it, or the host did not answer with a page.
        """
        try:
            return self._page(url)
        except FetchError as error:
            if error.permanent or error.status not in _TRANSIENT:
                raise
            return self._page(url)

    def close(self) -> None:
        """Close the connections."""
        self._session.close()
        self._deadline.close()

    def _page(self, url: str) -> Page:
        asked = url
        for _ in range(self._limits.max_redirects + 1):
            self._obey_robots(url)
            with self._answer(url, self._limits.max_bytes) as answer:
                if answer.status in _REDIRECTS and answer.location:
                    url = _joined(url, answer.location)
                    continue
                return self._served(asked, url, answer)
        hops = self._limits.max_redirects
        reason = f"It redirects more than {hops} times."
        raise FetchError(asked, ProblemKind.TOO_MANY_REDIRECTS, reason, permanent=True)

    def _served(self, asked: str, url: str, answer: _Answer) -> Page:
        if answer.status >= 400:
            raise _refusal(asked, answer.status)
        kind = answer.content_type.partition(";")[0].strip().lower()
        if kind and kind not in PAGES + FEEDS:
            reason = f"It is not a web page but {kind[:60]}."
            raise FetchError(asked, ProblemKind.NOT_A_PAGE, reason, permanent=True, status=answer.status)
        body, shortened = answer.body()
        return Page(asked, url, self._now(), answer.status, answer.content_type, body, shortened)

    def _obey_robots(self, url: str) -> None:
        parts = _on_the_web(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        rules = self._robots[origin]
        if not rules.allows(url):
            reason = f"robots.txt of {parts.hostname} asks robots to stay away."
            raise FetchError(url, ProblemKind.ROBOTS, reason, permanent=True)
        if rules.crawl_delay > MAX_CRAWL_DELAY:
            reason = f"robots.txt of {parts.hostname} asks for {rules.crawl_delay:g} seconds between pages."
            raise FetchError(url, ProblemKind.ROBOTS, reason, permanent=True)
        self._pace.slow_down(parts.netloc, rules.crawl_delay)

    def _read_robots(self, origin: str) -> Robots:
        """RFC 9309, 2.3.1: 4xx allows everything; 5xx and silence forbid everything."""
        url = f"{origin}/robots.txt"
        for _ in range(self._limits.max_redirects + 1):
            with self._answer(url, MAX_ROBOTS_BYTES) as answer:
                if answer.status in _REDIRECTS and answer.location:
                    url = _joined(url, answer.location)
                    _on_the_web(url)
                    continue
                if answer.status >= 500:
                    reason = f"robots.txt could not be read (HTTP {answer.status}), so we stay away."
                    raise FetchError(url, ProblemKind.ROBOTS_UNREADABLE, reason, permanent=False)
                return robots(answer.body()[0]) if answer.status < 400 else NO_RULES
        return NO_RULES  # 2.3.1.2: too many redirects may be taken for "unavailable"

    def _answer(self, url: str, max_bytes: int) -> _Answer:
        """Headers of the answer, when it is this worker's turn to ask."""
        self._pace.turn(urlsplit(url).netloc)
        timer = self._deadline.within(self._limits.deadline_seconds)
        try:
            timeout = (self._limits.connect_seconds, self._limits.read_seconds)
            response = self._session.get(url, timeout=timeout, stream=True, allow_redirects=False)
        except (requests.RequestException, HTTPError, UnsafeAddressError, OSError, ValueError) as error:
            timer.cancel()
            raise self._failure(url, error) from error
        late = lambda: self._deadline.passed  # noqa: E731
        return _Answer(response, max_bytes, timer.cancel, late, lambda error: self._failure(url, error))

    def _failure(self, url: str, error: Exception) -> FetchError:
        if self._deadline.passed:
            reason = f"It took longer than {self._limits.deadline_seconds:g} seconds."
            return FetchError(url, ProblemKind.TIMED_OUT, reason, permanent=False)
        if isinstance(error, UnsafeAddressError):
            return FetchError(url, ProblemKind.UNSAFE_ADDRESS, f"{error}.", permanent=True)
        if isinstance(error, requests.Timeout | TimeoutError | HTTPTimeoutError):
            return FetchError(url, ProblemKind.TIMED_OUT, "The host did not answer in time.", permanent=False)
        return FetchError(url, ProblemKind.UNREACHABLE, _why_unreachable(error), permanent=False)


@dataclass(slots=True)
class _Answer:
    """An answer whose body has not been read."""

    response: requests.Response
    max_bytes: int
    done: Callable[[], None]
    late: Callable[[], bool]
    failure: Callable[[Exception], FetchError]

    def __enter__(self) -> _Answer:
        return self

    def __exit__(self, *_: object) -> None:
        self.done()
        self.response.close()

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def location(self) -> str:
        return self.response.headers.get("Location", "")

    @property
    def content_type(self) -> str:
        return self.response.headers.get("Content-Type", "")[:200]

    def body(self) -> tuple[bytes, ProblemKind | None]:
        """What was sent, unpacked, and why it is not whole."""
        raw = self.response.raw
        raw.enforce_content_length = False  # what came before the connection broke is worth keeping
        parts: list[bytes] = []
        size = 0
        try:
            for part in raw.stream(_CHUNK, decode_content=True):
                parts.append(part)
                size += len(part)
                if size > self.max_bytes or raw.tell() > self.max_bytes:
                    return b"".join(parts)[: self.max_bytes], ProblemKind.TOO_LARGE
        except (HTTPError, requests.RequestException, OSError, ValueError) as error:
            failure = self.failure(error)
            if parts and isinstance(error, ProtocolError) and failure.kind is not ProblemKind.TIMED_OUT:
                return b"".join(parts), ProblemKind.CUT_SHORT
            raise failure from error
        if self.late():
            raise self.failure(TimeoutError())
        return b"".join(parts), ProblemKind.CUT_SHORT if raw.length_remaining else None


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise _nowhere(location) from error


def _on_the_web(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError as error:
        raise _nowhere(url) from error
    if parts.scheme not in ("http", "https") or not host:
        raise _nowhere(url)
    return parts


def _nowhere(url: str) -> FetchError:
    reason = f"It leads to {url[:80]}, which is not an address on the web."
    return FetchError(url, ProblemKind.UNSAFE_ADDRESS, reason, permanent=True)


def _refusal(url: str, status: int) -> FetchError:
    if status in (404, 410):
        return FetchError(
            url, ProblemKind.NOT_FOUND, f"There is no such page (HTTP {status}).", permanent=True, status=status
        )
    if status >= 500:
        reason = f"The site has a fault of its own (HTTP {status})."
        return FetchError(url, ProblemKind.SERVER_ERROR, reason, permanent=False, status=status)
    reason = f"The site refused to show us the page (HTTP {status})."
    return FetchError(url, ProblemKind.FORBIDDEN, reason, permanent=status not in (408, 425, 429), status=status)


def _why_unreachable(error: Exception) -> str:
    """One sentence, without the innards of the libraries."""
    if isinstance(error, requests.exceptions.SSLError):
        return "The site's certificate does not hold, or the secure connection failed."
    text = str(error)
    if isinstance(getattr(error.args[0] if error.args else None, "reason", None), NameResolutionError):
        return "The site's name does not lead to any address."
    if "refused" in text:
        return "The host refused the connection."
    if isinstance(error, requests.exceptions.InvalidURL | ValueError):
        return "This is not a usable address."
    return "The connection broke before the page came."
