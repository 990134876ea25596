"""The questions, principle by principle: what is observed, what it only stands for, and what stays unseen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.markup import Html, element, foreign, joined
from dashboard.tables import table
from dashboard.words import counted
from scoring.indicator import Indicator
from scoring.vocabulary import spoken
from store.records import Dial, Principle

_DIALS = {Dial.FRONT_DOOR: "at the front door", Dial.OPEN_CHANNELS: "on open channels, where posts can be read"}
_ITSELF = "It is the thing itself."
_ASKED = "Nothing: public pages show too little of it. It is asked about, and carries no weight."


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
        element("h3", f"{principle.number}. {principle.name}"),
        element("p", foreign(principle.statement)),
        element("p", "Source: ", foreign(principle.source), class_="quiet"),
    ]
    for dial, where in _DIALS.items():
        here = [each for each in own if each.dial is dial]
        if here:
            weight = f"{said.weights.get(principle.id, principle.weight):g}"
            asked = counted(len(here), "question")
            caption = f"{principle.name}, {where}: {asked} (weight of the principle: {weight})"
            blocks.append(_table(f"{dial.name.lower()}-{principle.number}", caption, here, said))
    if not own:
        blocks.append(element("p", element("strong", "What we observe: "), _ASKED))
    if principle.cannot_see:
        blocks.append(element("p", element("strong", "What we cannot see: "), foreign(principle.cannot_see)))
    if principle.ask:
        blocks.append(element("p", element("strong", "What we ask instead: "), foreign(principle.ask)))
    return blocks


def of_councillors(indicators: Sequence[Indicator], principles: Sequence[Principle], said: Said) -> list[Html]:
    """What is asked of councillors' own pages."""
    if not indicators:
        return []
    names = {each.id: each.name for each in principles}
    heads = ("Question", "Principle", "What we look at", "What it stands for", "Why", "Where the rule comes from")
    rows = [
        (
            foreign(spoken(each.question, said.words)),
            names.get(each.principle, each.principle),
            foreign(spoken(each.observes, said.words)),
            _stands_for(each, said),
            foreign(spoken(each.why, said.words)),
            _source(each, said),
        )
        for each in indicators
    ]
    asked = counted(len(rows), "question")
    return [
        element("h2", f"On councillors' own pages: {asked}, no number, no rank"),
        element(
            "p",
            "A councillor is told what a resident can see: “2 of the 3 things we could check are in place”. There is "
            "no score of a person, and nobody is compared. No account is fine. None of this counts for a council, and "
            "a council gains nothing by listing councillors' accounts.",
        ),
        table("councillors", "What we look for on a councillor's page", heads, rows),
    ]


def _table(name: str, caption: str, indicators: Sequence[Indicator], said: Said) -> Html:
    heads = ("Question", "What we look at", "What it stands for", "Why", "Weight", "Where the rule comes from")
    return table(name, caption, heads, [_row(each, said) for each in indicators])


def _row(indicator: Indicator, said: Said) -> tuple[str, ...]:
    why, fix = spoken(indicator.why, said.words), spoken(indicator.fix, said.words)
    return (
        foreign(spoken(indicator.question, said.words)),
        foreign(spoken(indicator.observes, said.words)),
        _stands_for(indicator, said),
        joined(foreign(why), " ", element("strong", "If missing: "), foreign(fix)),
        f"{said.weights.get(indicator.id, indicator.weight):g}",
        _source(indicator, said),
    )


def _stands_for(indicator: Indicator, said: Said) -> str:
    return foreign(spoken(indicator.proxy, said.words)) if indicator.proxy else _ITSELF


def _source(indicator: Indicator, said: Said) -> Html:
    """The rule's warrant, with its numbers as they are in force."""
    numbers = {**indicator.thresholds, **said.thresholds.get(indicator.id, {})}
    told = "; ".join(f"{name.replace('_', ' ')} {number:g}" for name, number in numbers.items())
    return joined(foreign(spoken(indicator.source, said.words)), f" Thresholds: {told}." if told else "")
