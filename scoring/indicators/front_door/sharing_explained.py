"""Does the council say what it shares of others, and what that means?"""

from __future__ import annotations

from scoring.indicator import Answer, indicator
from scoring.language import marked
from scoring.proof import stated
from store.records import Effort, Part, SignalKind, Snapshot


@indicator(
    id="sharing-explained",
    principle="share-and-say-where-it-came-from",
    weight=0.5,
    question="Does the council say what its following and sharing mean?",
    why="Those who know what the council passes on, and how it credits, take no share for an endorsement.",
    fix="Say on the social media page whom the council follows, what it shares of others, and how it credits them.",
    effort=Effort.MINUTES,
    source="Ours, from what several councils publish.",
    observes="Words on following, sharing or giving credit on the contact, social media and house rules pages.",
    part=Part.GET_STARTED,
    proxy="It stands for sharing and giving credit; what is shared is seen on open channels only.",
)
def sharing_explained(snapshot: Snapshot) -> Answer:
    """Met by one page that says so."""
    return stated(
        snapshot,
        SignalKind.SHARING_MEANS,
        says=marked("The {page} says what following or sharing means."),
        missing=marked("Words on what following and sharing mean"),
    )
