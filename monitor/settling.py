"""What only a whole run can tell: an account that several councils link is none of theirs alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from collectors.activity._source import Terms
from collectors.channels import Shown, activities, confirmed
from collectors.identity import as_shared, linked_by_several
from store.records import Account, Council, Scorecard, Snapshot
from store.store import Store


def settle(store: Store, run: int, score: Callable[[Snapshot], Scorecard]) -> None:
    """Store the snapshots of the run again in which an account turns out to be a partner's, and score them again.

    What councils linked that this run did not visit counts as well, as it was last seen.
    """
    here = store.accounts_of(run)
    linking = linked_by_several(store.latest_accounts() | here)
    for council, accounts in here.items():
        found = _shared(council, accounts, linking)
        if found != accounts:
            _store_again(store, run, score, council, partial(_with_accounts, found))


def fill_in(store: Store, run: int, score: Callable[[Snapshot], Scorecard], allowed: Terms) -> None:
    """Store the snapshots of the run again with what their accounts showed, and score them again."""
    for council, accounts in store.accounts_of(run).items():
        shown = store.account_readings((each.platform, each.key) for each in accounts)

        _store_again(store, run, score, council, partial(_with_activities, shown, allowed))


def _store_again(
    store: Store,
    run: int,
    score: Callable[[Snapshot], Scorecard],
    council: Council,
    changed: Callable[[Snapshot], Snapshot],
) -> None:
    before = store.snapshot(council.local_authority_code)
    after = changed(before) if before else None
    if after and after != before:
        store.add_visit(run, after, score(after))


def _with_activities(shown: Shown, allowed: Terms, before: Snapshot) -> Snapshot:
    as_of = max([before.taken_at, *(readings[0].read_at for readings in shown.values())])
    accounts = confirmed(before.council, before.accounts, shown)
    found = activities(before.council, accounts, before.readings, shown, allowed, as_of)
    return replace(before, accounts=accounts, activities=found)


def _with_accounts(accounts: tuple[Account, ...], before: Snapshot) -> Snapshot:
    return replace(before, accounts=accounts, activities=activities(before.council, accounts, before.readings))


def _shared(
    council: Council, accounts: tuple[Account, ...], linking: Mapping[tuple[str, str], tuple[Council, ...]]
) -> tuple[Account, ...]:
    return tuple(
        as_shared(each, council, linking[each.platform, each.key]) if (each.platform, each.key) in linking else each
        for each in accounts
    )
