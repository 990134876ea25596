"""Who goes where next: which politeness group gets a worker, with which visits.

A group has one worker at a time, and so has a visit, so that politeness and the order of a visit need no lock.
Home pages go first, then the longest work. No clock of its own: moments are passed in.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from collectors.pace import Standing
from collectors.visit import PATIENCE
from monitor.shares import Left, Outcome, Share, Visit, group_of
from scoring.language import say

MAX_RESTS = 3
"""How often in one run a host may ask us to wait before we leave its remaining pages."""


@dataclass(slots=True)
class _Group:
    name: str
    homes: dict[str, Visit] = field(default_factory=dict)
    """Visits whose home page is still to be asked for, by website."""
    visits: dict[str, Visit] = field(default_factory=dict)
    """Visits that go on, by website."""
    pages: dict[str, int] = field(default_factory=dict)
    """How many of their pages are known to be due, by website."""
    held: bool = False
    """A worker is in it."""
    standing: Standing | None = None
    stood_at: datetime | None = None
    """When it stood so."""
    rests_until: datetime | None = None
    rests: int = 0
    given_up: str = ""


class Planner:
    """Hands out shares. Used by one thread."""

    def __init__(self, visits: Iterable[Visit], second_try_after: timedelta) -> None:
        """Every visit begins with its home page. A failed page rests for `second_try_after`, or as its host asks."""
        self._second_try_after = second_try_after
        self._visits = {visit.website: visit for visit in visits}
        self._groups: dict[str, _Group] = {}
        self._held: set[str] = set()
        """Visits that a worker has, by website."""
        self._wanting: dict[str, set[str]] = {}
        """The groups that have something due of a visit, by website."""
        self._ready: list[tuple[bool, int, int, _Group]] = []
        self._later: list[tuple[datetime, int, Left | _Group]] = []
        self._known: set[Left] = set()
        self._number = count()
        for visit in self._visits.values():
            self._group(group_of(visit.website)).homes[visit.website] = visit
        for group in self._groups.values():
            self._offer(group)

    def take(self, now: datetime) -> Share | None:
        """The next share; `None` while there is nothing that may be done now."""
        while self._later and self._later[0][0] <= now:
            self._now_due(heapq.heappop(self._later)[2])
        while self._ready:
            group = heapq.heappop(self._ready)[3]
            if not group.held and (share := self._share(group, now)):
                return share
        return None

    def done(self, share: Share, outcome: Outcome, now: datetime) -> None:
        """Take a share back with what it left to do."""
        group = self._group(share.group)
        if outcome.standing:
            group.standing, group.stood_at = outcome.standing, now
        if outcome.rests_until:
            self._rest(group, outcome.rests_until, now)
        for website, pages in outcome.more:
            self._wait(group, Visit(self._visits[website].councils), pages)
        for left in outcome.left:
            self._note(left, now)
        self._let_go(share)

    def again(self, share: Share) -> None:
        """Take a share back that its worker did not live to finish. What it stored will not be asked for again."""
        group = self._group(share.group)
        for visit in share.visits:
            if share.home_only:
                group.homes[visit.website] = visit
            else:
                self._wait(group, visit, 1)
        self._let_go(share)

    @property
    def waits_until(self) -> datetime | None:
        """When the next thing becomes due that is not due yet; `None` if there is no such thing."""
        return self._later[0][0] if self._later else None

    def _group(self, name: str) -> _Group:
        return self._groups.setdefault(name, _Group(name))

    def _rest(self, group: _Group, until: datetime, now: datetime) -> None:
        group.rests += 1
        if until - now > PATIENCE or group.rests > MAX_RESTS:
            group.given_up = say(
                "{site} asked us to come back later, so we left its other pages for another time.", site=group.name
            )
            return
        group.rests_until = until
        heapq.heappush(self._later, (until, next(self._number), group))

    def _note(self, left: Left, now: datetime) -> None:
        """Whatever several shares say of one page, it becomes due once."""
        if left in self._known:
            return
        self._known.add(left)
        first_asked_again = left.due.attempt > 1 and not left.due.at
        soonest = now + self._second_try_after if first_asked_again else now
        # No longer than a host may ask for: the clock may have been set back before a run was taken up again.
        wished = min(left.due.not_before or now, now + PATIENCE)
        heapq.heappush(self._later, (max(soonest, wished), next(self._number), left))

    def _now_due(self, what: Left | _Group) -> None:
        if isinstance(what, _Group):
            self._offer(what)
            return
        group = self._group(group_of(what.due.place))
        self._wait(group, Visit(self._visits[what.website].councils, (what.due,)), 1)
        self._offer(group)

    def _wait(self, group: _Group, visit: Visit, pages: int) -> None:
        before = group.visits.get(visit.website)
        group.visits[visit.website] = replace(visit, dues=(*before.dues, *visit.dues)) if before else visit
        group.pages[visit.website] = group.pages.get(visit.website, 0) + pages
        self._wanting.setdefault(visit.website, set()).add(group.name)

    def _let_go(self, share: Share) -> None:
        """Its group and its visits may be had again, by whoever waits for them."""
        self._group(share.group).held = False
        freed = {visit.website for visit in share.visits}
        self._held -= freed
        for name in {share.group}.union(*(self._wanting.get(website, set()) for website in freed)):
            self._offer(self._group(name))

    def _offer(self, group: _Group) -> None:
        if not group.held and (group.homes or group.visits):
            pages = len(group.homes) if group.homes else sum(group.pages.values())
            heapq.heappush(self._ready, (not group.homes, -pages, next(self._number), group))

    def _share(self, group: _Group, now: datetime) -> Share | None:
        if group.rests_until and group.rests_until > now and not group.given_up:
            return None
        home_only = bool(group.homes)
        waiting = group.homes or group.visits
        free = [website for website in waiting if website not in self._held]
        if not free:
            return None
        visits = tuple(waiting.pop(website) for website in free)
        if not home_only:
            for website in free:
                del group.pages[website]
                self._wanting[website].discard(group.name)
        group.held = True
        self._held.update(free)
        return Share(group.name, visits, home_only, aged(group.standing, group.stood_at, now), group.given_up)


def aged(was: Standing | None, stood_at: datetime | None, now: datetime) -> Standing | None:
    """How a group stands by now that stood so then."""
    if was is None or stood_at is None:
        return None
    passed = (now - stood_at).total_seconds()
    return replace(was, ago=was.ago + passed, held=max(0.0, was.held - passed))
