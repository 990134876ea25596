"""The two dials of a scorecard, side by side and never added: what residents meet, and what channels show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from dashboard.markup import Html, element, foreign, joined
from dashboard.tables import table
from dashboard.texts import texts
from dashboard.words import day, principle_names
from scoring.language import say
from scoring.peers import group_words
from scoring.sentences import between_words, checked_words, open_channels_sentence, posts_words
from scoring.stages import Standing, standing_sentence
from scoring.typical import Quartiles, Typical
from scoring.typical_words import typical_words
from store.records import Dial, Principle, Score, Scorecard

SAY = texts("dials")


def front_door(scorecard: Scorecard, standing: Standing | None) -> list[Html]:
    """The score of what residents meet, what it rests on, and the stage; `None` while stages rest."""
    lines = [*_score_lines(scorecard.overall), *(_stage(standing) if standing else ())]
    if not scorecard.finished:
        lines.append(SAY.html("more_pages"))
    return [element("h2", SAY("front_door")), _box(lines)]


def open_channels(scorecard: Scorecard) -> list[Html]:
    """The score of what channels show, and on how many of them posts could be read. Never added to the front door."""
    score = scorecard.open_channels
    if not scorecard.channels and scorecard.overall.value is None:  # nobody knows whether there are any
        return [element("h2", SAY("open_channels")), element("p", open_channels_sentence(scorecard))]
    posts = posts_words(scorecard)
    nothing = SAY("not_enough") if scorecard.channels else SAY("nothing")
    # Without a score no things are counted: most may have been looked at, on one channel of many.
    lines = [*(_score_lines(score) if score.value is not None else (nothing,)), f"{posts[0].upper()}{posts[1:]}."]
    return [
        element("h2", SAY("open_channels")),
        element("p", open_channels_sentence(scorecard)),
        _box(lines),
    ]


def by_principle(
    scorecard: Scorecard, principles: Sequence[Principle], found: Typical | None = None, *, compares: bool = False
) -> list[Html]:
    """A line for each principle of which the pages, or else the channels, showed something; nothing where none did.

    `found`: what is typical of councils like it, which stands beside each. `compares`: whoever reads may choose others.
    """
    if not any(score.seen for _, score in (*scorecard.principles, *scorecard.open_principles)):
        return []
    number = sum(score.value is not None for _, score in scorecard.principles)
    front, opened = (found.principles, found.open_principles) if found else ((), ())
    return [
        element("h2", SAY("by_principle", number=number, all=len(principles))),
        *_table(Dial.FRONT_DOOR, scorecard.principles, principles, front),
        *_table(Dial.OPEN_CHANNELS, scorecard.open_principles, principles, opened),
        *(_likened(scorecard, found, compares=compares) if found else []),
    ]


def value_words(score: Score) -> str:
    """The score in whole points, or why there is none."""
    if not score.applicable:
        return SAY("does_not_apply")
    return SAY("not_enough") if score.value is None else SAY("value", points=round(score.value))


def low_and_high(score: Score) -> str:
    """How low and high it could be, in few words."""
    if not score.applicable:
        return ""
    return between_words(score) if _is_open(score) else SAY("no_range")


def _score_lines(score: Score) -> list[str]:
    """Below half of what could be checked there is no score, which is not a low one: `first_sentence` says so."""
    first = value_words(score)
    between = f", {between_words(score)}" if score.value is not None and _is_open(score) else ""
    return [f"{first}{between}", f"{checked_words(score)}."]


def _is_open(score: Score) -> bool:
    """What was not seen could still move it, as it is shown. Of open channels, only what these show was to be seen."""
    return round(score.low) < round(score.high)


def _stage(found: Standing) -> Iterable[Html]:
    since = f" {SAY('since', day=day(found.since))}" if found.since and not found.first_look else ""
    yield joined(element("strong", f"{SAY('stage')} ") if found.shown else "", standing_sentence(found), since)
    if found.shown:
        for each in dict.fromkeys((found.shown.lowest, found.shown.highest)):
            yield joined(element("strong", f"{say(each.name)}: "), foreign(say(each.meaning)))
    if found.first_look:
        yield SAY.html("two_agree")


def _box(lines: Sequence[str]) -> Html:
    return element("div", *(element("p", each) for each in lines), class_="score")


def _table(
    dial: Dial,
    scores: Sequence[tuple[str, Score]],
    principles: Sequence[Principle],
    theirs: Sequence[tuple[str, Quartiles | None]],
) -> list[Html]:
    if not any(score.seen for _, score in scores):
        return []
    names, typical = principle_names(principles), dict(theirs)
    beside = any(typical.values())
    moving = any(score.applicable and _is_open(score) for _, score in scores)
    heads = [SAY("principle"), SAY("score"), SAY("rests_on")]
    heads += ([SAY("range")] if moving else []) + ([SAY("typical")] if beside else [])
    rows = [
        (foreign(names.get(id, id)), value_words(score), checked_words(score))
        + ((low_and_high(score),) if moving else ())
        + ((_median(typical.get(id)),) if beside else ())
        for id, score in scores
    ]
    return [table(f"principles-{dial.name.lower()}", SAY(f"caption_{dial.name}"), heads, rows)]


def _median(found: Quartiles | None) -> str:
    return SAY("no_figure") if found is None else str(round(found.median))


def _likened(scorecard: Scorecard, found: Typical, *, compares: bool) -> list[Html]:
    """Whom it is likened to, and where to choose others."""
    said = [foreign(group_words(found.group)), " ", typical_words(found)]
    if compares:
        code = quote(scorecard.council.local_authority_code, safe="")
        said += [" ", element("a", SAY("compare"), href=f"compare?council={code}")]
    return [element("p", *said, class_="quiet")]
