"""What the schedule does whenever it looks: goes on with what was cut short, or checks whoever is due or asked for."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from config.hours import LONDON, quiet
from config.settings import Settings
from monitor.clock import steady
from monitor.lease import Halt, Lease
from monitor.log_lines import FACTS
from monitor.turns import Turns
from monitor.workplace import Now
from scoring.language import marked, say
from store.records import Council, Run, RunRecord
from store.requests import Request
from store.store import Store

log = logging.getLogger(__name__)
SOONER = 0.9
"""What is read weekly, monthly or daily within a check is due a little sooner than that: else a list that was read an
hour into last week's check would be left for the week after."""
NOT_WATCHED = marked("The council is not in the register that is watched, or has come to its end.")


@dataclass(frozen=True, slots=True)
class Round:
    """A run, and over whom."""

    run: int
    councils: tuple[Council, ...]
    answers: frozenset[int]
    """Requests that it answers."""
    stopped: bool = False
    """It did not come to its end: what is left waits for a later look."""


Check = Callable[[Round, Settings, Halt, Now], RunRecord]
"""Goes on with the run until it is finished or halted."""


class Scheduler:
    """Looks, one look at a time. Its thread is not the one that ends it."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        lease: Lease,
        check: Check,
        register: Callable[[], tuple[str, Sequence[Council]]],
        now: Now,
    ) -> None:
        """`register` says its name and whom it names; it may change from look to look."""
        self._store, self._settings, self._lease, self._check = store, settings, lease, check
        self._register, self._now = register, now
        self._turns = Turns(store, settings)
        self._halt: Halt | None = None
        self.ending = False
        """No other check is begun."""
        self.idle = threading.Event()
        """Set while nobody is being visited."""
        self.idle.set()

    def halt(self) -> bool:
        """End the check that is going on: its pages in flight are finished and stored. False if there is none."""
        halt = self._halt
        if halt is None or halt.is_set():
            return False
        halt.set()
        return True

    def end(self) -> bool:
        """The same, and begin no other."""
        going = self.halt()
        self.ending = True
        return going

    def look(self) -> Round | None:
        """Do what there is to do now, and say what was done, or begun; `None` if there was nothing.

        Raises what a check raises. The run can be gone on with.
        """
        now = self._now()
        if self.ending or self._lease.lapsed() or quiet(self._settings.quiet_hours, now):
            return None
        todo = self._cut_short(now) or self._due(now)
        return self._visit(todo) if todo else None

    def _visit(self, todo: Round) -> Round:
        self._halt = halt = Halt(lambda: self.ending or self._lease.lapsed())
        self.idle.clear()
        log.info("Check begins", extra={FACTS: {"run": todo.run, "councils": len(todo.councils)}})
        try:
            # The steady clock of a check, which is set anew for each: it would drift away from the wall's in months.
            self._check(todo, _a_little_sooner(self._settings), halt, steady(self._now, time.monotonic))
        finally:
            self._halt = None
            self.idle.set()
        self._answer(todo)
        return replace(todo, stopped=halt.is_set())

    def _cut_short(self, now: datetime) -> Round | None:
        """The schedule's last check, if it did not come to its end and is not so old that everybody in it is due."""
        run = self._store.schedule.unfinished_run()
        if run is None or abs(now - run.started_at) >= self._every:
            return None
        asked = (each for each in self._store.schedule.open_requests() if each.asked_at <= run.started_at)
        answers = frozenset(each.id for each in asked if each.code in run.planned)
        return Round(run.id, self._planned(run, now), answers)

    def _planned(self, run: Run, now: datetime) -> tuple[Council, ...]:
        by_code = {each.local_authority_code: each for each in self._store.councils()}
        found = (by_code[code] for code in run.planned if code in by_code)
        return tuple(each for each in found if each.exists(_today(now)))

    def _due(self, now: datetime) -> Round | None:
        name, register = self._register()
        here = [each for each in register if each.exists(_today(now))]
        asked = self._asked({each.local_authority_code for each in here}, now)
        turn = {each.local_authority_code for each in self._turns.of(here, now)}
        turn |= {each.code for each in asked}
        chosen = tuple(each for each in here if each.local_authority_code in turn)
        return self._begun(name, chosen, now, frozenset(each.id for each in asked)) if chosen else None

    def _begun(self, name: str, chosen: tuple[Council, ...], now: datetime, answers: frozenset[int]) -> Round:
        self._store.add_councils(chosen)
        codes = [each.local_authority_code for each in chosen]
        made_up = all(each.made_up for each in chosen)
        run = self._store.schedule.begin_run(self._lease.holder, name, codes, now, made_up=made_up)
        return Round(run, chosen, answers)

    def _asked(self, codes: Collection[str], now: datetime) -> list[Request]:
        """Who is asked for; whoever asks for one that is not watched is told so."""
        waiting = self._store.schedule.open_requests()
        strangers = [each.id for each in waiting if each.code not in codes]
        if strangers:
            self._store.schedule.answer(strangers, now, why_not=say(NOT_WATCHED))
        return [each for each in waiting if each.code in codes]

    def _answer(self, todo: Round) -> None:
        """Those whose council was visited. The others wait until the run goes on."""
        visited = self._store.schedule.visited() if todo.answers else {}
        there = {code for code, last in visited.items() if last.run == todo.run}
        done = [
            each.id for each in self._store.schedule.open_requests() if each.id in todo.answers and each.code in there
        ]
        self._store.schedule.answer(done, self._now(), run=todo.run)

    @property
    def _every(self) -> timedelta:
        return timedelta(days=self._settings.check_days)


def _a_little_sooner(settings: Settings) -> Settings:
    names = ("account_hours", "councillor_list_days", "councillor_page_days")
    return settings.model_copy(update={name: getattr(settings, name) * SOONER for name in names})


def _today(now: datetime) -> date:
    return now.astimezone(LONDON).date()
