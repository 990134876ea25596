"""Is there something to read every week?"""

from __future__ import annotations

from scoring.channels_seen import council_answer
from scoring.figures import TALKING, Figure, featured
from scoring.indicator import Answer, indicator
from scoring.language import marked, say_count
from scoring.scale import fading
from store.records import Dial, Effort, Part, Snapshot


@indicator(
    id="posts-weekly",
    dial=Dial.OPEN_CHANNELS,
    principle="content-is-king",
    weight=1,
    question="Do channels for short posts usually have something new within a week?",
    why="Bin days, road works and meetings come every week: an account is followed if it is useful every week.",
    fix="Choose one useful thing that comes round each week, and post it. More than that is not asked for.",
    effort=Effort.DAYS,
    source=(
        "Ours: in full at one post a week, fading to nothing at one in 30 days. A study of 170 councils in Italy and "
        "Spain found that posting more does not engage more, so more earns nothing."
    ),
    observes="The typical number of days between posts, on services for short posts. Videos and articles take longer.",
    part=Part.GO_FURTHER,
    quiet=True,
    proxy="It stands for content worth following, and says nothing of how good the posts are.",
)
def posts_weekly(snapshot: Snapshot, *, often_days: float = 7, seldom_days: float = 30) -> Answer:
    """By each channel's usual time between posts."""
    measured = featured(
        lambda features: features.days_between_posts,
        lambda days: Figure(
            fading(days, often_days, seldom_days), say_count("{count} day", "{count} days", count=round(days))
        ),
    )
    return council_answer(snapshot, marked("Usual time between posts"), TALKING, measured)
