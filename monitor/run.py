"""One check: home pages everywhere first, then the pages they name; each visit is stored and scored as it comes.

Workers visit, the calling thread stores: what is reported as done has been written.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue

from collectors.fetch import Fetcher
from collectors.visit import Now, further_readings, reading, snapshot
from monitor.groups import groups
from monitor.settling import settle
from store.records import Account, Council, PageKind, PageReading, Scorecard, Snapshot
from store.store import Store


@dataclass(frozen=True, slots=True)
class Visit:
    """One council with the readings that were made of it so far, the home page's first."""

    council: Council
    readings: tuple[PageReading, ...]


@dataclass(slots=True)
class Tally:
    """What a run has done and stored so far."""

    planned: int
    """Councils."""
    councils: int = 0
    """Finished: nothing that was planned is left to try."""
    pages: int = 0
    problems: int = 0
    unread: list[str] = field(default_factory=list)
    """Councils whose home page could not be read, by name."""
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """What a check needs besides its councils."""

    store: Store
    fetcher: Callable[[], Fetcher]
    """Makes the fetcher of one group's worker."""
    score: Callable[[Snapshot], Scorecard]
    workers: int
    budget: int
    """Pages of one council."""
    now: Now
    stop: threading.Event
    """When set, the pages in flight are finished and stored, and the check ends."""
    report: Callable[[Tally], None] = lambda tally: None


Walk = Callable[[Fetcher, Visit], Iterator[PageReading]]


def check(job: Check, councils: Sequence[Council], register: str, *, made_up: bool = False) -> Tally:
    """Visit the councils, store every reading, snapshot and scorecard, and say what was done.

    When `job.stop` is set, it ends tidily: pages in flight are finished and stored.
    """
    job.store.add_councils(councils)
    codes = [council.local_authority_code for council in councils]
    run = job.store.begin_run(register, codes, job.now(), made_up=made_up)
    tally = Tally(len(councils))
    recorder = _Recorder(job, run, tally, councils)
    homes = recorder.wave([Visit(council, ()) for council in councils], lambda fetch, visit: _home(job, fetch, visit))
    waiting = [visit for visit in homes if not recorder.finished(visit)]
    recorder.wave(waiting, lambda fetch, visit: _rest(job, fetch, visit))
    settle(job.store, run, recorder.accounts, job.score)
    tally.stopped = job.stop.is_set()
    job.store.end_run(run, job.now(), "stopped" if tally.stopped else "finished")
    return tally


def _home(job: Check, fetch: Fetcher, visit: Visit) -> Iterator[PageReading]:
    yield reading(visit.council.website, PageKind.HOME, fetch, job.now)


def _rest(job: Check, fetch: Fetcher, visit: Visit) -> Iterator[PageReading]:
    return further_readings(visit.readings[0], fetch, job.budget, job.stop.is_set, job.now)


class _Recorder:
    """Runs waves of visits and writes down what they bring."""

    def __init__(self, job: Check, run: int, tally: Tally, councils: Sequence[Council]) -> None:
        self._job, self._run, self._tally = job, run, tally
        self.accounts: dict[Council, tuple[Account, ...]] = {}
        """What was found so far, by council."""
        self._neighbours: dict[str, list[Council]] = {}
        for council in councils:
            self._neighbours.setdefault(council.website, []).append(council)

    def wave(self, visits: Sequence[Visit], walk: Walk) -> list[Visit]:
        """Walk every visit, groups side by side; the visits as they then stand, in the order they were finished."""
        results: SimpleQueue[Visit | None] = SimpleQueue()
        pool = ThreadPoolExecutor(self._job.workers, thread_name_prefix="group")
        try:
            shares = [pool.submit(_share, self._job, share, walk, results) for share in _shares(visits)]
            done = []
            for visit in _arrivals(results, len(shares)):
                self._record(visit)
                done.append(visit)
            for share in shares:
                share.result()
        except BaseException:  # whatever it is, no worker may go on visiting for nobody
            self._job.stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        pool.shutdown()
        return done

    def _record(self, visit: Visit) -> None:
        found = self._snapshot(visit)
        if not found.readings:
            return
        self._job.store.add_visit(self._run, found, self._job.score(found))
        self.accounts[visit.council] = found.accounts
        self._count(found)
        self._job.report(self._tally)

    def _snapshot(self, visit: Visit) -> Snapshot:
        taken_at = max((each.read_at for each in visit.readings), default=self._job.now())
        shared_with = [each.name for each in self._neighbours[visit.council.website] if each != visit.council]
        return snapshot(visit.council, visit.readings, taken_at, self._job.budget, shared_with)

    def finished(self, visit: Visit) -> bool:
        """True if nothing planned is left to try."""
        return self._snapshot(visit).finished

    def _count(self, found: Snapshot) -> None:
        behind_home = len(found.readings) - 1
        fresh = found.readings[1:] if behind_home else found.readings
        self._tally.pages += len(fresh)
        self._tally.problems += sum(each.problem is not None for each in fresh)
        self._tally.councils += found.finished
        if not behind_home and found.readings[0].status is None:
            self._tally.unread.append(found.council.name)


def _shares(visits: Sequence[Visit]) -> list[list[Visit]]:
    """The visits, by politeness group."""
    by_code = {visit.council.local_authority_code: visit for visit in visits}
    return [
        [by_code[council.local_authority_code] for council in group]
        for group in groups(visit.council for visit in visits)
    ]


def _arrivals(results: SimpleQueue[Visit | None], shares: int) -> Iterator[Visit]:
    """Visits as workers finish them; ends when every share has ended."""
    while shares:
        visit = results.get()
        if visit is None:
            shares -= 1
        else:
            yield visit


def _share(job: Check, share: Sequence[Visit], walk: Walk, results: SimpleQueue[Visit | None]) -> None:
    """One worker's walk through one group."""
    fetch = job.fetcher()
    walked: dict[str, tuple[PageReading, ...]] = {}  # councils that share a website share its pages
    try:
        for visit in share:
            if job.stop.is_set():
                return
            website = visit.council.website
            if website not in walked:
                walked[website] = (*visit.readings, *walk(fetch, visit))
            results.put(Visit(visit.council, walked[website]))
    finally:
        fetch.close()
        results.put(None)
