"""One visit to one council's public pages: the home page first, then the few pages it names that matter."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from collectors.accounts import accounts_on, activities
from collectors.fetch import FetchError
from collectors.plan import planned
from collectors.reading import read_page
from store.records import Council, NamedPage, Page, PageKind, PageReading, Problem, ProblemKind, Snapshot

log = logging.getLogger(__name__)

Fetch = Callable[[str], Page]
"""Raises `FetchError`."""
Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def reading(url: str, kind: PageKind, fetch: Fetch, now: Now = utc_now) -> PageReading:
    """What the page at `url` shows. A page that cannot be fetched is a reading with its problem, never an exception."""
    try:
        return read_page(fetch(url), kind)
    except FetchError as error:
        problem = Problem(url, error.kind, error.reason, error.permanent)
        return PageReading(url, kind, now(), status=error.status, problem=problem)
    except Exception as error:  # a fault of ours on one page must not end a run over 382 councils
        log.exception("%s: a fault of ours", url)
        problem = Problem(url, ProblemKind.OUR_FAULT, f"Doorstep failed on this page ({type(error).__name__}).", False)
        return PageReading(url, kind, now(), problem=problem)


def further_readings(
    home: PageReading, fetch: Fetch, budget: int, stopped: Callable[[], bool], now: Now = utc_now
) -> Iterator[PageReading]:
    """The readings behind the home page, as they are made. Ends early, between two pages, once `stopped()` is true."""
    readings = [home]
    while (page := next_page(readings, budget)) is not None and not stopped():
        readings.append(reading(page.url, page.kind, fetch, now))
        yield readings[-1]


def next_page(readings: Sequence[PageReading], budget: int) -> NamedPage | None:
    """The first planned page that has not been tried; `None` when the visit is done."""
    tried = {each.url for each in readings} | {each.final_url for each in readings if each.final_url}
    return next((page for page in planned(readings, budget) if page.url not in tried), None)


def snapshot(
    council: Council,
    readings: Sequence[PageReading],
    taken_at: datetime,
    budget: int,
    shared_with: Sequence[str] = (),
) -> Snapshot:
    """What the readings show together. Pure: a run, a resumed run and a replay make the same of the same readings.

    `shared_with` are the names of other councils that have the same website.
    """
    accounts = accounts_on(readings, council)
    return Snapshot(
        council=council,
        taken_at=taken_at,
        readings=tuple(readings),
        accounts=accounts,
        activities=activities(accounts, readings),
        planned=planned(readings, budget),
        finished=next_page(readings, budget) is None,
        shared_with=tuple(shared_with),
    )
