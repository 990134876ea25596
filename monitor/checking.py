"""From settings and a register to a check that runs: the same way for the real world and the practice county."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from rich.console import Console

from collectors.connection import Resolver
from collectors.fetch import Fetcher, Limits
from collectors.pace import Pace
from collectors.safety import AllowedHost
from collectors.visit import utc_now
from config.settings import Settings
from config.toolkit import principles
from monitor.groups import groups
from monitor.progress import shown
from monitor.run import Check, Tally, check
from monitor.stopping import stops_tidily
from monitor.version import user_agent
from scoring.indicators import all_indicators
from scoring.score import scorecard
from store.records import Council, Scorecard, Snapshot
from store.store import Store

PAGES_OF_A_COUNCIL = 7
"""Typical: home, contact, social media, house rules, news and its feed, and robots.txt. For the forecast only."""


@dataclass(frozen=True, slots=True)
class Visitors:
    """Who visits, and where they may go."""

    contact: str
    hosts: Mapping[str, str]
    allowed: tuple[AllowedHost, ...]


def run_check(
    store: Store, settings: Settings, councils: Sequence[Council], visitors: Visitors, console: Console, register: str
) -> Tally:
    """Check the councils with a bar on `console`; Ctrl-C ends it tidily."""
    stop = threading.Event()
    with shown(len(councils), console) as report:
        tally = Tally(len(councils))
        job = Check(
            store=store,
            fetcher=_fetchers(settings, visitors, stop),
            score=_score(settings),
            workers=settings.workers,
            budget=settings.page_budget,
            now=utc_now,
            stop=stop,
            report=report,
        )
        with stops_tidily(stop, lambda: report(Tally(len(councils), stopped=True))):
            made_up = all(council.made_up for council in councils)
            tally = check(job, councils, register, made_up=made_up)
    return tally


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
    return not all(_here(urlsplit(council.website).hostname or "", hosts) for council in councils)


def _here(host: str, hosts: Mapping[str, str]) -> bool:
    try:
        return host in hosts or host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _fetchers(settings: Settings, visitors: Visitors, stop: threading.Event) -> Callable[[], Fetcher]:
    pace = Pace(settings.pace_seconds, wait=stop.wait)
    limits = Limits(
        settings.max_bytes,
        settings.connect_seconds,
        settings.read_seconds,
        settings.deadline_seconds,
        settings.max_redirects,
    )
    resolver = Resolver(visitors.hosts, visitors.allowed)
    agent = user_agent(visitors.contact)
    return lambda: Fetcher(agent, resolver, pace, limits)


def _score(settings: Settings) -> Callable[[Snapshot], Scorecard]:
    ten, indicators = principles(), all_indicators()
    return lambda seen: scorecard(seen, ten, indicators, weights=settings.weights, thresholds=settings.thresholds)
