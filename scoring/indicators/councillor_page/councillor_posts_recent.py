"""Is the account looked after?"""

from __future__ import annotations

from scoring.councillor_seen import page, posts
from scoring.figures import DATED, Figure
from scoring.indicator import Answer, indicator, not_applicable
from scoring.language import marked, say
from scoring.scale import fading
from scoring.words import day_words
from store.records import Account, AccountReading, CouncillorSnapshot, Dial, Effort, Part, SignalKind


@indicator(
    id="councillor-posts-recent",
    dial=Dial.COUNCILLOR_PAGE,
    principle="content-is-king",
    weight=1,
    question="Have your accounts been used lately?",
    why="Residents who find an account untouched for a year wonder whether anybody is there.",
    fix="Post something from your division, or ask for a line on your page that you take a break. Both are fine.",
    effort=Effort.MINUTES,
    source=(
        "Ours, and gentle: in full up to 90 days, fading to nothing at 365. The LGA's introduction for "
        "councillors has a part on taking a break."
    ),
    observes="The day of the newest post of each account of the office that may be read.",
    part=Part.COUNCILLORS,
    quiet=True,
)
def councillor_posts_recent(snapshot: CouncillorSnapshot, *, fresh_days: float = 90, stale_days: float = 365) -> Answer:
    """By the age of each account's newest post on the day it was read. A break is nobody's fault."""
    reading = page(snapshot)
    if reading and any(each.kind is SignalKind.BREAK for each in reading.signals):
        return not_applicable(say("The page says that you take a break. That is fine."))

    def measured(_account: Account, reading: AccountReading) -> Figure | None:
        if reading.last_posted_at is None:
            return None
        day = reading.last_posted_at.date()
        return Figure(fading((reading.read_at.date() - day).days, fresh_days, stale_days), day_words(day))

    return posts(snapshot, marked("Newest post"), DATED, measured)
