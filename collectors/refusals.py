"""Why a page did not come: the errors of fetching, and what an answer other than a page means. Pure."""

from __future__ import annotations

from datetime import datetime

from scoring.language import say
from store.records import Hop, Page, Problem, ProblemKind

_MAY_PASS = (408, 425)  # the request came at the wrong moment; 429 is read apart


class FetchError(Exception):
    """A page could not be fetched."""

    def __init__(
        self,
        url: str,
        kind: ProblemKind,
        reason: str,
        *,
        permanent: bool,
        status: int | None = None,
        not_before: datetime | None = None,
        page: Page | None = None,
    ) -> None:
        """Say which page, why in one sentence, and whether asking again later is pointless.

        `not_before` is what the host asked for with Retry-After. `page` is what came in place of the page, its body
        at most 64 KB: perhaps it says more than its status.
        """
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.kind = kind
        self.reason = reason
        self.permanent = permanent
        self.status = status
        self.not_before = not_before
        self.page = page

    @property
    def problem(self) -> Problem:
        """The same as a record."""
        return Problem(self.url, self.kind, self.reason, self.permanent, self.not_before)


class Elsewhere(Exception):  # not an error: the page is another worker's to ask for
    """A redirect leads to a host of another politeness group. Nothing was sent there."""

    def __init__(self, url: str, location: str, hops: tuple[Hop, ...]) -> None:
        """`url` was asked for; `location` is where it leads, an absolute address; `hops` are all redirects so far."""
        super().__init__(f"{url} leads to {location}")
        self.url = url
        self.location = location
        self.hops = hops


def refusal(url: str, status: int, not_before: datetime | None, page: Page | None = None) -> FetchError:
    """What an answer with a status of 400 or more means."""
    permanent = False
    if status == 429 or (status == 503 and not_before):
        kind, reason = ProblemKind.SLOW_DOWN, _come_back(not_before, status)
    elif status in (404, 410):
        kind, reason, permanent = (
            ProblemKind.NOT_FOUND,
            say("There is no such page (HTTP {status}).", status=status),
            True,
        )
    elif status >= 500:
        kind, reason = ProblemKind.SERVER_ERROR, say("The site has a fault of its own (HTTP {status}).", status=status)
    else:
        kind, reason = (
            ProblemKind.FORBIDDEN,
            say("The site refused to show us the page (HTTP {status}).", status=status),
        )
        permanent = status not in _MAY_PASS
    return FetchError(url, kind, reason, permanent=permanent, status=status, not_before=not_before, page=page)


def resting(url: str, not_before: datetime, status: int | None = None) -> FetchError:
    """The site asked us to stay away until then, and that is too long to wait for in passing."""
    reason = _come_back(not_before)
    return FetchError(url, ProblemKind.SLOW_DOWN, reason, permanent=False, status=status, not_before=not_before)


def _come_back(not_before: datetime | None, status: int | None = None) -> str:
    if not_before is None:
        return say("The site asks us to come back later (HTTP {status}).", status=status)
    when = {"time": f"{not_before:%H:%M:%S}", "day": day(not_before)}
    if status is None:
        return say("The site asks us not to come back before {time} UTC on {day}.", **when)
    return say("The site asks us not to come back before {time} UTC on {day} (HTTP {status}).", **when, status=status)


def day(moment: datetime) -> str:
    """E.g. `22 November 2026`."""
    return say("{day} {month} {year}", day=moment.day, month=say(moment.strftime("%B")), year=moment.year)
