"""From settings and a register to a check that runs: the same way for the real world and the practice county."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from rich.console import Console

from config.settings import Settings
from monitor.clock import steady_now
from monitor.cluster import cluster
from monitor.councillor_dues import councillors_wanted
from monitor.crews import Crew, Threads
from monitor.groups import groups
from monitor.keeping_out import kept_out
from monitor.log_lines import FACTS
from monitor.manner import ALONE, Manner
from monitor.measuring import scorer
from monitor.processes import Processes
from monitor.progress import shown
from monitor.run import Check, begun, check
from monitor.stopping import stops_tidily
from monitor.workplace import Job, Now, Stop, Visitors, Workplace
from store.records import Council, RunRecord
from store.store import Store

log = logging.getLogger(__name__)
PAGES_OF_A_COUNCIL = 7
"""Typical: home, contact, social media, house rules, news and its feed, and robots.txt. For the forecast only."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a run has stored, and whether it was stopped before its end."""

    record: RunRecord
    stopped: bool


@dataclass(frozen=True, slots=True)
class Going:
    """How a run goes on: which it is, what ends it, by whose clock, and who hears how far it has come."""

    run: int
    stop: Stop
    now: Now = steady_now
    report: Callable[[RunRecord], None] = lambda record: None


def run_check(
    store: Store,
    settings: Settings,
    councils: Sequence[Council],
    visitors: Visitors,
    console: Console,
    register: str,
    *,
    manner: Manner = ALONE,
    resumed: int | None = None,
) -> Done:
    """Check the councils with a bar on `console`; Ctrl-C ends it tidily. `resumed`: the run to go on with."""
    stop = threading.Event()
    with shown(len(councils), console) as report, stops_tidily(stop, report.stopping):
        run = begun(store, councils, register, steady_now) if resumed is None else resumed
        log.info("Check begins", extra={FACTS: {"run": run, "councils": len(councils), "resumed": resumed is not None}})
        going = Going(run, stop, report=report)
        record = go_on(store, settings, councils, visitors, console, going, manner)
    return Done(record, stop.is_set())


def _ending(record: RunRecord, *, stopped: bool) -> dict[str, object]:
    """What the log says of it."""
    problems = {kind.value: count for kind, count in record.problems}
    told = {"run": record.run.id, "stopped": stopped, "councils": record.councils, "left": len(record.left)}
    return told | {"pages": record.pages, "problems": problems}


def go_on(
    store: Store,
    settings: Settings,
    councils: Sequence[Council],
    visitors: Visitors,
    console: Console,
    going: Going,
    manner: Manner = ALONE,
) -> RunRecord:
    """Check those of the run's councils that are left, until it is finished or stopped. Raises as `check` does."""
    job = Job(going.run, settings, visitors, kept_out(store, settings))
    with _crew(job, store, manner, going, console) as crew:
        asked = settings if settings.read_accounts else None
        rest = timedelta(seconds=settings.second_try_seconds)
        people = settings if councillors_wanted(settings) else None
        score = scorer(settings)
        job_here = Check(store, going.run, score, going.now, going.stop, rest, going.report, asked, people)
        record = check(job_here, crew, councils)
    log.info("Check ended", extra={FACTS: _ending(record, stopped=going.stop.is_set())})
    return record


@contextmanager
def _crew(job: Job, store: Store, manner: Manner, going: Going, console: Console) -> Iterator[Crew]:
    if manner.cluster:
        with cluster(manner.cluster, job) as crew:
            if not crew.workers:
                console.print("No worker has joined the cluster yet: the check begins with the first.")
            yield crew
    elif manner.processes > 1:
        with Processes(job, manner.processes, job.settings.workers) as processes:
            yield processes
    else:
        place = Workplace(job, store, going.stop, going.now)
        try:
            with Threads(place, job.settings.workers) as threads:
                yield threads
        finally:
            place.close()


def forecast(councils: Sequence[Council], settings: Settings) -> str:
    """How many pages a check will ask for and how long it will take, in one sentence. An estimate."""
    pages = len(councils) * PAGES_OF_A_COUNCIL
    shares = [len(group) * PAGES_OF_A_COUNCIL for group in groups(councils)]
    pace = max(settings.pace_seconds, 0.5)
    seconds = max(max(shares, default=0), sum(shares) / settings.workers) * pace
    at_most = len(councils) * settings.page_budget
    return (
        f"{len(councils)} councils, about {pages:,} pages (at most {at_most:,}), {settings.pace_seconds:g} s between "
        f"two requests to one host: about {max(1, round(seconds / 60))} min."
    )


def outside(councils: Sequence[Council], hosts: Mapping[str, str]) -> bool:
    """True if any of the councils' sites is not on this machine."""
    asked = [place for council in councils for place in (council.website, council.democracy_url) if place]
    return not all(_here(urlsplit(place).hostname or "", hosts) for place in asked)


def _here(host: str, hosts: Mapping[str, str]) -> bool:
    try:
        return host in hosts or host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
