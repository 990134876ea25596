"""What only a whole run can tell: an account that several councils link is none of theirs alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from collectors.accounts import activities
from collectors.identity import as_shared, linked_by_several
from store.records import Account, Council, Scorecard, Snapshot
from store.store import Store


def settle(store: Store, run: int, score: Callable[[Snapshot], Scorecard]) -> None:
    """Store the snapshots of the run again in which an account turns out to be a partner's, and score them again.

    What councils linked that this run did not visit counts as well, as it was last seen.
    """
    here = store.accounts_of(run)
    for council, found in _changed(here, linked_by_several(store.latest_accounts() | here)):
        before = store.snapshot(council.local_authority_code)
        if before is None or before.accounts == found:
            continue
        after = replace(before, accounts=found, activities=activities(found, before.readings))
        store.add_visit(run, after, score(after))


def _changed(
    accounts: Mapping[Council, tuple[Account, ...]], linking: Mapping[tuple[str, str], tuple[Council, ...]]
) -> Iterator[tuple[Council, tuple[Account, ...]]]:
    for council, found in accounts.items():
        if any((each.platform, each.key) in linking for each in found):
            yield (
                council,
                tuple(
                    as_shared(each, council, linking[each.platform, each.key])
                    if (each.platform, each.key) in linking
                    else each
                    for each in found
                ),
            )
