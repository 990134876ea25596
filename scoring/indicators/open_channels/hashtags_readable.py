"""Can a screen reader say the hashtags?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import TALKING, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="hashtags-readable",
    dial=Dial.OPEN_CHANNELS,
    principle="be-professional",
    weight=1,
    question="Do hashtags of several words begin each word with a capital letter?",
    why="A screen reader tells the words of #BinDay apart, and stumbles over #binday.",
    fix="Write each word of a hashtag with a capital letter.",
    effort=Effort.MINUTES,
    source="Ours, as in councils' own guidance on accessible posts: in full at 90%, so that a slip costs nothing.",
    observes="The share of hashtags of several words that are written so, where at least five were shown.",
    part=Part.GO_FURTHER,
)
def hashtags_readable(snapshot: Snapshot, *, full_share: float = 0.9) -> Answer:
    """By each channel's share of hashtags that can be told apart."""
    measured = share(lambda features: features.camel_case_share, full_share)
    return council_answer(snapshot, marked("Hashtags with a capital letter for each word"), TALKING, measured)
