"""Does the council say whose material it is?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import TALKING, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="credits-sources",
    dial=Dial.OPEN_CHANNELS,
    principle="share-and-say-where-it-came-from",
    weight=1,
    question="Do some of the posts name the people or partners they draw on?",
    why="Naming a source is fair to them, lets residents check it, and brings partners' followers along.",
    fix="Name the account of whoever took the picture, runs the event or wrote the advice.",
    effort=Effort.MINUTES,
    source=(
        "LGA and comms2point0, Digital Councils, 2015, Ten basic principles, 4, and Do's and don'ts: credit what you "
        "share. The number is ours: in full at 10%."
    ),
    observes="The share of posts, replies left out, that name another account or a source, of at least ten posts.",
    part=Part.GET_STARTED,
    proxy="It stands for crediting what is others': whether a post without a name owed somebody one cannot be seen.",
)
def credits_sources(snapshot: Snapshot, *, full_share: float = 0.1) -> Answer:
    """By each channel's share of posts that credit."""
    measured = share(lambda features: features.credit_share, full_share)
    return council_answer(snapshot, marked("Posts that name a source"), TALKING, measured)
