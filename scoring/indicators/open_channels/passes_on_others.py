"""Does the council pass on what others have made?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import PASSING_ON, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="passes-on-others",
    dial=Dial.OPEN_CHANNELS,
    principle="share-and-say-where-it-came-from",
    weight=1,
    question="Does the council share what others have posted?",
    why="Neighbours, partners and community groups often say it first and best, and sharing repays their trust.",
    fix="Follow local groups and partners, and repost what helps your residents: one in ten is plenty.",
    effort=Effort.MINUTES,
    source=(
        "LGA and comms2point0, Digital Councils, 2015, Ten basic principles, 4, and Do's and don'ts: share others' "
        "helpful content. The number is ours: in full at 10%, and more earns nothing."
    ),
    observes="The share of reposts among all posts, where at least ten were shown.",
    part=Part.GET_STARTED,
)
def passes_on_others(snapshot: Snapshot, *, full_share: float = 0.1) -> Answer:
    """By each channel's share of reposts."""
    measured = share(lambda features: features.repost_share, full_share)
    return council_answer(snapshot, marked("Posts passed on from others"), PASSING_ON, measured)
