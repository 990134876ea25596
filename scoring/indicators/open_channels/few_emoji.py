"""Are emoji used with measure?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import TALKING, Figure, featured
from scoring.indicator import Answer, indicator
from scoring.language import marked
from scoring.scale import fading
from scoring.words import percent
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="few-emoji",
    dial=Dial.OPEN_CHANNELS,
    principle="be-professional",
    weight=1,
    question="Do most posts have no more than three emoji?",
    why="A screen reader says the name of every emoji, so that a row of them buries the message.",
    fix="Keep to two or three emoji in a post, after the words, and never in place of them.",
    effort=Effort.MINUTES,
    source=(
        "Ours, as councils' own guidance has it (two or three in a post): in full while no more than 10% of posts "
        "have more than three, fading to nothing at 50%."
    ),
    observes="The share of posts with more than three emoji, where at least ten were shown.",
    part=Part.GO_FURTHER,
)
def few_emoji(snapshot: Snapshot, *, few_share: float = 0.1, many_share: float = 0.5) -> Answer:
    """By each channel's share of posts with many emoji."""
    measured = featured(
        lambda features: features.emoji_share,
        lambda found: Figure(fading(found, few_share, many_share), percent(found)),
    )
    return council_answer(snapshot, marked("Posts with more than three emoji"), TALKING, measured)
