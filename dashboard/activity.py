"""What a channel shows to anyone, in words: its state, and what could be counted. Never a name, never a post's text."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.markup import Html, element, foreign, joined
from dashboard.words import STATES, counted, day, moment
from store.records import AccountReading, Activity, ChannelState, Count, Features

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
        said = joined(said, f" One of its posts that the council's own pages show is from {on}.")
    reading = activity.reading
    if reading is None or activity.state in UNREAD:
        return said
    measured = [*_counts(reading), *(_features(reading.features) if reading.features else ())]
    facts = f" {'; '.join(measured)}." if measured else ""
    rule = joined(" Read ", moment(reading.read_at), ". ", foreign(reading.rule))
    return joined(said, facts, element("small", rule))


def _counts(reading: AccountReading) -> Iterator[str]:
    if reading.posts_30:
        yield f"{_number(reading.posts_30)} in 30 days"
    if reading.posts_90:
        yield f"{_number(reading.posts_90)} in 90 days"


def _number(count: Count) -> str:
    more = " or more" if count.at_least else ""
    return f"{count.number}{more} post{'' if count.number == 1 and not more else 's'}"


def _features(features: Features) -> Iterator[str]:
    if features.reply_share is not None:
        yield f"{features.reply_share:.0%} of {counted(features.posts, 'post')} answer others"
    if features.alt_text_share is not None:
        yield f"{features.alt_text_share:.0%} of {counted(features.images, 'picture')} have a description"
    if features.captions_share is not None:
        yield f"{features.captions_share:.0%} of its videos have captions of their own"
