"""From what went wrong to a reading that says so. A source raises nothing for what a host does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from collectors.activity._source import Answer, Ask, UnknownShapeError, Wanted
from collectors.refusals import FetchError
from scoring.language import say
from store.records import AccountReading, ChannelState, ProblemKind

_STATES = {
    ProblemKind.ROBOTS: ChannelState.REFUSED,
    ProblemKind.FORBIDDEN: ChannelState.REFUSED,
    ProblemKind.LOGIN_WALL: ChannelState.REFUSED,
    ProblemKind.BLOCKED: ChannelState.REFUSED,
    ProblemKind.TOO_LARGE: ChannelState.UNKNOWN_SHAPE,
    ProblemKind.GARBLED: ChannelState.UNKNOWN_SHAPE,
    ProblemKind.EMPTY: ChannelState.UNKNOWN_SHAPE,
    ProblemKind.NOT_A_PAGE: ChannelState.UNKNOWN_SHAPE,
    ProblemKind.TOO_MANY_REDIRECTS: ChannelState.UNKNOWN_SHAPE,
    ProblemKind.UNSAFE_ADDRESS: ChannelState.NOT_CHECKED,
    ProblemKind.OUR_FAULT: ChannelState.NOT_CHECKED,
}
"""All others mean that the host could not be reached, now."""


class Settled(Exception):  # not an error: the account's state is known, and nothing else is left to ask
    """The source itself settles the state of the account."""

    def __init__(self, state: ChannelState, reason: str) -> None:
        """`reason` is one sentence for people."""
        super().__init__(reason)
        self.state, self.reason = state, reason


class Counting:
    """An `Ask` that counts."""

    def __init__(self, ask: Ask) -> None:
        """Ask by `ask`."""
        self._ask, self.requests = ask, 0

    def __call__(self, url: str) -> Answer:
        """The answer, as by `ask`."""
        self.requests += 1
        return self._ask(url)


def looked(reading: AccountReading, ask: Ask, look: Callable[[Counting], AccountReading]) -> AccountReading:
    """What `look` saw, or `reading` with the state that its trouble means; with the number of requests it took."""
    counting = Counting(ask)
    try:
        reading = look(counting)
    except (FetchError, UnknownShapeError, Settled) as trouble:
        reading = settled(reading, trouble)
    return replace(reading, requests=reading.requests + counting.requests)


def settled(reading: AccountReading, trouble: FetchError | UnknownShapeError | Settled) -> AccountReading:
    """The reading, ended by what went wrong."""
    if isinstance(trouble, Settled):
        return replace(reading, state=trouble.state, reason=trouble.reason)
    if isinstance(trouble, UnknownShapeError):
        return replace(reading, state=ChannelState.UNKNOWN_SHAPE, reason=str(trouble))
    state = _STATES.get(trouble.kind, ChannelState.UNREACHABLE)
    robots = trouble.kind in (ProblemKind.ROBOTS, ProblemKind.ROBOTS_UNREADABLE)
    return replace(
        reading, state=state, reason=say("Not measured: {why}", why=trouble.reason) if robots else trouble.reason
    )


def blank(wanted: Wanted, source: str, rule: str, read_at: datetime) -> AccountReading:
    """A reading of which nothing is known yet but what must not change."""
    pinned = wanted.before.stable_id if wanted.before else ""
    return AccountReading(wanted.platform, wanted.key, source, read_at, rule, stable_id=pinned, evidence_url=wanted.url)
