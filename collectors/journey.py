"""The way of one page: from the address that was asked for, over redirects, to an answer. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from collectors.answers import Answer
from collectors.pace import LONGEST_PAUSE
from collectors.refusals import FetchError, refusal, resting
from collectors.targets import redirected
from scoring.language import say, say_count
from store.records import Hop, Page, ProblemKind


@dataclass(slots=True)
class Journey:
    """Where the way has led so far."""

    url: str
    """The address that was asked for."""
    place: str
    """The address to ask now."""
    hops: tuple[Hop, ...]
    now: Callable[[], datetime]

    def go_on(self, answer: Answer, max_redirects: int) -> None:
        """Follow a redirect.

        Raises:
            FetchError: it leads nowhere, or on for ever, or the host wants us to wait long before we follow.
        """
        place = redirected(self.place, answer.location)
        self.hops = (*self.hops, Hop(self.place, answer.status, answer.location))
        reason = ""
        if len(self.hops) > max_redirects:
            reason = say_count(
                "It redirects more than {count} time.", "It redirects more than {count} times.", max_redirects
            )
        elif place in (hop.url for hop in self.hops) and not answer.sets_cookie:
            reason = say("It redirects to itself.") if place == self.place else say("It redirects in a circle.")
        if reason:
            raise FetchError(self.url, ProblemKind.TOO_MANY_REDIRECTS, reason, permanent=True, status=answer.status)
        if answer.not_before and (answer.not_before - self.now()).total_seconds() > LONGEST_PAUSE:
            raise resting(self.url, answer.not_before, answer.status)
        answer.small_body()  # so that the connection can be used again
        self.place = place

    def page(self, answer: Answer, max_bytes: int, *, conditional: bool) -> Page:
        """The page at the end. Only a conditional request may be answered with 304.

        Raises:
            FetchError: there is none.
        """
        status = answer.status
        if status >= 400:
            found = answer.small_body() if answer.is_page else None
            raise refusal(self.url, status, answer.not_before, self._page(answer, *found) if found else None)
        if not 200 <= status < 300 and not (status == 304 and conditional):
            reason = say("The site's answer has no page in it (HTTP {status}).", status=status)
            raise FetchError(self.url, ProblemKind.SERVER_ERROR, reason, permanent=False, status=status)
        if not answer.is_page:
            reason = say("It is not a web page but {kind}.", kind=answer.media_type[:60])
            raise FetchError(self.url, ProblemKind.NOT_A_PAGE, reason, permanent=True, status=status)
        body, shortened = answer.body(max_bytes)
        if status == 206:  # a part, though we asked for the whole
            shortened = shortened or ProblemKind.CUT_SHORT
        return self._page(answer, body, shortened)

    def _page(self, answer: Answer, body: bytes, shortened: ProblemKind | None) -> Page:
        moment, kind = self.now(), answer.content_type
        return Page(self.url, self.place, moment, answer.status, kind, body, shortened, answer.headers, self.hops)
