"""Is there something to look at?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import TALKING, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="shows-pictures",
    dial=Dial.OPEN_CHANNELS,
    principle="content-is-king",
    weight=1,
    question="Do a good part of the posts show a picture or a video?",
    why="A picture of the park, the road works or the people who do the work is what residents stop for and share.",
    fix="Take the telephone along: a picture from the place says more than a stock photograph.",
    effort=Effort.MINUTES,
    source="Ours: in full at 30% of posts, and more earns nothing. What is said well in words needs no picture.",
    observes="The share of posts with a picture or a video, on services for short posts, of at least ten posts.",
    part=Part.GO_FURTHER,
    proxy="It stands for content worth sharing: how good the pictures are cannot be counted.",
)
def shows_pictures(snapshot: Snapshot, *, full_share: float = 0.3) -> Answer:
    """By each channel's share of posts with something to look at."""
    measured = share(lambda features: features.media_share, full_share)
    return council_answer(snapshot, marked("Posts with a picture or a video"), TALKING, measured)
