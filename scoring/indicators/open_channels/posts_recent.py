"""Has somebody posted lately?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import DATED, Figure
from scoring.indicator import Answer, indicator
from scoring.language import marked, say
from scoring.scale import fading
from scoring.words import day_words
from store.records import Account, AccountReading, Dial, Effort, Part, Snapshot

_COUNTED_DAYS = 90
"""Readings say how many posts there were in so many days."""


@indicator(
    id="posts-recent",
    dial=Dial.OPEN_CHANNELS,
    principle="content-is-king",
    weight=2,
    question="Has each channel posted lately?",
    why="Residents who find an account that nobody has touched for months doubt that anybody reads what they write.",
    fix="Post something residents can use this week, or say in the profile and on the site that the account is closed.",
    effort=Effort.MINUTES,
    source=(
        "LGA and comms2point0, Digital Councils, 2015, Do's and don'ts: do not leave accounts unattended for long "
        "spells. The days are ours: in full up to 30, fading to nothing at 90."
    ),
    observes="The day of the newest post of each channel that may be read, reposts left out.",
    part=Part.GET_STARTED,
    quiet=True,
)
def posts_recent(snapshot: Snapshot, *, fresh_days: float = 30, stale_days: float = 90) -> Answer:
    """By the age of each channel's newest own post on the day it was read."""

    def measured(_account: Account, reading: AccountReading) -> Figure | None:
        if reading.last_posted_at is None:
            none = reading.posts_90 is not None and not reading.posts_90.at_least and stale_days <= _COUNTED_DAYS
            return Figure(0.0, say("none in {days} days", days=_COUNTED_DAYS)) if none else None
        day = reading.last_posted_at.date()
        age = (reading.read_at.date() - day).days
        return Figure(fading(age, fresh_days, stale_days), day_words(day))

    return council_answer(snapshot, marked("Newest post"), DATED, measured)
