"""Principles, indicators, weights and thresholds, fitted to each other once for all snapshots they measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from math import fsum, isfinite
from types import MappingProxyType

from scoring.indicator import Answer, Indicator, Measure
from scoring.language import say
from scoring.seasons import Period, in_season
from scoring.vocabulary import COUNCILS, spoken
from store.records import CouncillorSnapshot, Dial, Effort, Finding, Outcome, Principle, Snapshot

NO_SETTINGS: Mapping[str, float] = MappingProxyType({})
NO_THRESHOLDS: Mapping[str, Mapping[str, float]] = MappingProxyType({})


class SettingError(Exception):
    """A weight, a threshold or the toolkit does not fit the indicators."""


@dataclass(frozen=True, slots=True, eq=False)  # known by identity: what it is looked up by is made once
class _Asked:
    """An indicator, how it is asked, and what all of its findings say alike."""

    indicator: Indicator
    measure: Measure
    """With its numbers."""
    words: tuple[str, str, str, str, str, Effort]
    """The first fields of a finding, in the words of the sector."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A principle's weight on a dial, and the places and weights of its indicators there."""

    weight: float
    own: tuple[tuple[int, float], ...]


class Rules:
    """What every snapshot is measured by. Raises `SettingError` at once for what does not fit.

    `weights` replace those of the principles and indicators they name by id; `thresholds` replace an indicator's
    numbers, by its id and their names; `vocabulary` holds the words of another sector.
    """

    def __init__(
        self,
        principles: Sequence[Principle],
        indicators: Sequence[Indicator],
        *,
        weights: Mapping[str, float] = NO_SETTINGS,
        thresholds: Mapping[str, Mapping[str, float]] = NO_THRESHOLDS,
        vocabulary: Mapping[str, str] = COUNCILS,
    ) -> None:
        """Fit them."""
        used = _inputs(principles, indicators, weights, thresholds)
        self.inputs = tuple(used.items())
        """Every weight and threshold, by dotted name."""
        self.given = tuple(sorted(_named(weights, thresholds)))
        """Those of them that were given in place of a default."""
        self.principles = tuple(each.id for each in principles)
        self.weights = {each.id: used[f"weight.{each.id}"] for each in indicators}
        """By indicator."""
        self._vocabulary = vocabulary
        self._asked = tuple(
            _Asked(
                each,
                partial(each.measure, **{name: used[f"threshold.{each.id}.{name}"] for name in each.thresholds}),
                _said(each, vocabulary),
            )
            for each in indicators
        )
        self.places = tuple(
            (id, own)
            for id in self.principles
            if (own := tuple(place for place, each in enumerate(indicators) if each.principle == id))
        )
        """By principle, in the toolkit's order, where in `findings` those of its indicators stand."""
        self._parts = tuple(_parts(dial, principles, indicators, used) for dial in Dial)
        # Thousands of pages have the same gaps.
        self._shares = lru_cache(maxsize=1024)(self._shared_out)
        self._bare = lru_cache(maxsize=8192)(self._finding)  # an answer without evidence says the same everywhere

    def findings(self, snapshot: Snapshot | CouncillorSnapshot, season: Period | None = None) -> tuple[Finding, ...]:
        """In the order of the indicators. An indicator that raises is a fault of ours, not a fact about a council."""
        answers = [each.measure(snapshot) for each in self._asked]
        if season:
            answers = [
                in_season(asked.indicator, each, season) for asked, each in zip(self._asked, answers, strict=True)
            ]
        shares = self._shares(tuple([each.outcome is not Outcome.NOT_APPLICABLE for each in answers]))
        asked = zip(self._asked, answers, shares, strict=True)
        return tuple([(self._finding if each[1].evidence else self._bare)(*each) for each in asked])

    def _finding(self, asked: _Asked, answer: Answer, share: float) -> Finding:
        """By place and not by name: there are hundreds of thousands of them."""
        message = spoken(answer.message, self._vocabulary) if self._vocabulary else answer.message
        found = answer.outcome, answer.value, message, share, answer.evidence
        return Finding(
            *asked.words, *found, asked.indicator.dial, asked.indicator.part, answer.looked, asked.indicator.follows
        )

    def _shared_out(self, applies: tuple[bool, ...]) -> list[float]:
        """Each indicator's share of its dial's score, where these apply.

        A principle's weight is shared out among those of its indicators that apply; where none does, or all of
        them weigh nothing, the principle drops out and the others keep their proportions.
        """
        shares = [0.0] * len(applies)
        for dial in self._parts:
            places = []
            for part in dial:
                own = [each for each in part.own if applies[each[0]]]
                if total := fsum([weight for _place, weight in own]):
                    for place, weight in own:
                        shares[place] = part.weight * weight / total
                        places.append(place)
            if whole := fsum([shares[place] for place in places]):
                for place in places:
                    shares[place] /= whole
        return shares


def _said(indicator: Indicator, vocabulary: Mapping[str, str]) -> tuple[str, str, str, str, str, Effort]:
    """The one place where an indicator's words, written for councils in English, are said as they are read."""
    question, why, fix = (spoken(say(each), vocabulary) for each in (indicator.question, indicator.why, indicator.fix))
    return indicator.id, indicator.principle, question, why, fix, indicator.effort


def _parts(
    dial: Dial, principles: Sequence[Principle], indicators: Sequence[Indicator], used: Mapping[str, float]
) -> tuple[_Part, ...]:
    parts = []
    for principle in principles:
        own = tuple(
            (place, used[f"weight.{each.id}"])
            for place, each in enumerate(indicators)
            if each.principle == principle.id and each.dial is dial
        )
        if own:
            parts.append(_Part(used[f"weight.{principle.id}"], own))
    return tuple(parts)


def _inputs(
    principles: Sequence[Principle],
    indicators: Sequence[Indicator],
    weights: Mapping[str, float],
    thresholds: Mapping[str, Mapping[str, float]],
) -> dict[str, float]:
    """Every weight and threshold, by dotted name, the given ones in place of the defaults."""
    known = {each.id for each in principles}
    for each in indicators:
        if each.principle not in known:
            raise SettingError(f"{each.id!r} measures {each.principle!r}, which the toolkit does not have.")
    used = {f"weight.{each.id}": each.weight for each in principles}
    used |= {f"weight.{each.id}": each.weight for each in indicators}
    for indicator in indicators:
        used |= {f"threshold.{indicator.id}.{name}": number for name, number in indicator.thresholds.items()}
    for name, number in _named(weights, thresholds).items():
        if name not in used:
            raise SettingError(
                f"There is nothing called {name.partition('.')[2]!r} to set a {name.partition('.')[0]} of."
            )
        used[name] = number
    for name, number in used.items():
        if not isfinite(number) or number < 0:
            raise SettingError(f"{name} is {number}: it must be a number, and not below 0.")
    return used


def _named(weights: Mapping[str, float], thresholds: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """By dotted name."""
    given = {f"weight.{id}": number for id, number in weights.items()}
    return given | {f"threshold.{id}.{name}": n for id, named in thresholds.items() for name, n in named.items()}
