"""Do the channels keep going without long gaps?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import DATED, Figure, featured
from scoring.indicator import Answer, indicator
from scoring.language import marked, say_count
from scoring.scale import fading
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="posts-regular",
    dial=Dial.OPEN_CHANNELS,
    principle="be-strategic",
    weight=1,
    question="Does each channel post without long gaps?",
    why="An account that falls silent whenever one person is away has no plan behind it, and residents stop looking.",
    fix="Share the work by a rota, and keep a few posts ready that can go out in any week.",
    effort=Effort.DAYS,
    source=(
        "LGA and comms2point0, Digital Councils, 2015, Do's and don'ts: use a rota; do not leave accounts unattended "
        "for long spells. The days are ours: in full up to 30, fading to nothing at 90."
    ),
    observes="The longest time between two posts, among the posts that were shown, where there were at least ten.",
    part=Part.OFFICERS,
    quiet=True,
    proxy="It stands for a plan, which cannot be seen: somebody may post regularly without one.",
)
def posts_regular(snapshot: Snapshot, *, calm_days: float = 30, long_days: float = 90) -> Answer:
    """By each channel's longest gap. Posting more often than that earns nothing more."""
    measured = featured(
        lambda features: features.longest_gap_days,
        lambda days: Figure(
            fading(days, calm_days, long_days), say_count("{count} day", "{count} days", count=round(days))
        ),
    )
    return council_answer(snapshot, marked("Longest time without a post"), DATED, measured)
