"""Does the council answer people?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import ANSWERING, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="replies-to-others",
    dial=Dial.OPEN_CHANNELS,
    principle="be-engaging",
    weight=2,
    question="Do a good part of the posts answer somebody?",
    why="Social media is a conversation: an account that only announces is a notice board.",
    fix="Set aside a few minutes each day to answer questions in public, even if only to say where the answer is.",
    effort=Effort.DAYS,
    source=(
        "LGA and comms2point0, Digital Councils, 2015, Do's and don'ts: do not talk at people. The number is ours: in "
        "full at 20%; Dutch municipalities reached 11% in 2013."
    ),
    observes="The share of posts that answer somebody else, of at least ten. A thread of one's own is no answer.",
    part=Part.GET_STARTED,
    proxy="It stands for answering those who ask: how many asked, and how soon they were answered, cannot be seen.",
)
def replies_to_others(snapshot: Snapshot, *, full_share: float = 0.2) -> Answer:
    """By each channel's share of replies."""
    measured = share(lambda features: features.reply_share, full_share)
    return council_answer(snapshot, marked("Posts that answer others"), ANSWERING, measured)
