"""Do the rules make room for those who disagree?"""

from __future__ import annotations

from scoring.indicator import Answer, indicator
from scoring.language import marked
from scoring.proof import stated
from store.records import Effort, Part, SignalKind, Snapshot


@indicator(
    id="criticism-welcome",
    principle="you-cant-control-only-contribute",
    weight=0.5,
    question="Do the house rules say that criticism or other views are welcome?",
    why="People talk about the council whatever it does: those who may disagree do it where it can answer.",
    fix="When you publish house rules, say in them that criticism is welcome, as long as it is civil.",
    effort=Effort.MINUTES,
    source="Ours, in the spirit of the toolkit's sixth principle.",
    observes="Words that welcome criticism, feedback or other views, on the social media and house rules pages.",
    part=Part.GET_STARTED,
    follows="house-rules",
    proxy="It stands for joining talk without controlling it; what becomes of a critical comment is not seen.",
)
def criticism_welcome(snapshot: Snapshot) -> Answer:
    """Met by one page that says so. Without house rules it is said nowhere: a resident cannot know."""
    return stated(
        snapshot,
        SignalKind.CRITICISM_WELCOME,
        says=marked("The {page} says that criticism or other views are welcome."),
        missing=marked("Words that welcome criticism or other views"),
    )
