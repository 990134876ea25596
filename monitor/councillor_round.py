"""The round of a run over councillors: which politeness group gets a worker next, for which lists and pages.

A group has one worker at a time. The longest work goes first. No clock of its own: moments are passed in.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from collectors.pace import Standing
from collectors.visit import PATIENCE
from config.settings import Settings
from monitor.councillor_dues import paused, works
from monitor.forgetting import forgotten
from monitor.planner import MAX_RESTS, aged
from monitor.searching import Search
from monitor.shares import CouncillorShare, Outcome, PageDue, Work, group_of
from scoring.language import say
from store.forgotten import Forgotten
from store.records import Council
from store.store import Store

NOBODY = Forgotten()
PAGES_OF_A_LIST = 2
"""Typical of a search for a list: the service, and robots.txt. For the order and the forecast only."""


@dataclass(slots=True)
class _Group:
    name: str
    works: list[Work] = field(default_factory=list)
    held: bool = False
    """A worker is in it."""
    standing: Standing | None = None
    stood_at: datetime | None = None
    """When it stood so."""
    rests_until: datetime | None = None
    rests: int = 0
    given_up: str = ""


class CouncillorPlanner:
    """Hands out shares. Used by one thread."""

    def __init__(self, due: Iterable[Work], second_try_after: timedelta, forgotten: Forgotten = NOBODY) -> None:
        """Everything is due at once. What failed in passing rests for `second_try_after`, or as its host asks."""
        self._second_try_after, self._forgotten = second_try_after, forgotten
        self._groups: dict[str, _Group] = {}
        self._later: list[tuple[datetime, int, Work]] = []
        self._number = count()
        for each in due:
            self._add(each)

    @property
    def waits_until(self) -> datetime | None:
        """When the next thing becomes due that is not due yet; `None` if there is no such thing."""
        rests = (each.rests_until for each in self._groups.values() if each.works and not each.held)
        moments = [moment for moment in rests if moment] + [moment for moment, _number, _work in self._later[:1]]
        return min(moments, default=None)

    def take(self, now: datetime) -> CouncillorShare | None:
        """The next share; `None` while there is nothing that may be done now."""
        while self._later and self._later[0][0] <= now:
            self._add(heapq.heappop(self._later)[2])
        free = [each for each in self._groups.values() if _may_begin(each, now)]
        if not free:
            return None
        group = max(free, key=lambda each: sum(map(pages_of, each.works)))
        works, group.works = group.works, []
        group.held, group.rests_until = True, None
        return CouncillorShare(
            group.name,
            tuple(each for each in works if isinstance(each, Search)),
            tuple(each for each in works if isinstance(each, PageDue)),
            aged(group.standing, group.stood_at, now),
            group.given_up,
            self._forgotten,
        )

    def done(self, share: CouncillorShare, outcome: Outcome, now: datetime) -> None:
        """Take a share back with what it left to do."""
        group = self._groups[share.group]
        group.held = False
        if outcome.standing:
            group.standing, group.stood_at = outcome.standing, now
        if outcome.rests_until:
            self._rest(group, outcome.rests_until, now)
        for each in outcome.councillors:
            soonest = now + self._second_try_after if each.attempt > 1 and _begins(each) else now
            # No longer than a host may ask for: the clock may have been set back meanwhile.
            wished = min(each.not_before or now, now + PATIENCE)
            heapq.heappush(self._later, (max(soonest, wished), next(self._number), each))

    def again(self, share: CouncillorShare) -> None:
        """Take a share back that its worker did not live to finish. What it stored will not be asked for again."""
        group = self._groups[share.group]
        group.held = False
        group.works += [*share.searches, *share.pages]

    def _add(self, work: Work) -> None:
        name = group_of_work(work)
        self._groups.setdefault(name, _Group(name)).works.append(work)

    def _rest(self, group: _Group, until: datetime, now: datetime) -> None:
        group.rests += 1
        if until - now > PATIENCE or group.rests > MAX_RESTS:
            group.given_up = say(
                "{site} asked us to come back later, so we left its other pages for another time.", site=group.name
            )
        else:
            group.rests_until = until


def councillor_planner(
    store: Store, run: int, councils: Sequence[Council], settings: Settings, now: datetime
) -> CouncillorPlanner:
    """What is due of these councils in a run. Whoever is to be forgotten is erased first, if a backup has them again.

    Raises:
        ErasureKeyError: nobody could be known again who asked to be forgotten.
    """
    known = forgotten(store, settings, now)
    quiet = paused(councils, settings, now)
    asked = [each for each in councils if each.local_authority_code not in quiet]
    due = works(store, asked, settings, now, run)
    return CouncillorPlanner(due, timedelta(seconds=settings.second_try_seconds), known)


def group_of_work(work: Work) -> str:
    """The politeness group that is to be asked next; empty if there is nobody to ask."""
    place = work.place if isinstance(work, PageDue) else work.next.place if work.next else ""
    return group_of(place) if place else ""


def pages_of(work: Work) -> int:
    """How many pages it is likely to take."""
    return 1 if isinstance(work, PageDue) else PAGES_OF_A_LIST + work.expects


def _may_begin(group: _Group, now: datetime) -> bool:
    return bool(group.works) and not group.held and (group.rests_until is None or group.rests_until <= now)


def _begins(work: Work) -> bool:
    """False for what is only passed on from one group to another."""
    return not work.asked if isinstance(work, Search) else not work.at
