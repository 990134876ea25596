"""What a channel shows to anyone, in words: its state, and what could be counted. Never a name, never a post's text."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.markup import Html, element, foreign, joined
from dashboard.texts import percent, texts
from dashboard.words import STATES, day, moment
from scoring.language import say
from store.records import AccountReading, Activity, ChannelState, Count, Features

SAY = texts("activity")

UNREAD = frozenset(
    (
        ChannelState.NOT_READABLE,
        ChannelState.NOT_CHECKED,
        ChannelState.REFUSED,
        ChannelState.UNREACHABLE,
        ChannelState.OPTED_OUT,
        ChannelState.UNKNOWN_SHAPE,
    )
)
"""States that say nothing of how the channel is kept, only that we could not see it."""


def shown_by(activity: Activity | None) -> Html:
    """The state with its reason, and what was measured."""
    if activity is None:
        return element("strong", STATES[ChannelState.NOT_CHECKED])
    said = joined(element("strong", f"{STATES[activity.state]}."), " ", foreign(activity.reason))
    if activity.at_least_since:
        on = day(activity.at_least_since)
        said = joined(said, f" {SAY('at_least', day=on)}")
    reading = activity.reading
    if reading is None or activity.state in UNREAD:
        return said
    measured = [*_counts(reading), *(_features(reading.features) if reading.features else ())]
    facts = f" {'; '.join(measured)}." if measured else ""
    rule = joined(" ", SAY("read", moment=moment(reading.read_at)), " ", foreign(say(reading.rule)))
    return joined(said, facts, element("small", rule))


def _counts(reading: AccountReading) -> Iterator[str]:
    if reading.posts_30:
        yield SAY("in_30", posts=_number(reading.posts_30))
    if reading.posts_90:
        yield SAY("in_90", posts=_number(reading.posts_90))


def _number(count: Count) -> str:
    return SAY("posts_or_more", count=count.number) if count.at_least else SAY("posts", count=count.number)


def _features(features: Features) -> Iterator[str]:
    if features.reply_share is not None:
        yield SAY("replies", share=percent(features.reply_share), count=features.posts)
    if features.alt_text_share is not None:
        yield SAY("pictures", share=percent(features.alt_text_share), count=features.images)
    if features.captions_share is not None:
        yield SAY("captions", share=percent(features.captions_share))
