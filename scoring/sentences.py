"""The first sentences of the dashboard's pages, and how a score's reach is said: computed, never typed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from scoring.indicator import Indicator
from scoring.queue import queue
from scoring.words import counted
from store.records import Dial, Principle, Score, Scorecard, Tally

_ABOUT = "This score is about what residents meet on the website."
_NOT_ENOUGH = "We could not see enough to give a score. This is not a low score."


def first_sentence(scorecard: Scorecard) -> str:
    """What the score rests on, and what it is not about: before anything else is said about a council."""
    if scorecard.overall.value is None:
        return _NOT_ENOUGH
    return f"{_channels(scorecard.channels, scorecard.channels_readable)} {_ABOUT}"


def checked_words(score: Score) -> str:
    """How much could be seen: "9 of 12 things could be checked"."""
    if not score.applicable:
        return "there was nothing to check"
    return f"{score.seen} of {counted(score.applicable, 'thing')} could be checked"


def posts_words(scorecard: Scorecard) -> str:
    """How far open channels could be read: "posts could be read on 0 of 4 channels"."""
    if not scorecard.channels:
        return "there were no channels to read"
    return f"posts could be read on {scorecard.channels_readable} of {counted(scorecard.channels, 'channel')}"


def open_channels_sentence(scorecard: Scorecard) -> str:
    """What the score of open channels rests on, to the council itself: "3 of your 5 channels could be read"."""
    channels, readable = scorecard.channels, scorecard.channels_readable
    if not channels:
        return "We found no channels of yours, so there was nothing to read."
    yours, they, them = (
        ("Your one channel", "it shows", "it")
        if channels == 1
        else (f"{readable} of your {channels} channels", "these show", "them")
    )
    if not readable:
        could = "could not be read" if channels == 1 else "could be read"
        return f"{yours} {could}, which says nothing about how well you keep {them}."
    rest = f", and not about the other {channels - readable}" if readable < channels else ""
    return f"{yours} could be read. This score is about what {they}{rest}."


def councillor_sentence(tally: Tally) -> str:
    """What is in place on a councillor's page. What is there in part is said beside it, and never counted as there."""
    if not tally.applicable:
        return "There was nothing to check."
    if not tally.seen:
        return "We could not check anything on this page, which says nothing about it."
    unseen = tally.applicable - tally.seen
    rest = f" {unseen} more could not be checked." if unseen else ""
    if tally.seen == 1:
        found = "in place" if tally.in_place else "partly there" if tally.partly else "not there yet"
        return f"The one thing we could check is {found}.{rest}"
    partly = f", and {tally.partly} {_are(tally.partly)} partly there" if tally.partly else ""
    return f"{tally.in_place} of the {tally.seen} things we could check {_are(tally.in_place)} in place{partly}.{rest}"


def between_words(score: Score) -> str:
    """How low and high the score could be: "between 48 and 61"."""
    low, high = round(score.low), round(score.high)
    return f"between {low} and {high}" if low < high else "with nothing left unseen that could change it"


def queue_sentence(scorecards: Sequence[Scorecard], *, paused: Collection[str] = ()) -> str:
    """How many councils may welcome support, of those that could be seen. `paused` as for `queue`."""
    if not scorecards:
        return "No council has been checked yet."
    found = queue(scorecards, paused=paused)
    needing = sum(len(group.scorecards) for group in found.groups)
    looked, unseen = needing + len(found.nothing_found), len(found.could_not_look)
    sentences = []
    if looked:
        sentences.append(f"{needing} of {counted(looked, 'council')} may welcome support with at least one thing.")
    if looked and unseen:
        more = counted(unseen, "more council")
        sentences.append(f"Of {more} we could not see enough, which says nothing about how well they do.")
    elif unseen:
        sentences.append(f"We could not see enough of any of the {counted(unseen, 'council')} that we looked at.")
    if found.paused:
        stand = "is reorganising and stands" if len(found.paused) == 1 else "are reorganising and stand"
        sentences.append(f"{counted(len(found.paused), 'council')} {stand} apart.")
    return " ".join(sentences)


def method_sentence(indicators: Sequence[Indicator], principles: Sequence[Principle]) -> str:
    """What is measured, of how much of the toolkit."""
    measured = {each.principle for each in indicators}
    asked = sum(each.id not in measured for each in principles)
    total = len(principles)
    opened = sum(each.dial is Dial.OPEN_CHANNELS for each in indicators)
    sentence = (
        f"We ask {counted(len(indicators) - opened, 'question')} of each council's public pages"
        f"{f', and {opened} of its channels where they may be read' if opened else ''}. "
        f"{'It measures' if len(indicators) == 1 else 'They measure'} {total - asked} of the toolkit's "
        f"{counted(total, 'principle')}"
    )
    if not asked:
        return f"{sentence}."
    return f"{sentence}; about the other {asked}, public pages show too little, and only the council itself can tell."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _channels(channels: int, readable: int) -> str:
    if not channels:
        return "It links no channels that we found."
    if channels == 1:
        return f"We could {'read' if readable else 'not read'} posts on its one channel."
    return f"We could read posts on {readable} of its {channels} channels."
