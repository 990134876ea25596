"""Can residents who do not hear the videos follow them?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import CAPTIONED, share
from scoring.indicator import Answer, indicator
from scoring.language import marked
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="videos-captioned",
    dial=Dial.OPEN_CHANNELS,
    principle="be-professional",
    weight=1,
    question="Do the videos have captions that somebody has checked?",
    why="Deaf residents, and everybody who watches without sound, depend on captions; automatic ones get names wrong.",
    fix="Correct the automatic captions in the video's settings and save them as your own.",
    effort=Effort.DAYS,
    source=(
        "Web Content Accessibility Guidelines 2.2, criterion 1.2.2; Government Communication Service, Accessible by "
        "default. The number is ours: in full at 90%."
    ),
    observes="The share of a channel's newest videos with uploaded captions. YouTube alone tells, to those with a key.",
    part=Part.GO_FURTHER,
    proxy="Captions that are part of the picture cannot be seen: where the council makes them so, the answer is wrong.",
)
def videos_captioned(snapshot: Snapshot, *, full_share: float = 0.9) -> Answer:
    """By each channel's share of captioned videos."""
    measured = share(lambda features: features.captions_share, full_share)
    return council_answer(snapshot, marked("Videos with captions of their own"), CAPTIONED, measured)
