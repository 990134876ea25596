"""Can a resident know beforehand what will be removed?"""

from __future__ import annotations

from scoring.indicator import Answer, indicator
from scoring.language import marked
from scoring.proof import stated
from store.records import Effort, Part, SignalKind, Snapshot


@indicator(
    id="removal-grounds-stated",
    principle="you-cant-control-only-contribute",
    weight=0.5,
    question="Do the house rules say what is removed?",
    why="Grounds that everybody can read beforehand keep removal fair, and tell it from silencing.",
    fix="When you publish house rules, say in them what is removed, such as abuse or personal details.",
    effort=Effort.MINUTES,
    source="Ours, from what many councils publish.",
    observes="Words that say what is removed, hidden or blocked, on the social media and house rules pages.",
    part=Part.GET_STARTED,
    follows="house-rules",
    proxy="It stands for moderation within limits; what is removed in fact is not seen.",
)
def removal_grounds_stated(snapshot: Snapshot) -> Answer:
    """Met by one page that says so. Without house rules it is said nowhere: a resident cannot know."""
    return stated(
        snapshot,
        SignalKind.REMOVAL_GROUNDS,
        says=marked("The {page} says what is removed."),
        missing=marked("Grounds for removing comments"),
    )
