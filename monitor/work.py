"""What a worker does with whatever share it is given."""

from __future__ import annotations

from monitor.account_walking import walk_accounts
from monitor.councillor_walking import walk_councillors
from monitor.shares import AccountShare, CouncillorShare, Outcome, Task
from monitor.walking import walk
from monitor.workplace import Workplace


def work(place: Workplace, share: Task) -> Outcome:
    """Do the share; see `walk`, `walk_accounts` and `walk_councillors`."""
    if isinstance(share, AccountShare):
        return walk_accounts(place, share)
    return walk_councillors(place, share) if isinstance(share, CouncillorShare) else walk(place, share)
