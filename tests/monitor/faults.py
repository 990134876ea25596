"""Whole runs over councils some of whose sites are hostile: started, and looked at afterwards."""

import contextlib
import logging
import threading
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

from config.settings import Settings
from monitor.clock import steady_now
from monitor.crews import Threads
from monitor.measuring import scorer
from monitor.practice.hostile import HOME, INNER, OPEN
from monitor.practice.serving import sites
from monitor.run import Check, begun, check
from monitor.workplace import Job, Visitors, Workplace
from store.records import Council, Outcome
from store.store import Store

WELL = {"/robots.txt": OPEN, "/": HOME, **INNER}
"""The site of a council that is read whole."""
LIMITS = {
    "archive": "",
    "connect_seconds": 2,
    "deadline_seconds": 20,
    "max_bytes": 2_500_000,
    "pace_seconds": 0,
    "read_seconds": 10,
    "second_try_seconds": 0,
    "workers": 8,
}
HEALTHY = "healthy"


@dataclass
class Run:
    """What a run stored, and what else can be told of it."""

    requests: list = field(default_factory=list)
    logged: list = field(default_factory=list)
    snapshots: dict = field(default_factory=dict)
    scorecards: dict = field(default_factory=dict)
    ending: str = ""
    left: tuple = ()

    def paths(self, name):
        """What was asked for of a site, in order."""
        return [each.path for each in self.requests if each.site == name]

    def outcomes(self, name):
        """Of a council's findings, by indicator."""
        return {each.indicator: each.outcome for each in self.scorecards[name].findings}

    def harmed_nobody_else(self):
        """The healthy council was read whole and scored, and the run came to its end without a fault of ours."""
        assert [each.complete for each in self.snapshots[HEALTHY].readings] == [True, True, True]
        assert [each.handle for each in self.snapshots[HEALTHY].accounts] == ["MadeUpCouncil", "MadeUpCouncil"]
        assert self.scorecards[HEALTHY].overall.value is not None
        assert Outcome.NOT_MET in self.outcomes(HEALTHY).values()
        assert (self.ending, self.left) == ("finished", ())
        assert [each.getMessage() for each in self.logged if each.exc_info] == []


class Listening(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, kept):
        super().__init__()
        self.emit = kept.append


def address(name):
    """Of a site's home page."""
    kept = "".join(letter if letter.isalnum() else "-" for letter in name.lower()).strip("-")
    return f"http://www.{kept}.example/"


@contextlib.contextmanager
def serving(answers, doors):
    """The hostile sites and the healthy one; every request is noted."""
    requests = []
    with sites(answers | {HEALTHY: WELL}, requests, doors) as places:
        yield requests, places


def run_over(answers, *, doors=None, addresses=None, allowed=(), authorities="", prepare=None, **limits):
    """A check over hostile sites, by name, and a healthy one. `prepare` is told where they are before it begins."""
    addresses = {name: address(name) for name in (*answers, HEALTHY)} | (addresses or {})
    councils = [Council(f"Q{number:03}", name, addresses[name]) for number, name in enumerate(addresses)]
    settings = Settings(**(LIMITS | limits))
    found, stop = Run(), threading.Event()
    listening = Listening(found.logged)
    logging.getLogger().addHandler(listening)
    try:
        with Store("sqlite://") as store, serving(answers, doors or {}) as (found.requests, places):
            if prepare:
                prepare(places)
            hosts = {urlsplit(addresses[name]).hostname: place for name, place in places.items()}
            run = begun(store, councils, "councils.csv", steady_now)
            visitors = Visitors("tests", hosts, allowed, authorities)
            place = Workplace(Job(run, settings, visitors), store, stop, steady_now)
            rest = timedelta(seconds=settings.second_try_seconds)
            with contextlib.closing(place), Threads(place, settings.workers) as crew:
                record = check(Check(store, run, scorer(settings), steady_now, stop, rest), crew, councils)
            found.ending, found.left = store.latest_run().ending, record.left
            found.snapshots = {each.name: store.snapshot(each.local_authority_code) for each in councils}
            found.scorecards = {each.name: store.scorecard(each.local_authority_code) for each in councils}
    finally:
        logging.getLogger().removeHandler(listening)
    return found
