"""The only door to the pages of the web: fetches them politely and safely, or says why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from http.client import HTTPException, LineTooLong
from types import MappingProxyType
from typing import Any
from urllib.parse import SplitResult

import requests
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as HTTPTimeoutError
from urllib3.util import Timeout

from collectors.answers import Answer, too_long
from collectors.connection import Lines, NoConnectionError, PinnedAdapter, Resolver
from collectors.cookies import Cookies
from collectors.deadline import Deadline
from collectors.heads import request
from collectors.journey import Journey
from collectors.pace import LONGEST_PAUSE, Pace
from collectors.permission import Permission, Told
from collectors.plan import site
from collectors.refusals import Elsewhere, FetchError, resting
from collectors.robots import MAX_BYTES as MAX_ROBOTS_BYTES
from collectors.targets import on_the_web
from collectors.wanted import Known, Limits, headers
from scoring.language import say
from store.records import Hop, Page, ProblemKind, RobotsReading

__all__ = ["Elsewhere", "FetchError", "Fetcher", "Known", "Limits"]

_CHUNK = 65_536
_FAILURES = (requests.RequestException, HTTPError, HTTPException, NoConnectionError, OSError, ValueError)


class Fetcher:
    """Fetches pages for one worker, which uses it from one thread. Robots.txt is obeyed on every host."""

    def __init__(
        self,
        user_agent: str,
        resolver: Resolver,
        pace: Pace,
        limits: Limits,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        group: str = "",
        robots: Mapping[str, RobotsReading] = MappingProxyType({}),
        heard: Callable[[RobotsReading], None] = lambda reading: None,
        authorities: str = "",
        more: tuple[str, ...] = (),
    ) -> None:
        """Identify as `user_agent`; `now` dates the pages.

        `group` is the politeness group whose hosts may be asked; empty: any. `robots` is what this run has already
        heard, by origin, and `heard` is told what is new. `authorities` is a PEM file to trust beside those that
        browsers trust. `more` are kinds of content that are taken besides pages and feeds.
        """
        self._lines = Lines()
        self._deadline = Deadline(self._lines.cut)
        self._adapter = PinnedAdapter(resolver, self._lines, lambda: self._deadline.left, authorities)
        self._headers = headers(user_agent)
        self._timeout: Any = Timeout(connect=limits.connect_seconds, read=limits.read_seconds)
        self._cookies = Cookies()
        self._pace, self._limits, self._now, self._group = pace, limits, now, group
        self._permission = Permission(self._robots_txt, now, robots, heard)
        self._more = more
        self.heeds_robots = True
        """False only for what the operator has opted in to against a platform's wish, by name and with its reason."""
        self.asked_at: datetime | None = None
        """When the last request was sent; `None` before the first."""

    def __call__(
        self, url: str, *, at: str = "", hops: tuple[Hop, ...] = (), known: Known | None = None, attempt: int = 1
    ) -> Page:
        """Fetch `url`, following redirects. With `known`, the page may be a 304 without a body.

        `at` is where to ask now, after the redirects `hops`. At `attempt` 2, what could not be read of robots.txt at
        the first is asked for again.

        Raises:
            FetchError: robots.txt or we ourselves forbid it, or the host did not answer with a page.
            Elsewhere: a redirect leads out of the group.
        """
        way = Journey(url, at or url, hops, self._now)
        while True:
            parts = on_the_web(way.place)
            if self._group and site(parts.netloc) != self._group:
                raise Elsewhere(url, way.place, way.hops)
            delay = self._permission(way.place, parts, attempt) if self.heeds_robots else 0.0
            self._pace.slow_down(site(parts.netloc), delay)
            wanted = known.conditions(url, way.place) if known else {}
            with self._ask(way.place, parts, wanted) as answer:
                if not answer.location:
                    return way.page(answer, self._limits.max_bytes, conditional=bool(wanted))
                way.go_on(answer, self._limits.max_redirects)

    def close(self) -> None:
        """Close the connections, and forget the cookies."""
        self._adapter.close()
        self._lines.close()
        self._cookies.clear()

    def _robots_txt(self, url: str) -> Told:
        with self._ask(url, on_the_web(url), {}) as answer:
            found = answer.body(MAX_ROBOTS_BYTES + 1) if answer.status < 300 else answer.small_body()
            return Told(answer.status, answer.location, *(found or (b"", None)), answer.not_before)

    def _ask(self, url: str, parts: SplitResult, wanted: Mapping[str, str]) -> Answer:
        """Headers of the answer, when it is this worker's turn to ask."""
        group = site(parts.netloc)
        if (held := self._pace.held(group)) > LONGEST_PAUSE:
            raise resting(url, self._now() + timedelta(seconds=held))
        self._pace.turn(group)
        self.asked_at = self._now()
        self._lines.sent = partial(self._pace.began, group)
        self._deadline.start(self._limits.deadline_seconds)
        try:
            answer = self._sent(url, parts, wanted)
        except _FAILURES as error:
            self._end()
            raise self._failure(url, error) from error
        if answer.status in (429, 503):
            self._pace.back_off(group)
        else:
            self._pace.ease(group)
        if answer.not_before:
            self._pace.hold(group, (answer.not_before - self._now()).total_seconds())
        return answer

    def _sent(self, url: str, parts: SplitResult, wanted: Mapping[str, str]) -> Answer:
        cookie = self._cookies.header(parts)
        told = {**self._headers, **wanted, **({"Cookie": cookie} if cookie else {})}
        raw = self._adapter.send(request(url, told), stream=True, timeout=self._timeout).raw
        raw.enforce_content_length = False  # what came before the connection broke is worth keeping
        if "set-cookie" in raw.headers:
            self._cookies.keep(parts, raw.headers.getlist("set-cookie"), self._now())

        def read() -> bytes:
            try:
                piece: bytes = raw.read1(_CHUNK, decode_content=False)
            except _FAILURES as error:
                raise self._failure(url, error) from error
            if not piece and self._deadline.passed:
                raise self._failure(url, TimeoutError())
            return piece

        def end() -> None:
            raw.close()
            self._end()

        said = tuple((name, value.replace("\0", "")) for name, value in raw.headers.items())
        missing = lambda: bool(raw.length_remaining)  # noqa: E731
        return Answer(url, raw.status, said, self._now(), read, missing, end, self._more)

    def _end(self) -> None:
        self._deadline.end()
        self._lines.tidy()

    def _failure(self, url: str, error: Exception) -> FetchError:
        if self._deadline.passed:
            reason = say("It took longer than {seconds} seconds.", seconds=f"{self._limits.deadline_seconds:g}")
            return FetchError(url, ProblemKind.TIMED_OUT, reason, permanent=False)
        if isinstance(error, NoConnectionError):
            return error.of(url)
        if isinstance(error, requests.Timeout | TimeoutError | HTTPTimeoutError):
            return FetchError(url, ProblemKind.TIMED_OUT, say("The host did not answer in time."), permanent=False)
        if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.MissingSchema):
            return FetchError(url, ProblemKind.UNREACHABLE, say("This is not a usable address."), permanent=True)
        if _too_long(error):
            return too_long(url)
        reason = say("The connection broke before the page came.")
        return FetchError(url, ProblemKind.UNREACHABLE, reason, permanent=False)


def _too_long(error: BaseException | None) -> bool:
    """True if http.client gave up on the headers. Its error is wrapped twice, and not told by its class alone."""
    while error is not None:
        if isinstance(error, LineTooLong) or (isinstance(error, HTTPException) and "headers" in str(error)):
            return True
        error = error.__cause__ or error.__context__
    return False
