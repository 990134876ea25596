"""How many questions a host still allows, as the headers of its answers say. Who has none left is not asked again.

Bluesky sends `RateLimit-Remaining` and `RateLimit-Reset` (seconds since 1970; others: seconds from now), Mastodon the
same with `X-` before them and an ISO moment. Status 429 and Retry-After are the fetcher's.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from collectors.activity._source import Answer, Ask
from collectors.activity._values import host, moment, number
from collectors.refusals import resting

_LONGEST = timedelta(days=1)
_A_YEAR = 31_536_000  # as a number of seconds from now, nobody means more


class Allowance:
    """An `Ask` that stays within what hosts allow."""

    def __init__(self, ask: Ask) -> None:
        """Ask by `ask`."""
        self._ask, self._until = ask, dict[str, datetime]()

    def __call__(self, url: str) -> Answer:
        """The answer, as by `ask`.

        Raises:
            FetchError: the host has said that it allows no more questions for now.
        """
        if until := self._until.get(host(url)):
            raise resting(url, until)
        answer = self._ask(url)
        if until := allowed_again(answer):
            self._until[host(url)] = until
        return answer


def allowed_again(answer: Answer) -> datetime | None:
    """When the host allows another question; `None` if it allows one now, or does not say."""
    for prefix in ("RateLimit", "X-RateLimit"):
        if number(answer.header(f"{prefix}-Remaining")) == 0:
            until = _reset(answer.header(f"{prefix}-Reset"), answer.read_at)
            return min(until, answer.read_at + _LONGEST) if until and until > answer.read_at else None
    return None


def _reset(written: str, now: datetime) -> datetime | None:
    seconds = number(written)
    if seconds is None:
        return moment(written)
    return now + timedelta(seconds=seconds) if seconds < _A_YEAR else moment(seconds)
