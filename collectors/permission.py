"""Whether a host lets us in: its robots.txt is asked for once in a run, and the answer is obeyed (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple
from urllib.parse import SplitResult

from collectors.pace import LONGEST_PAUSE
from collectors.refusals import FetchError, day, refusal
from collectors.robots import Robots, robots, robots_text
from collectors.targets import origin, redirected
from scoring.language import say
from store.records import Problem, ProblemKind, RobotsReading

_REDIRECTS = 5  # RFC 9309, 2.3.1.2: at least five are followed
# True of the whole host, and said better by their own names than by "robots.txt could not be read".
_OF_THE_HOST = (
    ProblemKind.UNREACHABLE,
    ProblemKind.CERTIFICATE,
    ProblemKind.UNSAFE_ADDRESS,
    ProblemKind.SLOW_DOWN,
)


class Told(NamedTuple):
    """What was answered to the request for a robots.txt."""

    status: int
    location: str
    """Of a redirect, else empty."""
    body: bytes
    shortened: ProblemKind | None
    not_before: datetime | None


class Permission:
    """What the hosts say to us, for one worker."""

    def __init__(
        self,
        ask: Callable[[str], Told],
        now: Callable[[], datetime],
        known: Mapping[str, RobotsReading],
        heard: Callable[[RobotsReading], None],
    ) -> None:
        """`ask` fetches one address or raises `FetchError`. `known` are this run's readings so far, by origin."""
        self._ask, self._now, self._known, self._heard = ask, now, known, heard
        self._readings: dict[str, RobotsReading] = {}
        self._rules: dict[str, Robots] = {}

    def __call__(self, url: str, parts: SplitResult, attempt: int) -> float:
        """The host's Crawl-delay in seconds, if we may ask for `url`.

        `attempt` 2 asks for robots.txt again if it could not be read at the first.

        Raises:
            FetchError: we may not.
        """
        place = origin(parts)
        rules = self._rules.get(place)
        if rules is None:
            rules = self._read(url, place, attempt)
        if not rules.allows(url):
            reason = say("robots.txt of {host}, read {day}, asks robots to stay away.", **self._cited(place))
            raise FetchError(url, ProblemKind.ROBOTS, reason, permanent=True)
        delay = rules.crawl_delay
        if delay > LONGEST_PAUSE:
            cited = self._cited(place)
            reason = say(
                "robots.txt of {host}, read {day}, asks for {seconds} seconds between pages.",
                **cited,
                seconds=f"{delay:g}",
            )
            raise FetchError(url, ProblemKind.ROBOTS, reason, permanent=True)
        return delay

    def _cited(self, place: str) -> dict[str, str]:
        return {"host": place.partition("//")[2], "day": day(self._readings[place].read_at)}

    def _read(self, url: str, place: str, attempt: int) -> Robots:
        reading = self._readings.get(place) or self._known.get(place)
        if reading is None or (reading.problem and reading.attempt < attempt):
            reading = self._reading(place, attempt)
            self._heard(reading)
        self._readings[place] = reading
        if problem := reading.problem:
            raise FetchError(
                url,
                problem.kind,
                problem.reason,
                permanent=problem.permanent,
                status=reading.status,
                not_before=problem.not_before,
            )
        self._rules[place] = robots(reading.text)
        return self._rules[place]

    def _reading(self, place: str, attempt: int) -> RobotsReading:
        """5xx and silence forbid everything, 4xx allows everything (RFC 9309, 2.3.1)."""
        try:
            told = self._told(f"{place}/robots.txt")
        except FetchError as error:
            problem = _unreadable(place, error)
            return RobotsReading(place, self._now(), error.status, problem=problem, attempt=attempt)
        text = robots_text(told.body) if told.status < 300 else ""
        return RobotsReading(place, self._now(), told.status, text, attempt=attempt)

    def _told(self, url: str) -> Told:
        """The answer after redirects.

        They are followed across politeness groups, here and now, each in its group's turn: what another worker heard
        could only be waited for, and one small file of another site, asked for once, is no burden.
        """
        told = self._ask(url)
        for _ in range(_REDIRECTS):
            if not told.location:
                break
            url = redirected(url, told.location)
            told = self._ask(url)
        # 429 speaks of now, not of whether there are rules. 1xx and 304 answer questions that we did not ask.
        if told.status >= 500 or told.status < 200 or told.status in (304, 429):
            raise refusal(url, told.status, told.not_before)
        if told.shortened is ProblemKind.CUT_SHORT:
            raise FetchError(url, told.shortened, say("It was cut short."), permanent=False, status=told.status)
        return told


def _unreadable(place: str, error: FetchError) -> Problem:
    url = f"{place}/robots.txt"
    if error.kind in _OF_THE_HOST:
        return Problem(url, error.kind, error.reason, error.permanent, error.not_before)
    host, why = place.partition("//")[2], f"HTTP {error.status}" if error.status else say(error.kind.value)
    reason = say("robots.txt of {host} could not be read ({why}), so we stay away.", host=host, why=why)
    return Problem(url, ProblemKind.ROBOTS_UNREADABLE, reason, False, error.not_before)
