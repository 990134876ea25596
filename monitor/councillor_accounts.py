"""Councillors' own accounts in a run: which are asked about, and what they show in what is known of each councillor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from collectors.activity._source import Wanted
from collectors.channels import HELD, activities_of_a_person, usable
from collectors.plan import site
from config.settings import Settings
from monitor.allowed import terms
from monitor.councillor_dues import paused
from monitor.measuring import councillor_scorer
from store.erasure_files import remembered
from store.records import Account, Council, CouncillorSnapshot
from store.store import Store

TOGETHER = 8
"""Councils whose councillors are in memory at a time."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A councillor of today whose page links accounts of the office."""

    number: int
    """Of the newest snapshot."""
    seen: CouncillorSnapshot
    accounts: tuple[Account, ...]
    sites: tuple[str, ...]
    """Hosts that the accounts may lead back to: the council's domain first, and where the page is."""


def wanted_of_people(store: Store, councils: Sequence[Council], settings: Settings, now: datetime) -> Iterator[Wanted]:
    """The accounts to be read, each once, with the sites of everyone who holds it."""
    found: dict[tuple[str, str], Wanted] = {}
    for holder in _holders(store, councils, settings, now):
        for each in holder.accounts:
            name, sites = (each.platform, each.key), holder.sites
            first = found.get(name) or Wanted(each.platform, each.handle, each.key, each.url, sites[0])
            found[name] = replace(first, sites=tuple(dict.fromkeys((*first.sites, *sites))))
    yield from found.values()


def fill_in_people(store: Store, run: int, councils: Sequence[Council], settings: Settings, now: datetime) -> None:
    """Store what the accounts showed beside the newest snapshot of each councillor, and score that again."""
    score, allowed = councillor_scorer(settings), terms(settings, now)
    for holder in _holders(store, councils, settings, now):
        if not any(usable(each.platform, allowed) for each in holder.accounts):
            continue
        shown = store.account_readings((each.platform, each.key) for each in holder.accounts)
        if not shown:
            continue
        as_of = max([holder.seen.taken_at, *(readings[0].read_at for readings in shown.values())])
        found = activities_of_a_person(holder.accounts, shown, holder.sites, allowed, as_of)
        if found != holder.seen.activities:
            after = replace(holder.seen, activities=found)
            store.add_councillor_activities(run, [(holder.number, after, score(after))])


def _holders(store: Store, councils: Sequence[Council], settings: Settings, now: datetime) -> Iterator[Holder]:
    """Nobody of a council before its election, on a break, who has left, or who asked to be removed or forgotten."""
    if not councils:
        return
    quiet, known = paused(councils, settings, now), remembered(store, settings)
    asked = {each.local_authority_code: each for each in councils if each.local_authority_code not in quiet}
    codes = tuple(asked)
    for first in range(0, len(codes), TOGETHER):
        some = codes[first : first + TOGETHER]
        lists = store.good_lists(some).values()
        listed = {(each.council, each.site_id) for one in lists for each in known.without(one.councillors)}
        listed -= store.doors.on_a_break(some)
        for number, seen in store.councillor_snapshots(some):
            person, accounts = seen.councillor, _of_the_office(seen)
            if accounts and (person.council, person.site_id) in listed:
                yield Holder(number, seen, accounts, _sites(asked[person.council], seen))


def _of_the_office(seen: CouncillorSnapshot) -> tuple[Account, ...]:
    return tuple(each for each in seen.accounts if each.role in HELD and each.key and not each.personal)


def _sites(council: Council, seen: CouncillorSnapshot) -> tuple[str, ...]:
    page = (urlsplit(seen.councillor.page).hostname or "").removeprefix("www.")
    return tuple(filter(None, (site(urlsplit(council.website).netloc), page)))
