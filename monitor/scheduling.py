"""The process that keeps the schedule: it looks now and then, says that it lives, and ends when it is asked to."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.background import BackgroundScheduler

from config.hours import quiet
from config.settings import Settings
from monitor.chores import Chores
from monitor.clock import elapsed
from monitor.expected import EXPECTED
from monitor.lease import Lease, Place, sentence
from monitor.schedule import Scheduler
from monitor.stopping import stops_tidily
from scoring.words import counted
from store.errors import DatabaseError
from store.leases import BEAT

TICK = 0.25
"""Seconds within which a wish to end is heard."""
LOOK = 15
"""Seconds between two looks, at most."""
LOOKS = 12
"""How often it looks at least in the shortest interval."""
PATIENCE, LONGEST = 60, 3600
"""Seconds before a check that failed is gone on with: twice as many each time, at most so many. Whoever was visited for
nothing is not visited again at once."""
CODES = 3
"""Seconds between two looks at who waits for a code."""
LOOKING = "look"
"""The name of the job that looks who is due."""

Tell = Callable[[str], None]


def wall() -> datetime:
    """The moment by the clock on the wall, which may be set."""
    return datetime.now(UTC)


def seconds_between_looks(settings: Settings) -> float:
    """Between two looks at who is due."""
    shortest = min(settings.check_days, settings.alarm_days) * 24 * 3600
    return max(1.0, min(LOOK, shortest / LOOKS))


@dataclass(slots=True)
class Keeper:
    """Keeps the schedule until it is asked to end."""

    scheduler: Scheduler
    lease: Lease
    chores: Chores
    settings: Settings
    tell: Tell
    fault: BaseException | None = None
    _amiss: dict[str, str] = field(default_factory=dict)
    """What is amiss with what, as it was said: it is said once."""
    _place: Place | None = None
    _failures: int = 0
    _not_before: float = 0.0
    _beaten: float = field(default=-BEAT)

    def keep(self) -> None:
        """Return when the process was asked to end, and the pages in flight are stored.

        Raises what nobody expected of a look.
        """
        stop = threading.Event()  # never waited for: a signal might then meet it at a moment when it is locked
        clockwork = self._clockwork()
        with stops_tidily(stop, lambda: None):
            clockwork.start()
            try:
                self._mind(clockwork, stop)
            finally:
                self.scheduler.end()
                clockwork.shutdown(wait=True)
                self._leave()
        if self.fault:
            raise self.fault

    def _mind(self, clockwork: BackgroundScheduler, stop: threading.Event) -> None:
        while not (stop.is_set() and self.scheduler.idle.is_set()) and self.fault is None:
            if elapsed() - self._beaten >= BEAT:
                self._beaten = elapsed()
                if self.step():
                    clockwork.modify_job(LOOKING, next_run_time=wall())
                self._unless_quiet()
                heed_the_clock(clockwork, seconds_between_looks(self.settings))
            if stop.is_set() and self.scheduler.end():
                self.tell("Finishing the pages in flight. Once more ends it at once.")
            time.sleep(TICK)

    def _clockwork(self) -> BackgroundScheduler:
        logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # what it says of jobs, `_heard` says
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        clockwork = BackgroundScheduler(timezone=UTC, job_defaults=defaults)
        every = seconds_between_looks(self.settings)
        clockwork.add_job(self.look, "interval", seconds=every, id=LOOKING, next_run_time=wall())
        clockwork.add_job(self.send_codes, "interval", seconds=CODES, id="codes")
        clockwork.add_listener(self._heard, EVENT_JOB_ERROR)
        return clockwork

    def send_codes(self) -> None:
        """Send codes to whoever wants to sign in: they wait for it, also while councils are being visited."""
        if not self._ending():
            self._say("codes", self.chores.codes())

    def look(self) -> None:
        """Do what there is to do, unless a check that failed shall rest for a while."""
        if elapsed() < self._not_before:
            return
        try:
            done = self.scheduler.look()
        except EXPECTED as error:
            self._not_before = elapsed() + min(LONGEST, PATIENCE * 2**self._failures)
            self._failures += 1
            self._say("check", str(error))
            return
        self._failures = 0
        self._amiss.pop("check", None)
        if done and not done.stopped:
            self.tell(f"Checked: {counted(len(done.councils), 'council')}, in run {done.run}.")
        if not self._ending():
            for what, amiss in self.chores.turn(checked=done is not None, ending=self._ending).items():
                self._say(what, amiss)

    def _ending(self) -> bool:
        return self.scheduler.ending or self.lease.lapsed()

    def step(self) -> bool:
        """Say that this scheduler lives, or try to take the place; and tell what is new. True if it has just got it."""
        try:
            place = self.lease.step()
        except DatabaseError as error:
            self._say("database", f"{error} The schedule waits until it is back.")
            return False
        if self._amiss.pop("database", ""):
            self.tell("The database is back.")
            self._not_before = 0.0
        if place is self._place:
            return False
        self._place = place
        self.tell(sentence(place, self.lease.other))
        return place is Place.HELD

    def _unless_quiet(self) -> None:
        if quiet(self.settings.quiet_hours, wall()) and self.scheduler.halt():
            self.tell("Quiet hours have begun: the rest of this check waits until they are over.")

    def _say(self, what: str, said: str) -> None:
        if said and self._amiss.get(what) != said:
            self.tell(said)
        self._amiss[what] = said

    def _heard(self, event: JobExecutionEvent) -> None:
        self.fault = event.exception

    def _leave(self) -> None:
        try:
            self.lease.give_up()
        except DatabaseError as error:
            self.tell(str(error))


def heed_the_clock(clockwork: BackgroundScheduler, every: float) -> None:
    """Look now if the clock was set back: the next look, `every` so many seconds, would be as far away as that."""
    job = clockwork.get_job(LOOKING)
    if job and job.next_run_time and (job.next_run_time - wall()).total_seconds() > 2 * every:
        job.modify(next_run_time=wall())
