"""One visit to one council's public pages: the home page first, then the few pages it names that matter. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from collectors.accounts import accounts_on
from collectors.channels import activities
from collectors.plan import Plan, planned
from store.records import Council, NamedPage, PageReading, Snapshot

PATIENCE = timedelta(minutes=10)
"""A host that asks us to stay away for longer is not asked again in the same run."""


def in_order(
    home: PageReading, read: Mapping[str, PageReading], budget: int
) -> tuple[tuple[PageReading, ...], tuple[NamedPage, ...]]:
    """The readings of a visit in its order, and the planned pages that have none.

    `read` is by the address that was asked for. The order is the plan's, whatever the order in which pages were read:
    a run, a resumed run and a replay go the same way.
    """
    plan, readings, missing = Plan(), [home], dict[str, NamedPage]()
    plan.add(home)
    done = {home.url, home.final_url}
    while page := next((each for each in plan.pages(budget) if each.url not in done), None):
        done.add(page.url)
        if found := read.get(page.url):
            plan.add(found)
            readings.append(found)
            done.add(found.final_url)
        else:
            missing[page.url] = page
    return tuple(readings), tuple(missing.values())


def adds_to_the_plan(home: PageReading, reading: PageReading) -> bool:
    """False if the order of a visit that begins with `home` is the same after this reading, but for itself."""
    plan = Plan()
    plan.add(home)
    return reading.url == home.url or reading.final_url not in ("", reading.url) or plan.gains(reading)


def needs_second_try(reading: PageReading) -> bool:
    """True if the first try failed in a way that may pass within this run."""
    problem = reading.problem
    if problem is None or problem.permanent or reading.digest or reading.attempt > 1:
        return False
    return problem.not_before is None or problem.not_before - reading.read_at <= PATIENCE


def next_page(readings: Sequence[PageReading], budget: int) -> NamedPage | None:
    """The first planned page that has not been tried; `None` when there is none."""
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
        activities=activities(council, accounts, readings),
        planned=planned(readings, budget),
        finished=next_page(readings, budget) is None and not any(map(needs_second_try, readings)),
        shared_with=tuple(shared_with),
    )
