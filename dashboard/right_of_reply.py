"""On a council's page: what the council says of what was found, and the forms in which it says it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard import frame, queries, replied, replying, withdrawing
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.evidence import may_be_named
from dashboard.markup import element
from dashboard.reply_blocks import Unnamed, of_council
from dashboard.texts import texts
from scoring.corrections import Replied, account_of
from store.records import Scorecard, Snapshot

SAY = texts("replies")


def draw(scorecard: Scorecard, snapshot: Snapshot | None) -> None:
    """Below the scorecard. What was said is for everybody who sees the card."""
    code = scorecard.council.local_authority_code
    known = replied.of(code)
    replies = may(visitor(), "reply", code)
    unnamed = frozenset() if replies else _unnamed(known, snapshot)
    blocks = of_council(known, scorecard, queries.settings().hosts, unnamed)
    frame.show(element("h2", SAY("council")), *blocks, replying.said())
    if replies:
        frame.show(element("h3", SAY("reply")), element("p", SAY("reply_who")))
        replying.draw(scorecard, snapshot, known)
        withdrawing.draw(scorecard, known)


def _unnamed(known: Sequence[Replied], snapshot: Snapshot | None) -> Unnamed:
    """What replies are about besides the accounts that the scorecard names to anybody."""
    accounts = snapshot.accounts if snapshot else ()
    named = {(each.platform, each.key) for each in accounts if may_be_named(each, unclaimed=False)}
    return frozenset(account_of(each.correction) for each in known) - named
