"""What is due of councillors: lists weekly, pages monthly, nobody before an election. Reads the store, asks nobody."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from config.permission import missing
from config.sectors import in_force
from config.settings import Settings
from monitor.searching import search
from monitor.shares import PageDue, Work
from monitor.yardstick import yardstick
from store.councillors import Key, Visited
from store.records import Council, CouncillorList
from store.store import Store

SEATS = 51
"""Of a council of the United Kingdom, on average: 19,500 councillors in 382 councils."""


def councillors_wanted(settings: Settings) -> bool:
    """Whether councillors' pages are to be read, and may be."""
    return settings.councillors and not missing(settings)


def works(store: Store, councils: Sequence[Council], settings: Settings, now: datetime, run: int = 0) -> list[Work]:
    """All that is due now. What `run` has done already is not; 0 before it has begun."""
    codes = [each.local_authority_code for each in councils]
    good, visited = store.good_lists(codes), store.councillors_visited(codes)
    had, resting = store.councillor_lists_of(run, codes) if run else {}, store.doors.resting(codes)
    since = now - timedelta(days=settings.councillor_list_days)
    found: list[Work] = []
    for council in councils:
        code = council.local_authority_code
        last = good.get(code)
        pages = pages_due(council, last, visited, settings, now, run, resting) if last else []
        if code in had or (last and last.read_at > since):
            found += pages
        else:
            found.append(search(council, last, expects=len(pages) if last else council.seats or SEATS))
    return found


def pages_due(
    council: Council,
    good: CouncillorList,
    visited: Mapping[Key, Visited],
    settings: Settings,
    now: datetime,
    run: int,
    resting: Collection[Key] = (),
) -> list[PageDue]:
    """Whose page is due, of those in the council's good list. `resting`: who asked to be removed."""
    since = now - timedelta(days=settings.councillor_page_days)
    due = []
    for each in good.councillors:
        last = visited.get((each.council, each.site_id))
        if (each.council, each.site_id) in resting:
            continue
        if last is None or (last.run != run and (last.at <= since or not last.settled)):
            due.append(PageDue(council, each))
    return due


def paused(councils: Collection[Council], settings: Settings, now: datetime) -> frozenset[str]:
    """`local_authority_code` of the councils whose pre-election period it is: their councillors are left alone."""
    rules = yardstick(in_force(settings))
    return frozenset(each.local_authority_code for each in councils if rules.season(each, now))
