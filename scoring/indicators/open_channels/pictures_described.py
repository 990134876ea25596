"""Can residents who do not see the pictures know what they show?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import PICTURED, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="pictures-described",
    dial=Dial.OPEN_CHANNELS,
    principle="be-professional",
    weight=2,
    question="Do the pictures have descriptions?",
    why="To blind residents a picture without a description says nothing, and neither does a poster full of words.",
    fix="Write a sentence into the field for alternative text with every picture; the app can be set to remind you.",
    effort=Effort.MINUTES,
    source=(
        "Government Communication Service, Accessible by default: alternative text. The number is ours: in full at "
        "90%, so that a slip costs nothing."
    ),
    observes="The share of pictures with a description that is more than a file name, where at least five were shown.",
    part=Part.GO_FURTHER,
)
def pictures_described(snapshot: Snapshot, *, full_share: float = 0.9) -> Answer:
    """By each channel's share of described pictures."""
    measured = share(lambda features: features.alt_text_share, full_share)
    return council_answer(snapshot, marked("Pictures with a description"), PICTURED, measured)
