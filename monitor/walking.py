"""One worker's walk through one share: look at what is due in its group, store it, and say what is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from collectors.fetch import Elsewhere
from collectors.looking import Due, Looker
from collectors.pace import Stopped
from collectors.visit import adds_to_the_plan, in_order, needs_second_try
from monitor.keeping_out import without_forgotten
from monitor.memory import AT_ONCE, Memory
from monitor.shares import Left, Outcome, Share, Visit, group_of
from monitor.workplace import Workplace
from store.records import NamedPage, PageKind, PageReading, Problem, ProblemKind
from store.repeats import Kept


def walk(place: Workplace, share: Share) -> Outcome:
    """Do the share. When it returns, all that was read is stored; what it raises has stopped it.

    Raises:
        DatabaseError: nothing can be stored.
        ArchiveError: no evidence can be kept.
    """
    with place.looker(share) as looker:
        walker = _Walker(place, share, looker)
        for first in range(0, len(share.visits), AT_ONCE):
            visits = share.visits[first : first + AT_ONCE]
            memory = Memory(place, visits, home_only=share.home_only)
            for visit in visits:
                walker.visit(visit, memory)
        return walker.outcome()


def _is_news(home: PageReading) -> bool:
    """False for a second try, and for a home page that has not changed: of that an earlier run has told more."""
    return home.attempt == 1 and home.unchanged_since is None


def _answered_at(home: PageReading) -> str:
    """The address that answered, or did not."""
    return home.final_url or (home.problem.url if home.problem else home.url)


@dataclass(slots=True)
class _Walker:
    place: Workplace
    share: Share
    look: Looker
    left: list[Left] = field(default_factory=list)
    more: list[tuple[str, int]] = field(default_factory=list)
    rests_until: datetime | None = None

    def outcome(self) -> Outcome:
        return Outcome(tuple(self.left), tuple(self.more), self.place.standing(self.share.group), self.rests_until)

    def visit(self, visit: Visit, memory: Memory) -> None:
        """Look at what is due of one visit, and store its councils' snapshots if it has come to a point."""
        walk = _Walk(memory, visit, self.place.budget, self.share.home_only)
        while (due := self._next(walk)) is not None:
            self._do(walk, due)
        self._leave(walk)
        self.place.keep_visit(visit.councils, self._shown(walk))

    def _shown(self, walk: _Walk) -> Sequence[PageReading]:
        """What a snapshot is made of now: a home page that is new as a first look, then everything at the end.

        Nothing in between, so that a run that was taken up again stores what an undisturbed one does; but whatever
        there is when a run is stopped.
        """
        # A home page that led into another group was read there, by a share that tells more than a first look.
        if self.share.home_only and walk.home and group_of(_answered_at(walk.home)) == self.share.group:
            return walk.readings[:1] if _is_news(walk.home) else ()
        finished = walk.home and not walk.missing and not any(map(needs_second_try, walk.readings))
        return walk.readings if finished or (self.place.stop.is_set() and not self.share.home_only) else ()

    def _next(self, walk: _Walk) -> Due | None:
        """The next page to look at; `None` when this share is done with the visit."""
        if self.place.stop.is_set() or (self.share.home_only and walk.home):
            return None
        for due in walk.dues():
            here = group_of(due.place) == self.share.group
            if here and due.url not in walk.passed and (self.rests_until is None or self.share.given_up):
                return due
        return None

    def _do(self, walk: _Walk, due: Due) -> None:
        """Look at the page, and keep what it shows; a redirect to another group is passed on."""
        try:
            reading = self._reading(due, walk)
        except Elsewhere as redirect:
            walk.passed.add(due.url)
            self._pass_on(walk, Due(due.url, due.kind, redirect.location, redirect.hops, due.attempt))
            return
        except Stopped:
            return  # it was not asked for: the page stays due
        self.place.keep(reading, walk.earlier(due.url))
        walk.add(reading)
        if reading.problem and reading.problem.not_before and reading.status is not None:
            self.rests_until = reading.problem.not_before

    def _reading(self, due: Due, walk: _Walk) -> PageReading:
        if self.share.given_up:
            now = self.place.now()
            problem = Problem(due.url, ProblemKind.SLOW_DOWN, self.share.given_up, permanent=False)
            return PageReading(due.url, due.kind, now, problem=problem, attempt=due.attempt)
        earlier = walk.earlier(due.url)
        found = self.look(due, earlier.reading if earlier else None)
        return without_forgotten(found, walk.codes, self.place.forgotten)

    def _leave(self, walk: _Walk) -> None:
        """Say what of the visit is still due, here or elsewhere, now or later."""
        here = 0
        for due in walk.dues():
            if due.url in walk.passed:
                continue
            if group_of(due.place) == self.share.group:
                here += 1
            else:
                self._pass_on(walk, due)
        if here:
            self.more.append((walk.website, here))
        for reading in walk.readings:
            if needs_second_try(reading) and reading.problem:
                again = Due(reading.url, reading.kind, attempt=2, not_before=reading.problem.not_before)
                self._pass_on(walk, again)

    def _pass_on(self, walk: _Walk, due: Due) -> None:
        self.left.append(Left(walk.website, due))


class _Walk:
    """How far one visit has come: what is stored of it in this run, and what is not."""

    def __init__(self, memory: Memory, visit: Visit, budget: int, home_only: bool) -> None:
        self._memory, self._budget, self._home_only = memory, budget, home_only
        self.website = visit.website
        self.codes = tuple(each.local_authority_code for each in visit.councils)
        self._given = {due.url: due for due in visit.dues}
        self.passed: set[str] = set()
        """Addresses that turned out to be another group's."""
        self.missing: tuple[NamedPage, ...] = ()
        self._readings: tuple[PageReading, ...] = ()
        self._as_ordered = True
        self._order()

    @property
    def home(self) -> PageReading | None:
        return self._memory.read.get(self.website)

    @property
    def readings(self) -> tuple[PageReading, ...]:
        """What this run has of the visit, in the order of the plan."""
        if not self._as_ordered:
            self._order()
        return self._readings

    def add(self, reading: PageReading) -> None:
        tried = reading.url in self._memory.read
        self._memory.read[reading.url] = reading
        self._given.pop(reading.url, None)
        if tried or self.home is None or adds_to_the_plan(self.home, reading):
            self._order()
        else:  # to go through the plan of dozens of pages after each of them takes long
            self.missing = tuple(page for page in self.missing if page.url != reading.url)
            self._as_ordered = False

    def earlier(self, url: str) -> Kept | None:
        """What the page showed in an earlier run."""
        return self._memory.earlier.get(url)

    def dues(self) -> Iterable[Due]:
        """The pages of the plan that have no reading, then the second tries that were asked for."""
        wanted: Sequence[tuple[str, PageKind]] = [(page.url, page.kind) for page in self.missing]
        if self.home is None:
            wanted = [(self.website, PageKind.HOME)]
        for url, kind in wanted:
            yield self._given.get(url) or Due(url, kind)
        for due in self._given.values():
            if due.attempt > 1 and (tried := self._memory.read.get(due.url)) and tried.attempt < due.attempt:
                yield due

    def _order(self) -> None:
        """The plan as it now stands; pages that this run has stored are taken from there."""
        while self.home:
            self._readings, self.missing = in_order(self.home, self._memory.read, self._budget)
            self._as_ordered = True
            if self._home_only or not self._memory.look_up(page.url for page in self.missing):
                return
