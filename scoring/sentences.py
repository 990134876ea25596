"""The first sentences of the dashboard's pages, and how a score's reach is said: computed, never typed."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.indicator import Indicator
from scoring.queue import queue
from scoring.words import counted
from store.records import Principle, Score, Scorecard

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


def between_words(score: Score) -> str:
    """How low and high the score could be: "between 48 and 61"."""
    low, high = round(score.low), round(score.high)
    return f"between {low} and {high}" if low < high else "with nothing left unseen that could change it"


def queue_sentence(scorecards: Sequence[Scorecard]) -> str:
    """How many councils may welcome support, of those that could be seen."""
    if not scorecards:
        return "No council has been checked yet."
    found = queue(scorecards)
    unseen = len(found.could_not_look)
    looked = len(scorecards) - unseen
    if not looked:
        return f"We could not see enough of any of the {counted(unseen, 'council')} that we looked at."
    needing = looked - len(found.nothing_found)
    sentence = f"{needing} of {counted(looked, 'council')} may welcome support with at least one thing."
    if not unseen:
        return sentence
    more = counted(unseen, "more council")
    return f"{sentence} Of {more} we could not see enough, which says nothing about how well they do."


def method_sentence(indicators: Sequence[Indicator], principles: Sequence[Principle]) -> str:
    """What is measured, of how much of the toolkit."""
    measured = {each.principle for each in indicators}
    asked = sum(each.id not in measured for each in principles)
    total = len(principles)
    sentence = (
        f"We ask {counted(len(indicators), 'question')} of each council's public pages. "
        f"{'It measures' if len(indicators) == 1 else 'They measure'} {total - asked} of the toolkit's "
        f"{counted(total, 'principle')}"
    )
    if not asked:
        return f"{sentence}."
    return f"{sentence}; about the other {asked}, public pages show too little, and only the council itself can tell."


def _channels(channels: int, readable: int) -> str:
    if not channels:
        return "It links no channels that we found."
    if channels == 1:
        return f"We could {'read' if readable else 'not read'} posts on its one channel."
    return f"We could read posts on {readable} of its {channels} channels."
