"""One run over councils: shares are handed to a crew and taken back, until nothing is left to do.

What a share reads is stored before it comes back, so a run can be stopped, or die, and be taken up again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from config.settings import Settings
from monitor.account_round import AccountPlanner, account_shares
from monitor.allowed import terms
from monitor.correcting import correcting, read_missing
from monitor.councillor_accounts import fill_in_people, wanted_of_people
from monitor.councillor_round import councillor_planner
from monitor.counting import count_councillors
from monitor.crews import Crew, WorkerLostError
from monitor.measuring import Score
from monitor.planner import Planner
from monitor.retaining import retain
from monitor.settling import fill_in, settle
from monitor.shares import AccountShare, CouncillorShare, Outcome, Share, visits
from monitor.workplace import Now, Stop
from store.records import Council, RunRecord
from store.store import Store

TICK = 0.5
"""Seconds between two looks at how far the run has come."""
REST = 50
"""A look takes the longer, the more the run has stored: so many times as long passes before the next."""
MAX_LOST = 3
"""Workers that one share may cost."""


@dataclass(frozen=True, slots=True)
class Check:
    """What a run needs besides its councils and its crew."""

    store: Store
    run: int
    score: Score
    now: Now
    stop: Stop
    """When set, the pages in flight are finished and stored, and the run ends."""
    second_try_after: timedelta
    report: Callable[[RunRecord], None] = lambda record: None
    accounts: Settings | None = None
    """What says which accounts may be asked about, and where; `None`: none are."""
    councillors: Settings | None = None
    """What says which councillors' pages are due; `None`: none are asked for."""


def begun(store: Store, councils: Sequence[Council], register: str, now: Now) -> int:
    """Remember that a run over these councils has begun; its number."""
    store.add_councils(councils)
    codes = [council.local_authority_code for council in councils]
    made_up = all(council.made_up for council in councils)
    return store.begin_run(register, codes, now(), made_up=made_up)


def check(job: Check, crew: Crew, councils: Sequence[Council]) -> RunRecord:
    """Visit those of the run's councils whose visit is not finished, and say what the whole run has stored.

    Raises:
        DatabaseError, ArchiveError: something could not be stored. The run can be taken up again.
        WorkerLostError: one share was too much for several workers.
    """
    read_missing(job.store, job.now())
    left = set(job.store.run_record(job.run).left)
    # Councils that share a website share its visit: those that are finished come along.
    websites = {council.website for council in councils if council.local_authority_code in left}
    due = tuple(council for council in councils if council.website in websites)
    planner = Planner(visits(due), job.second_try_after)
    _Round(job, crew, planner).turn()
    settle(job.store, job.run, correcting(job.store, job.score))
    if job.councillors is not None and not job.stop.is_set():
        _read_councillors(job, crew, job.councillors, councils)
    if job.accounts is not None and not job.stop.is_set():
        _read_accounts(job, crew, job.accounts, councils)
    record = job.store.run_record(job.run)
    job.store.end_run(job.run, job.now(), "stopped" if job.stop.is_set() else "finished")
    job.report(record)
    return record


def _read_councillors(job: Check, crew: Crew, settings: Settings, councils: Sequence[Council]) -> None:
    """The round over the sites that list councillors, and over the councillors' pages."""
    planner = councillor_planner(job.store, job.run, councils, settings, job.now())
    _Round(job, crew, planner).turn()
    retain(job.store, settings, job.now())
    count_councillors(job.store, job.now())


def _read_accounts(job: Check, crew: Crew, settings: Settings, councils: Sequence[Council]) -> None:
    """The round over the hosts that answer for accounts, and what it shows in every snapshot."""
    whose = councils if job.councillors is not None else ()
    people = wanted_of_people(job.store, whose, settings, job.now())
    shares = account_shares(job.store, job.run, settings, job.now(), people)
    _Round(job, crew, AccountPlanner(shares)).turn()
    fill_in(job.store, job.run, correcting(job.store, job.score), terms(settings, job.now()))
    if not job.stop.is_set():  # what a run stores of a councillor's accounts it stores once
        fill_in_people(job.store, job.run, whose, settings, job.now())


Given = TypeVar("Given", Share, AccountShare, CouncillorShare)


class Plans(Protocol[Given]):
    """Knows what is to be done."""

    @property
    def waits_until(self) -> datetime | None:
        """When the next thing becomes due that is not due yet; `None` if there is no such thing."""

    def take(self, now: datetime) -> Given | None:
        """The next share; `None` while there is nothing that may be done now."""

    def done(self, share: Given, outcome: Outcome, now: datetime) -> None:
        """Take a share back."""

    def again(self, share: Given) -> None:
        """Take a share back whose worker was lost."""


class _Round(Generic[Given]):
    """Hands out shares and takes them back."""

    def __init__(self, job: Check, crew: Crew, planner: Plans[Given]) -> None:
        self._job, self._crew = job, crew
        self._planner: Plans[Given] = planner
        self._doing: dict[Future[Outcome], Given] = {}
        self._lost: dict[str, int] = {}
        self._tells_at = 0.0

    def turn(self) -> None:
        """Until nothing is left to do, or the run is stopped."""
        try:
            while self._hand_out() or self._doing:
                self._take_back()
                self._tell()
        except Exception:
            self._job.stop.set()  # no worker may go on visiting for a run that has failed
            self._crew.stop()
            wait(self._doing)
            raise

    def _hand_out(self) -> bool:
        """Give the crew what it can hold; true while there is, or will be, something to do."""
        if self._job.stop.is_set():
            self._crew.stop()
            return False
        while len(self._doing) < self._crew.capacity:
            share = self._planner.take(self._job.now())
            if share is None:
                break
            self._doing[self._crew.submit(share)] = share
        return bool(self._doing) or self._planner.waits_until is not None

    def _take_back(self) -> None:
        """Wait for a share, or for the moment when one becomes due; not longer than a tick."""
        if not self._doing:
            self._job.stop.wait(self._pause())
            return
        done, _ = wait(self._doing, timeout=self._pause(), return_when=FIRST_COMPLETED)
        for future in done:
            share = self._doing.pop(future)
            error = future.exception()
            if isinstance(error, WorkerLostError) and self._lost.get(share.group, 0) < MAX_LOST:
                self._lost[share.group] = self._lost.get(share.group, 0) + 1
                self._planner.again(share)
            else:
                self._planner.done(share, future.result(), self._job.now())

    def _tell(self) -> None:
        """How far the run has come, now and then."""
        if (began := time.monotonic()) >= self._tells_at:
            self._job.report(self._job.store.run_record(self._job.run))
            ended = time.monotonic()
            self._tells_at = ended + max(TICK, REST * (ended - began))

    def _pause(self) -> float:
        if len(self._doing) >= self._crew.capacity:
            return TICK  # whatever becomes due has to wait for a share to come back
        until = self._planner.waits_until
        seconds = (until - self._job.now()).total_seconds() if until else TICK
        return min(max(seconds, 0.0), TICK)
