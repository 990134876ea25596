"""What a worker does with whatever share it is given."""

from __future__ import annotations

import logging

from monitor.account_walking import walk_accounts
from monitor.councillor_walking import walk_councillors
from monitor.log_lines import FACTS
from monitor.shares import AccountShare, CouncillorShare, Outcome, Task
from monitor.walking import walk
from monitor.workplace import Workplace

log = logging.getLogger(__name__)


def work(place: Workplace, share: Task) -> Outcome:
    """Do the share; see `walk`, `walk_accounts` and `walk_councillors`."""
    if isinstance(share, AccountShare):
        return walk_accounts(place, share)
    if isinstance(share, CouncillorShare):
        return walk_councillors(place, share)
    outcome = walk(place, share)
    # Of the others nothing: the host of an account may be somebody's own name.
    log.debug("Site visited", extra={FACTS: {"group": share.group, "councils": len(share.visits)}})
    return outcome
