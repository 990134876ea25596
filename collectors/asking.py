"""Asks hosts for data about accounts, as pages are asked for: politely, safely, and within robots.txt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from collectors.activity._source import Answer
from collectors.fetch import Fetcher
from collectors.pace import LONGEST_PAUSE
from collectors.refusals import FetchError
from scoring.language import say
from store.records import Page, ProblemKind

DATA = ("application/json", "application/activity+json", "application/jrd+json", "application/ld+json", "text/json")
"""What interfaces answer with, besides pages and feeds."""
_ANSWERS = (ProblemKind.NOT_FOUND, ProblemKind.FORBIDDEN, ProblemKind.LOGIN_WALL)


@dataclass(slots=True)
class Asker:
    """Asks for one worker, and counts."""

    fetch: Fetcher
    now: Callable[[], datetime]
    requests: int = 0

    def __call__(self, url: str) -> Answer:
        """The answer, also where it is a refusal with HTTP 4xx: its body says why.

        Raises:
            FetchError: robots.txt forbids it, nobody answered, the host is tired of us, or the answer is not whole.
        """
        try:
            page = self._page(url)
        except FetchError as error:
            if error.status is None or not 400 <= error.status < 500 or error.kind not in _ANSWERS:
                raise
            said = error.page or Page(url, url, self.now(), error.status, "", b"")
            return _answer(said)
        if page.shortened:
            reason = say("The answer is larger than we read, or it broke off.")
            raise FetchError(url, page.shortened, reason, permanent=False, status=page.status)
        return _answer(page)

    def _page(self, url: str) -> Page:
        """A host that asks us to come back soon is asked once more, when its time has come."""
        self.requests += 1
        try:
            return self.fetch(url)
        except FetchError as error:
            wait = error.not_before - self.now() if error.not_before else None
            if wait is None or wait.total_seconds() > LONGEST_PAUSE:
                raise
        self.requests += 1
        return self.fetch(url)


def _answer(page: Page) -> Answer:
    return Answer(page.final_url, page.status, page.headers, page.body, page.read_at)
