"""The two dials of a scorecard, side by side and never added: what residents meet, and what channels show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.markup import Html, element, foreign, joined
from dashboard.tables import table
from dashboard.words import day
from scoring.sentences import between_words, checked_words, open_channels_sentence, posts_words
from scoring.stages import Standing, standing_sentence
from store.records import Dial, Principle, Score, Scorecard

_NAMES = {Dial.FRONT_DOOR: "Front door", Dial.OPEN_CHANNELS: "Open channels"}
_NOT_ENOUGH = "Not enough seen"


def front_door(scorecard: Scorecard, standing: Standing | None) -> list[Html]:
    """The score of what residents meet, what it rests on, and the stage; `None` while stages rest."""
    lines = [*_score_lines(scorecard.overall), *(_stage(standing) if standing else ())]
    if not scorecard.finished:
        lines.append(Html("More pages of this website are still to be read."))
    return [element("h2", "Front door: what residents meet on the website"), _box(lines)]


def open_channels(scorecard: Scorecard) -> list[Html]:
    """The score of what channels show, and on how many of them posts could be read. Never added to the front door."""
    score = scorecard.open_channels
    posts = posts_words(scorecard)
    nothing = _NOT_ENOUGH if scorecard.channels else "Nothing to score"
    lines = [*(_score_lines(score) if score.seen else (nothing,)), f"{posts[0].upper()}{posts[1:]}."]
    return [
        element("h2", "Open channels: a dial of its own, never added to the front door"),
        element("p", open_channels_sentence(scorecard)),
        _box(lines),
    ]


def by_principle(scorecard: Scorecard, principles: Sequence[Principle]) -> list[Html]:
    """A line for each principle that the pages, or else the channels, can show something of."""
    number = sum(score.value is not None for _, score in scorecard.principles)
    return [
        element("h2", f"Principle by principle: {number} of {len(principles)} could be scored at the front door"),
        *_table(Dial.FRONT_DOOR, scorecard.principles, principles),
        *_table(Dial.OPEN_CHANNELS, scorecard.open_principles, principles),
    ]


def value_words(score: Score) -> str:
    """The score in whole points, or why there is none."""
    if not score.applicable:
        return "Does not apply"
    return _NOT_ENOUGH if score.value is None else f"{round(score.value)} out of 100"


def low_and_high(score: Score) -> str:
    """How low and high it could be, in few words."""
    if not score.applicable:
        return ""
    return between_words(score) if _is_open(score) else "no lower and no higher"


def _score_lines(score: Score) -> list[str]:
    """Below half of what could be checked there is no score, which is not a low one: `first_sentence` says so."""
    first = value_words(score)
    between = f", {between_words(score)}" if score.value is not None and _is_open(score) else ""
    return [f"{first}{between}", f"{checked_words(score)}."]


def _is_open(score: Score) -> bool:
    """What was not seen could still move it, as it is shown. Of open channels, only what these show was to be seen."""
    return round(score.low) < round(score.high)


def _stage(found: Standing) -> Iterable[Html]:
    since = f" Since {day(found.since)}." if found.since and not found.first_look else ""
    yield joined(element("strong", "Stage: ") if found.shown else "", standing_sentence(found), since)
    if found.shown:
        for each in dict.fromkeys((found.shown.lowest, found.shown.highest)):
            yield joined(element("strong", f"{each.name}: "), foreign(each.meaning))
    if found.first_look:
        yield Html("A stage moves only when two checks agree.")


def _box(lines: Sequence[str]) -> Html:
    return element("div", *(element("p", each) for each in lines), class_="score")


def _table(dial: Dial, scores: Sequence[tuple[str, Score]], principles: Sequence[Principle]) -> list[Html]:
    if not any(score.applicable for _, score in scores):
        return []
    names = {each.id: each.name for each in principles}
    rows = [
        (foreign(names.get(id, id)), value_words(score), checked_words(score), low_and_high(score))
        for id, score in scores
    ]
    heads = ("Principle", "Score", "What it rests on", "How low and high it could be")
    return [table(f"principles-{dial.name.lower()}", f"{_NAMES[dial]}: score for each principle", heads, rows)]
