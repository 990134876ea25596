"""The report of one council as slides: text that can be edited, charts that can be opened, alternatives to both."""

from __future__ import annotations

from io import BytesIO
from itertools import islice

from config.version import VERSION
from dashboard.dials import value_words
from dashboard.markup import readable
from dashboard.reports.attribution import MADE_UP
from dashboard.reports.brief import caveat, first_thing, open_channels, score_words
from dashboard.reports.council import Facts
from dashboard.reports.deck import Bars, Deck
from dashboard.reports.errors import ReportError
from dashboard.reports.page import shared
from dashboard.suggestions import points_words
from dashboard.texts import texts
from dashboard.unseen import by_reason
from dashboard.words import EFFORTS, day, moment, principle_names
from scoring.language import say
from scoring.obstacles import reason
from scoring.peers import group_words
from scoring.reorganising import reorganising_sentence
from scoring.seasons import period_sentence
from scoring.sentences import first_sentence
from scoring.stages import standing_sentence
from scoring.typical_words import typical_words
from store.records import Dial, Outcome

SAY = texts("report")
_MOST = 5
"""Fixes, or questions without an answer, on a slide."""
_FEWEST = 2
"""Bars of a chart: one number is better said."""


def slides(of: Facts) -> bytes:
    """A PowerPoint file. Raises `ReportError` where the extra `slides` is not installed."""
    name = readable(of.council.nice_name or of.council.name)
    try:
        deck = Deck(SAY("page_title", council=name))
    except ImportError as error:
        raise ReportError(
            "Slides need python-pptx: pip install -c constraints.txt -e '.[slides]' in Doorstep's folder. "
            "Or take the page: --format html."
        ) from error
    deck.add_front(name, [SAY("slide_checked", moment=moment(of.scorecard.as_of)), *_pauses(of)])
    deck.add_points(SAY("slide_dials"), [*_front_door(of), *open_channels(of)])
    _principles(deck, of)
    deck.add_points(SAY("slide_next"), _next(of))
    _peers(deck, of)
    deck.add_points(SAY("slide_unseen"), [caveat(of), *_unseen(of)])
    footer = SAY("footer", day=day(of.made_on), version=VERSION, method=of.scorecard.method)
    deck.add_points(SAY("slide_about"), [SAY("evidence"), SAY("no_order"), footer])
    made = BytesIO()
    deck.save(made)
    return made.getvalue()


def _pauses(of: Facts) -> list[str]:
    """What else has to be known first."""
    said = [say(MADE_UP)] if of.council.made_up else []
    if of.council.valid_to is not None:
        said.append(reorganising_sentence(of.council, of.follows))
    return [*said, *([period_sentence(of.season)] if of.season else []), *([shared(of)] if shared(of) else [])]


def _front_door(of: Facts) -> list[str]:
    told = [first_sentence(of.scorecard), f"{SAY('front_door')} {score_words(of.scorecard.overall)}"]
    if of.standing is None:
        return told
    stage = f"{SAY('stage')} " if of.standing.shown else ""
    return [*told, f"{stage}{standing_sentence(of.standing)}"]


def _principles(deck: Deck, of: Facts) -> None:
    """The front door by principle: bars of those that have a score, and the others by name."""
    names = principle_names(of.principles)
    found = [(names.get(id, id), score) for id, score in of.scorecard.principles]
    scored = [(name, score.value) for name, score in found if score.value is not None]
    title = SAY("slide_principles", count=len(scored), all=len(of.principles))
    if len(scored) < _FEWEST:
        deck.add_points(title, [f"{name}: {value_words(score)}" for name, score in found])
        return
    unseen = ", ".join(name for name, score in found if score.value is None and score.applicable)
    idle = ", ".join(name for name, score in found if not score.applicable)
    points = [SAY("principles_unseen", names=unseen)] if unseen else []
    points += [SAY("principles_idle", names=idle)] if idle else []
    said = "; ".join(f"{name}: {round(value)}" for name, value in scored)
    chart = SAY("chart_principles")
    values = tuple(round(value) for _name, value in scored)
    bars = Bars(chart, f"{chart}. {said}.", tuple(name for name, _value in scored), {SAY("front_door_whole"): values})
    deck.add_bars(title, points, bars)


def _next(of: Facts) -> list[str]:
    """Before an election nothing is suggested; a council that is about to end has other things to do."""
    front = [each.need for each in of.advice if each.need.dial is Dial.FRONT_DOOR]
    if not front:
        return [first_thing(of)]
    shown = [
        SAY("fix", fix=each.fix, effort=EFFORTS[each.effort], points=points_words(each.points))
        for each in front[:_MOST]
    ]
    more = len(front) - len(shown)
    return [*shown, *([SAY("more_fixes", count=more)] if more else [])]


def _peers(deck: Deck, of: Facts) -> None:
    """Only as the rules allow; never an order."""
    found = of.typical
    if found is None:
        return
    points = [group_words(found.group), typical_words(found)]
    own, theirs = of.scorecard.overall.value, found.overall
    if own is None or theirs is None:
        deck.add_points(SAY("peers"), points)
        return
    names = principle_names(of.principles)
    medians = {id: each.median for id, each in found.principles if each}
    both = [(names.get(id, id), each.value, medians[id]) for id, each in of.scorecard.principles if id in medians]
    rows = [(SAY("front_door_whole"), own, theirs.median), *(row for row in both if row[1] is not None)]
    said = "; ".join(
        SAY("chart_peer", principle=name, value=round(value or 0), typical=round(typical))
        for name, value, typical in rows
    )
    series = {
        SAY("this_council"): tuple(None if value is None else float(round(value)) for _name, value, _typical in rows),
        SAY("typical"): tuple(float(round(typical)) for _name, _value, typical in rows),
    }
    chart = SAY("chart_peers")
    deck.add_bars(SAY("peers"), points, Bars(chart, f"{chart}. {said}.", tuple(row[0] for row in rows), series))


def _unseen(of: Facts) -> list[str]:
    """Questions without an answer and why; those that one reason leaves open are counted, so that it is said once."""
    if of.scorecard.overall.value is None:
        return [reason(of.snapshot)]
    found = by_reason(each for each in of.scorecard.findings if each.outcome is Outcome.UNKNOWN)
    shown = [
        f"{open[0].question} {message}" if len(open) == 1 else SAY("left_open", count=len(open), reason=message)
        for message, open in islice(found.items(), _MOST)
    ]
    more = sum(len(open) for open in islice(found.values(), _MOST, None))
    return [*shown, *([SAY("more_unseen", count=more)] if more else [])]
