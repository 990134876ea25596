"""The first sentences about a scorecard, and how a score's reach is said: computed, never typed."""

from __future__ import annotations

from scoring.language import say, say_count
from store.records import Score, Scorecard


def first_sentence(scorecard: Scorecard) -> str:
    """What the score rests on, and what it is not about: before anything else is said about a council."""
    if scorecard.overall.value is None:
        return say("We could not see enough to give a score. This is not a low score.")
    about = say("This score is about what residents meet on the website.")
    return f"{_channels(scorecard.channels, scorecard.channels_readable)} {about}"


def checked_words(score: Score) -> str:
    """How much could be seen: "9 of 12 things could be checked"."""
    if not score.applicable:
        return say("there was nothing to check")
    return say_count(
        "{seen} of {count} thing could be checked",
        "{seen} of {count} things could be checked",
        count=score.applicable,
        seen=score.seen,
    )


def posts_words(scorecard: Scorecard) -> str:
    """How far open channels could be read: "posts could be read on 0 of 4 channels"."""
    if not scorecard.channels:
        return say("there were no channels to read")
    return say_count(
        "posts could be read on {readable} of {count} channel",
        "posts could be read on {readable} of {count} channels",
        count=scorecard.channels,
        readable=scorecard.channels_readable,
    )


def open_channels_sentence(scorecard: Scorecard) -> str:
    """What the score of open channels rests on, to the council itself: "3 of your 5 channels could be read"."""
    channels, readable = scorecard.channels, scorecard.channels_readable
    if not channels and scorecard.overall.value is None:
        return say("We could not see enough of your website to know your channels, so there was nothing to read.")
    if not channels:
        return say("We found no channels of yours, so there was nothing to read.")
    if not readable:
        return say_count(
            "Your one channel could not be read, which says nothing about how well you keep it.",
            "0 of your {count} channels could be read, which says nothing about how well you keep them.",
            count=channels,
        )
    if scorecard.open_channels.value is None:
        return say_count(
            "Your one channel could be read, which was not enough for a score.",
            "{readable} of your {count} channels could be read, which was not enough for a score.",
            count=channels,
            readable=readable,
        )
    if readable == channels:
        return say_count(
            "Your one channel could be read. This score is about what it shows.",
            "{readable} of your {count} channels could be read. This score is about what these show.",
            count=channels,
            readable=readable,
        )
    return say_count(
        "{readable} of your {count} channel could be read. This score is about what these show, and not about the "
        "other {unread}.",
        "{readable} of your {count} channels could be read. This score is about what these show, and not about the "
        "other {unread}.",
        count=channels,
        readable=readable,
        unread=channels - readable,
    )


def between_words(score: Score) -> str:
    """How low and high the score could be: "between 48 and 61"."""
    low, high = round(score.low), round(score.high)
    if low < high:
        return say("between {low} and {high}", low=low, high=high)
    return say("with nothing left unseen that could change it")


def _channels(channels: int, readable: int) -> str:
    if not channels:
        return say("It links no channels that we found.")
    if channels == 1:
        return (
            say("We could read posts on its one channel.")
            if readable
            else say("We could not read posts on its one channel.")
        )
    return say_count(
        "We could read posts on {readable} of its {count} channel.",
        "We could read posts on {readable} of its {count} channels.",
        count=channels,
        readable=readable,
    )
