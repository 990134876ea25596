"""Does the council ask residents anything?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import TALKING, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="asks-questions",
    dial=Dial.OPEN_CHANNELS,
    principle="be-engaging",
    weight=1,
    question="Do some of the posts ask residents something?",
    why="A question invites an answer, and shows that the council would like to hear it.",
    fix="Ask something in one post of ten, a consultation or a small choice, and later post what people said.",
    effort=Effort.MINUTES,
    source=(
        "LGA and comms2point0, Digital Councils, 2015, Do's and don'ts: ask questions, seek feedback and report the "
        "results. The number is ours: in full at 10%; councils in Otago reached 5 to 6% in 2019."
    ),
    observes="The share of posts with a question or a poll, replies left out, where at least ten were shown.",
    part=Part.GET_STARTED,
    proxy="It stands for seeking feedback: a question mark may also only be a way of speaking.",
    quiet=True,  # before an election councils begin no consultations
)
def asks_questions(snapshot: Snapshot, *, full_share: float = 0.1) -> Answer:
    """By each channel's share of posts that ask."""
    measured = share(lambda features: features.question_share, full_share)
    return council_answer(snapshot, marked("Posts that ask something"), TALKING, measured)
