"""What the workers of one process share: the database, the archive, the pace, and who they say they are."""

from __future__ import annotations

import os
import platform
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from collectors.activity._source import Terms
from collectors.archive import Archive
from collectors.asking import DATA, Asker
from collectors.connection import Resolver
from collectors.fetch import Fetcher, Limits
from collectors.looking import COMPUTING, Looker
from collectors.pace import Pace, Standing
from collectors.proxy import proxy_at
from collectors.safety import AllowedHost
from collectors.targets import on_the_web, origin
from collectors.visit import needs_second_try, snapshot
from config.languages import translations
from config.settings import Settings
from config.version import user_agent
from monitor.allowed import terms
from monitor.correcting import correcting
from monitor.councillor_desk import CouncillorDesk
from monitor.garbage import look_seldom
from monitor.keeping_out import NOBODY
from monitor.measuring import Score, scorer
from monitor.recording import Recorder
from monitor.shares import AccountShare, CouncillorShare, Share, Task
from scoring.language import speak
from store.forgotten import Forgotten
from store.records import AccountReading, Council, PageKind, PageReading, RobotsReading
from store.repeats import Kept
from store.store import Store

MAX_HOMES = 400
"""Home pages that one process remembers. A reading is some ten kilobytes."""

Now = Callable[[], datetime]


class Stop(Protocol):
    """An event that ends a run: a thread's, a process's."""

    def is_set(self) -> bool:
        """Whether it has happened."""

    def set(self) -> None:
        """Let it happen."""

    def wait(self, timeout: float | None = None) -> bool:
        """Return when it happens, or after `timeout` seconds."""


@dataclass(frozen=True, slots=True)
class Visitors:
    """Who visits, and where they may go."""

    contact: str
    hosts: Mapping[str, str]
    allowed: tuple[AllowedHost, ...]
    authorities: str = ""
    """A PEM file of those whose certificates are trusted beside those whom browsers trust; empty: nobody else."""
    alone: bool = False
    """Only names in `hosts` exist: for the practice county, which touches nobody's machine but this one."""
    proxy: str = field(default="", repr=False)
    """The address of a proxy through which they go; empty: they go themselves."""

    def resolver(self) -> Resolver:
        """Where names lead them."""
        return Resolver(self.hosts, self.allowed, alone=self.alone, proxy=proxy_at(self.proxy))


@dataclass(frozen=True, slots=True)
class Job:
    """All that a worker needs to know of a run, wherever it works."""

    run: int
    settings: Settings
    visitors: Visitors
    forgotten: Forgotten = NOBODY
    """Everyone who must not be stored."""


class Workplace:
    """Open while a process works for a run. Its methods may be called from every worker's thread."""

    def __init__(self, job: Job, store: Store, stop: Stop, now: Now, score: Score | None = None) -> None:
        """Work for `job` until `stop`. The store stays the caller's to close. Raises `LanguageError`."""
        look_seldom()
        self.settings = settings = job.settings
        speak(translations(settings.language))  # it may be the first thing that a process of its own does
        self.store, self.run, self.stop, self.now = store, job.run, stop, now
        self.forgotten = job.forgotten
        self.budget = settings.page_budget
        self._has_history = store.has_earlier_run(job.run)
        self._homes: OrderedDict[str, PageReading] = OrderedDict()
        """Home pages that were read here, by address: every share of their visit begins with them."""
        self._archive = _archive(job, now)
        self._robots: dict[str, RobotsReading] = {}
        self._recorder = Recorder(store, job.run)
        self.councillors = CouncillorDesk(store, self._recorder, settings)
        self._agent = user_agent(job.visitors.contact)
        self._authorities = job.visitors.authorities
        self._resolver = job.visitors.resolver()
        self._pace = Pace(settings.pace_seconds, settings.paces, wait=stop.wait, stopped=stop.is_set)
        self._limits = Limits(
            settings.max_bytes,
            settings.connect_seconds,
            settings.read_seconds,
            settings.deadline_seconds,
            settings.max_redirects,
        )
        self._score = correcting(store, score or scorer(settings))

    @contextmanager
    def looker(self, share: Share) -> Iterator[Looker]:
        """Looks at pages of one group. When the block ends, everything that was kept is stored."""
        self._remember(visit.website for visit in share.visits)
        with self._fetcher(share, share.group) as fetcher:
            yield Looker(fetcher, self._archive, self.now)
        self._recorder.flush()

    @contextmanager
    def asker(self, share: AccountShare) -> Iterator[Asker]:
        """Asks about accounts. Likewise.

        A source may have to ask a second host, where an account has its home: it waits for that host's turn, too.
        """
        with self._fetcher(share, "", DATA) as fetcher:
            yield Asker(fetcher, self.now)
        self._recorder.flush()

    @contextmanager
    def visitor(self, share: CouncillorShare) -> Iterator[Fetcher]:
        """Asks for pages of which no copy is kept. Likewise."""
        asks = [ask.place for each in share.searches if (ask := each.next)]
        self._remember([*asks, *(due.place for due in share.pages if due.place)])
        with self._fetcher(share, share.group) as fetcher:
            yield fetcher
        self._recorder.flush()

    def terms(self) -> Terms:
        """What the operator allows sources of activity, now."""
        return terms(self.settings, self.now())

    @contextmanager
    def _fetcher(self, share: Task, group: str, more: tuple[str, ...] = ()) -> Iterator[Fetcher]:
        if share.standing:
            self._pace.resume(share.group, share.standing)
        fetcher = Fetcher(
            self._agent,
            self._resolver,
            self._pace,
            self._limits,
            self.now,
            group=group,
            robots=self._robots,
            heard=self._heard,
            authorities=self._authorities,
            more=more,
        )
        try:
            yield fetcher
        finally:
            fetcher.close()

    def standing(self, group: str) -> Standing | None:
        """How the group's pace stands, for whoever asks it next."""
        return self._pace.standing(group)

    def _remember(self, addresses: Iterable[str]) -> None:
        """What this run has already heard of these hosts, from whichever process."""
        origins = {origin(on_the_web(address)) for address in addresses} - self._robots.keys()
        if origins:
            self._robots |= self.store.robots(self.run, origins)

    def _heard(self, said: RobotsReading) -> None:
        self._robots[said.origin] = said
        self._recorder.keep(said)

    def known(self, urls: Sequence[str]) -> tuple[dict[str, PageReading], dict[str, Kept]]:
        """What this run has stored of these pages, and what an earlier run had of those that are still to be read."""
        found = {url: home for url in urls if (home := self._homes.get(url))}
        asked = [url for url in urls if url not in found]
        if not asked:
            return found, {}
        if not self._has_history:
            return found | self.store.readings(self.run, asked), {}
        stored, earlier = self.store.readings_and_earlier(self.run, asked)
        return found | stored, earlier

    def keep(self, reading: PageReading, earlier: Kept | None) -> None:
        """Store a reading soon, beside what an earlier run had of the page."""
        same = earlier is not None and reading.unchanged_since is not None
        self._recorder.keep(Kept(reading, earlier.row) if earlier and same else reading)
        # A second try, if there is to be one, may be made and stored by another process.
        if reading.kind is PageKind.HOME and not needs_second_try(reading):
            self._homes[reading.url] = reading
            if len(self._homes) > MAX_HOMES:
                self._homes.popitem(last=False)

    def keep_account(self, reading: AccountReading) -> None:
        """Store what an account showed soon."""
        self._recorder.keep(reading)

    def keep_visit(self, councils: Sequence[Council], readings: Sequence[PageReading]) -> None:
        """Store soon what the readings show of each of the councils, and how it measures."""
        for council in councils if readings else ():
            taken_at = max(each.read_at for each in readings)
            others = [each.name for each in councils if each != council]
            with COMPUTING:
                found = snapshot(council, readings, taken_at, self.budget, others)
                measured = self._score(found)
            self._recorder.keep((found, measured))

    def close(self) -> None:
        """Finish writing."""
        self._recorder.close()
        if self._archive:
            self._archive.close()


def _archive(job: Job, now: Now) -> Archive | None:
    folder = job.settings.archive_folder
    if folder is None:
        return None
    worker = f"{platform.node()}-{os.getpid()}"
    agent = user_agent(job.visitors.contact)
    return Archive(
        folder,
        worker,
        agent=agent,
        operator=job.visitors.contact,
        max_bytes=job.settings.archive_file_bytes,
        now=now,
    )
