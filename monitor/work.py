"""What a worker does with whatever share it is given."""

from __future__ import annotations

from monitor.account_walking import walk_accounts
from monitor.shares import AccountShare, Outcome, Share
from monitor.walking import walk
from monitor.workplace import Workplace


def work(place: Workplace, share: Share | AccountShare) -> Outcome:
    """Do the share; see `walk` and `walk_accounts`."""
    return walk_accounts(place, share) if isinstance(share, AccountShare) else walk(place, share)
