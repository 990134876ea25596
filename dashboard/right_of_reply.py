"""On a council's page: what the council says of what was found, and the forms in which it says it."""

from __future__ import annotations

from dashboard import frame, queries, replied, replying, withdrawing
from dashboard.allowed import may
from dashboard.callers import visitor
from dashboard.markup import element
from dashboard.reply_blocks import of_council
from dashboard.texts import texts
from store.records import Scorecard, Snapshot

SAY = texts("replies")


def draw(scorecard: Scorecard, snapshot: Snapshot | None) -> None:
    """Below the scorecard. What was said is for everybody who sees the card."""
    code = scorecard.council.local_authority_code
    known = replied.of(code)
    blocks = of_council(known, scorecard, queries.settings().hosts)
    frame.show(element("h2", SAY("council")), *blocks, replying.said())
    if may(visitor(), "reply", code):
        frame.show(element("h3", SAY("reply")), element("p", SAY("reply_who")))
        replying.draw(scorecard, snapshot, known)
        withdrawing.draw(scorecard, known)
