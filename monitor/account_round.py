"""The round of a run over the hosts that answer for accounts: which accounts, by which source, in which groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from collectors.activity._source import Wanted
from collectors.channels import COUNTED, usable
from collectors.plan import site
from config.settings import Settings
from monitor.allowed import terms
from monitor.shares import AccountShare, Outcome, group_of
from store.records import Account, Council
from store.store import Store

Name = tuple[str, str]
"""Platform and key."""


class AccountPlanner:
    """Hands out one share for each group that answers for accounts. Used by one thread."""

    def __init__(self, shares: Iterable[AccountShare]) -> None:
        """The largest share goes first."""
        self._shares = sorted(shares, key=lambda share: sum(len(wanted) for _, wanted in share.wanted))

    @property
    def waits_until(self) -> datetime | None:
        """Nothing becomes due later: an account that failed is read again by another run."""
        return None

    def take(self, now: datetime) -> AccountShare | None:
        """The next share; `None` when all are given out."""
        return self._shares.pop() if self._shares else None

    def done(self, share: AccountShare, outcome: Outcome, now: datetime) -> None:
        """A share has come back. It leaves nothing to do."""

    def again(self, share: AccountShare) -> None:
        """Take a share back whose worker was lost. What it stored is stored once, whoever asks again."""
        self._shares.append(share)


def account_shares(
    store: Store, run: int, settings: Settings, now: datetime, people: Iterable[Wanted] = ()
) -> list[AccountShare]:
    """What is to be read of the accounts that this run has found; not what it has read, nor what was read today.

    `people`: councillors' own, as well. One that is also a council's is read as the council's.
    """
    allowed = terms(settings, now)
    found = {(each.platform, each.key): each for each in people} | _accounts(store.accounts_of(run))
    known = store.account_readings(found)
    done = store.accounts_read(run)
    since = now - timedelta(hours=settings.account_hours)
    groups: dict[str, dict[str, list[Wanted]]] = {}
    for name, wanted in found.items():
        source = usable(wanted.platform, allowed)
        before = next(iter(known.get(name, ())), None)
        if source is None or name in done or (before and before.read_at > since):
            continue
        wanted = replace(wanted, before=before)
        place = source.asks(wanted, allowed)
        group = group_of(place) if place else ""
        groups.setdefault(group, {}).setdefault(source.name, []).append(wanted)
    return [
        AccountShare(group, tuple((name, tuple(wanted)) for name, wanted in by_source.items()))
        for group, by_source in groups.items()
    ]


def _accounts(by_council: Mapping[Council, tuple[Account, ...]]) -> dict[Name, Wanted]:
    """Each account once, with the domain of the first council that links it."""
    found: dict[Name, Wanted] = {}
    for council, accounts in by_council.items():
        domain = site(urlsplit(council.website).netloc)
        for each in accounts:
            if each.role in COUNTED:
                wanted = Wanted(each.platform, each.handle, each.key, each.url, domain)
                found.setdefault((each.platform, each.key), wanted)
    return found
