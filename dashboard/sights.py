"""How much of a council the last checks could see, and how fresh that is. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from store.channels import Listed
from store.looks import Asked, Visit
from store.records import ChannelState, Council, ProblemKind

WEEK, MONTH = timedelta(days=8), timedelta(days=35)
"""A day more than a weekly check needs; a month and some days."""
OPEN = frozenset((ChannelState.ACTIVE, ChannelState.QUIET, ChannelState.DORMANT))
"""States that are known because posts could be read."""
SETTLED = OPEN | {
    ChannelState.RETIRED,
    ChannelState.EMERGENCY_ONLY,
    ChannelState.HELD,
    ChannelState.MOVED,
    ChannelState.GONE,
    ChannelState.CHANGED_HANDS,
}
"""States that say something about the channel, and not only about us."""


class Sight(StrEnum):
    """What one visit to one council's pages came to."""

    WHOLE = "whole"
    """Every page that was tried could be read."""
    PARTLY = "partly"
    NOT_AT_ALL = "not at all"
    """The home page did not let us in, which says nothing about the council."""


class Age(StrEnum):
    """How long ago a council was last seen."""

    WEEK = "week"
    MONTH = "month"
    LONGER = "longer"
    NEVER = "never"
    """In none of the visits that are looked back on."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A council and its last visits, the newest first."""

    council: Council
    visits: tuple[Visit, ...]

    @property
    def sight(self) -> Sight | None:
        """Of the newest visit; `None` before the first."""
        return sight(self.visits[0]) if self.visits else None

    @property
    def seen_at(self) -> datetime | None:
        """When its home page last let us in; `None` if it did in none of the visits."""
        return next((each.taken_at for each in self.visits if each.came_in), None)


@dataclass(frozen=True, slots=True)
class Service:
    """One service, over all councils."""

    platform: str
    accounts: int
    opened: int
    """Accounts whose posts could be read."""
    closed: tuple[tuple[ChannelState, int], ...]
    """Those that say nothing but that we could not look, by why, the most frequent first."""
    asked: tuple[Asked, ...]
    """How the service answered in the last checks, the newest first; empty if it is not asked at all."""


def sight(visit: Visit) -> Sight:
    """What the visit came to."""
    if not visit.came_in:
        return Sight.NOT_AT_ALL
    return Sight.WHOLE if visit.whole == visit.pages else Sight.PARTLY


def looked_at(councils: Iterable[Council], visits: Mapping[str, tuple[Visit, ...]]) -> tuple[Looked, ...]:
    """Each of these councils, in their order."""
    return tuple(Looked(each, visits.get(each.local_authority_code, ())) for each in councils)


def ages(everybody: Iterable[Looked], now: datetime) -> Mapping[Age, int]:
    """How many councils were last seen how long ago, of every age."""
    counted = Counter(_age(each.seen_at, now) for each in everybody)
    return {age: counted[age] for age in Age}


def reasons(everybody: Iterable[Looked]) -> Sequence[tuple[ProblemKind, int]]:
    """Why pages could not be read in the newest visits, the most frequent first, with how many pages."""
    counted: Counter[ProblemKind] = Counter()
    for each in everybody:
        for visit in each.visits[:1]:
            counted.update(dict(visit.problems))
    return counted.most_common()


def services(found: Iterable[Listed], asked: Iterable[Asked]) -> tuple[Service, ...]:
    """Each service that a council has an account on, the most frequent first."""
    states: dict[str, Counter[ChannelState]] = {}
    for council in found:
        for each in council.channels:
            states.setdefault(each.platform, Counter())[each.state] += 1
    answers: dict[str, list[Asked]] = {}
    for answer in asked:
        answers.setdefault(answer.platform, []).append(answer)
    made = [_service(platform, counted, answers.get(platform, [])) for platform, counted in states.items()]
    return tuple(sorted(made, key=lambda each: (-each.accounts, each.platform)))


def _service(platform: str, counted: Counter[ChannelState], asked: Sequence[Asked]) -> Service:
    closed = tuple((state, number) for state, number in counted.most_common() if state not in SETTLED)
    return Service(platform, counted.total(), sum(counted[state] for state in OPEN), closed, tuple(asked))


def _age(seen_at: datetime | None, now: datetime) -> Age:
    if seen_at is None:
        return Age.NEVER
    if now - seen_at <= WEEK:
        return Age.WEEK
    return Age.MONTH if now - seen_at <= MONTH else Age.LONGER
