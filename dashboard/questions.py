"""The questions, principle by principle: what is observed, what it only stands for, and what stays unseen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.markup import Html, element, foreign, joined
from dashboard.tables import table
from dashboard.texts import number, texts
from dashboard.words import principle_names
from scoring.indicator import Indicator
from scoring.language import say
from scoring.vocabulary import spoken
from store.records import Dial, Principle

_DIALS = (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
SAY = texts("questions")


@dataclass(frozen=True, slots=True)
class Said:
    """The numbers and words of this Doorstep, in place of those that the indicators have."""

    weights: Mapping[str, float]
    """By id of principle or indicator."""
    thresholds: Mapping[str, Mapping[str, float]]
    words: Mapping[str, str]
    """Of the sector."""


def principle_blocks(principle: Principle, indicators: Sequence[Indicator], said: Said) -> list[Html]:
    """What is observed of one principle, what cannot be seen of it, and what is asked instead."""
    own = [each for each in indicators if each.principle == principle.id]
    blocks = [
        element("h3", f"{principle.number}. {say(principle.name)}"),
        element("p", foreign(say(principle.statement))),
        element("p", SAY.html("source", source=foreign(principle.source)), class_="quiet"),
    ]
    for dial in _DIALS:
        here = [each for each in own if each.dial is dial]
        if here:
            weight = number(said.weights.get(principle.id, principle.weight))
            where = SAY(f"where_{dial.name}")
            caption = SAY("caption", principle=say(principle.name), where=where, count=len(here), weight=weight)
            blocks.append(_table(f"{dial.name.lower()}-{principle.number}", caption, here, said))
    if not own:
        blocks.append(element("p", element("strong", SAY("observe")), " ", SAY("asked")))
    if principle.cannot_see:
        blocks.append(element("p", element("strong", SAY("cannot_see")), " ", foreign(say(principle.cannot_see))))
    if principle.ask:
        blocks.append(element("p", element("strong", SAY("ask")), " ", foreign(say(principle.ask))))
    return blocks


def of_councillors(indicators: Sequence[Indicator], principles: Sequence[Principle], said: Said) -> list[Html]:
    """What is asked of councillors' own pages."""
    if not indicators:
        return []
    names = principle_names(principles)
    heads = (SAY("question"), SAY("principle"), SAY("look_at"), SAY("stands_for"), SAY("why"), SAY("rule"))
    rows = [
        (
            foreign(spoken(say(each.question), said.words)),
            names.get(each.principle, each.principle),
            foreign(spoken(say(each.observes), said.words)),
            _stands_for(each, said),
            foreign(spoken(say(each.why), said.words)),
            _source(each, said),
        )
        for each in indicators
    ]
    return [
        element("h2", SAY("councillors", count=len(rows))),
        element("p", SAY("councillors_about")),
        table("councillors", SAY("councillors_caption"), heads, rows),
    ]


def _table(name: str, caption: str, indicators: Sequence[Indicator], said: Said) -> Html:
    heads = (SAY("question"), SAY("look_at"), SAY("stands_for"), SAY("why"), SAY("weight"), SAY("rule"))
    return table(name, caption, heads, [_row(each, said) for each in indicators])


def _row(indicator: Indicator, said: Said) -> tuple[str, ...]:
    why, fix = spoken(say(indicator.why), said.words), spoken(say(indicator.fix), said.words)
    return (
        foreign(spoken(say(indicator.question), said.words)),
        foreign(spoken(say(indicator.observes), said.words)),
        _stands_for(indicator, said),
        joined(foreign(why), " ", element("strong", SAY("missing")), " ", foreign(fix)),
        number(said.weights.get(indicator.id, indicator.weight)),
        _source(indicator, said),
    )


def _stands_for(indicator: Indicator, said: Said) -> str:
    return foreign(spoken(say(indicator.proxy), said.words)) if indicator.proxy else SAY("itself")


def _source(indicator: Indicator, said: Said) -> Html:
    """The rule's warrant, with its numbers as they are in force."""
    numbers = {**indicator.thresholds, **said.thresholds.get(indicator.id, {})}
    told = "; ".join(f"{say(name.replace('_', ' '))} {number(each)}" for name, each in numbers.items())
    source = foreign(spoken(say(indicator.source), said.words))
    return joined(source, f" {SAY('thresholds', numbers=told)}" if told else "")
