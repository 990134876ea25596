"""One visit to one council's public pages: the home page first, then the few pages it names that matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from collectors.accounts import accounts_on, activities
from collectors.fetch import FetchError
from collectors.plan import planned
from collectors.reading import read_page
from store.records import Council, NamedPage, Page, PageKind, PageReading, Problem, Snapshot

Fetch = Callable[[str], Page]
"""Raises `FetchError`."""
Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def reading(url: str, kind: PageKind, fetch: Fetch, now: Now = utc_now) -> PageReading:
    """What the page at `url` shows. A page that cannot be fetched is a reading with its problem, never an exception."""
    try:
        page = fetch(url)
    except FetchError as error:
        problem = Problem(url, error.kind, error.reason, error.permanent)
        return PageReading(url, kind, now(), status=error.status, problem=problem)
    return read_page(page, kind)


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


def snapshot(council: Council, readings: Sequence[PageReading], taken_at: datetime, budget: int) -> Snapshot:
    """What the readings show together. Pure: a run, a resumed run and a replay make the same of the same readings."""
    accounts = accounts_on(readings)
    return Snapshot(
        council=council,
        taken_at=taken_at,
        readings=tuple(readings),
        accounts=accounts,
        activities=activities(accounts, readings),
        planned=planned(readings, budget),
        finished=next_page(readings, budget) is None,
    )
