"""What only a whole run can tell: an account that several councils link is none of theirs alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from collectors.activity._source import Terms
from collectors.channels import Shown, activities, confirmed
from collectors.identity import as_shared, carried_by_several, linked_by_several
from store.records import Account, Council, Grade, Scorecard, Snapshot
from store.store import Store

Linking = Mapping[tuple[str, str], tuple[Council, ...]]


def settle(store: Store, run: int, score: Callable[[Snapshot], Scorecard]) -> None:
    """Store the snapshots of the run again in which an account turns out to be a partner's, and score them again.

    What councils linked that this run did not visit counts as well, as it was last seen.
    """
    here = store.accounts_of(run)
    everywhere = store.latest_accounts() | here
    linking, carrying = linked_by_several(everywhere), carried_by_several(everywhere)
    for council, accounts in here.items():
        found = tuple(_shared(each, council, linking, carrying) for each in accounts)
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


def _shared(account: Account, council: Council, linking: Linking, carrying: Linking) -> Account:
    """What this council only mentions may be anybody's who links it, what its site carries only another's that does."""
    others = linking if account.grade is Grade.MENTIONED else carrying
    councils = others.get((account.platform, account.key))
    return as_shared(account, council, councils) if councils else account
