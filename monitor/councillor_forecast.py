"""What a round over councillors will ask for, and how long its longest group takes: said before it starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from config.permission import refusal
from config.settings import Settings
from monitor.councillor_dues import paused, works
from monitor.councillor_round import group_of_work, pages_of
from monitor.searching import Search
from monitor.shares import Work
from scoring.words import counted
from store.erasure_files import remembered
from store.records import Council
from store.store import Store


@dataclass(frozen=True, slots=True)
class Longest:
    """The politeness group that takes longest."""

    group: str
    councils: int
    requests: int
    pace: float
    """Seconds from one request to the next."""

    @property
    def minutes(self) -> int:
        """At least one."""
        return max(1, round(self.requests * self.pace / 60))


def longest(due: Sequence[Work], settings: Settings) -> Longest | None:
    """By the pace of the settings: what a site's Crawl-delay adds is not known before it is asked. `None`: nothing."""
    requests: dict[str, int] = defaultdict(int)
    councils: dict[str, set[str]] = defaultdict(set)
    for work in due:
        group = group_of_work(work)
        requests[group] += pages_of(work)
        councils[group].add(work.council.local_authority_code)
    groups = [
        Longest(name, len(councils[name]), number, settings.paces.get(name, settings.pace_seconds))
        for name, number in requests.items()
    ]
    return max(groups, key=lambda each: each.requests * each.pace, default=None)


def about_councillors(store: Store, councils: Sequence[Council], settings: Settings, now: datetime, run: int) -> str:
    """What a check will ask for, or why it will ask for nothing. `run`: the one to be gone on with; 0 for a new one.

    Raises `ErasureKeyError` now, rather than in mid-run.
    """
    if why := refusal(settings):
        return why
    remembered(store, settings)
    quiet = paused(councils, settings, now)
    asked = [each for each in councils if each.local_authority_code not in quiet]
    return councillor_forecast(works(store, asked, settings, now, run), settings, len(quiet))


def councillor_forecast(due: Sequence[Work], settings: Settings, resting: int = 0) -> str:
    """In two or three sentences. `resting`: councils that are left alone before an election."""
    searches = [each for each in due if isinstance(each, Search)]
    pages = sum(each.expects for each in searches) + len(due) - len(searches)
    alone = f" {counted(resting, 'council')} left alone before an election." if resting else ""
    most = longest(due, settings)
    if most is None:
        return f"Councillors: nothing is due.{alone}"
    asks = f"{counted(most.councils, 'council')}, about {most.requests:,} requests, one every {most.pace:g} s"
    return (
        f"Councillors: {counted(len(searches), 'list')} and about {pages:,} pages. "
        f"The longest group, {most.group} ({asks}), takes about {most.minutes} min.{alone}"
    )
