"""Can residents who do not see the pictures know what they show?"""

from __future__ import annotations

from scoring.councillor_seen import posts
from scoring.figures import PICTURED, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import CouncillorSnapshot, Dial, Effort, Part


@indicator(
    id="councillor-pictures-described",
    dial=Dial.COUNCILLOR_PAGE,
    principle="be-professional",
    weight=1,
    question="Do the pictures in your posts have descriptions?",
    why="To blind residents a picture without a description says nothing, and neither does a poster full of words.",
    fix="Write a sentence into the field for alternative text; the app can be set to remind you.",
    effort=Effort.MINUTES,
    source="LGA, social media guidance for councillors: accessible content. The number is ours: in full at 90%.",
    observes=(
        "The share of pictures with a description that is more than a file name, where at least five were shown."
    ),
    part=Part.COUNCILLORS,
)
def councillor_pictures_described(snapshot: CouncillorSnapshot, *, full_share: float = 0.9) -> Answer:
    """By each account's share of described pictures."""
    measured = share(lambda features: features.alt_text_share, full_share)
    return posts(snapshot, marked("Pictures with a description"), PICTURED, measured)
