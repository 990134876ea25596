"""What measures a snapshot: the toolkit, the indicators, and the weights and thresholds of the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from config.settings import Settings
from config.toolkit import principles
from scoring.indicators import all_indicators
from scoring.score import SettingError, councillor_scorecard, scorecard
from store.records import CouncillorScorecard, CouncillorSnapshot, Dial, Principle, Scorecard, Snapshot

Score = Callable[[Snapshot], Scorecard]
CouncillorScore = Callable[[CouncillorSnapshot], CouncillorScorecard]
Weights = Mapping[str, float]
Thresholds = Mapping[str, Mapping[str, float]]
COUNCIL = (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
COUNCILLOR = (Dial.COUNCILLOR_PAGE,)


def scorer(settings: Settings) -> Score:
    """Measures councils by today's method, with the weights and thresholds of these settings.

    Raises `SettingError` at once for a name that nothing has.
    """
    ten, indicators = principles(), all_indicators(*COUNCIL)
    weights, thresholds = _of(COUNCIL, settings.weights, settings.thresholds)
    return lambda seen: scorecard(seen, ten, indicators, weights=weights, thresholds=thresholds)


def councillor_scorer(settings: Settings) -> CouncillorScore:
    """The same for councillors."""
    ten, indicators = principles(), all_indicators(*COUNCILLOR)
    weights, thresholds = _of(COUNCILLOR, settings.weights, settings.thresholds)
    return lambda seen: councillor_scorecard(seen, ten, indicators, weights=weights, thresholds=thresholds)


def scorer_again(given: Iterable[tuple[str, float]]) -> Score:
    """Measures councils by today's method, with the weights and thresholds that were given when a scorecard was made.

    `given`: by dotted name. What today's method knows nothing of is left out.
    """
    ten, indicators = principles(), all_indicators(*COUNCIL)
    known = {f"weight.{id}" for id in (*(each.id for each in ten), *(each.id for each in indicators))}
    known |= {f"threshold.{each.id}.{name}" for each in indicators for name in each.thresholds}
    weights, thresholds = _written_out((name, number) for name, number in given if name in known)
    return lambda seen: scorecard(seen, ten, indicators, weights=weights, thresholds=thresholds)


def _of(dials: tuple[Dial, ...], weights: Weights, thresholds: Thresholds) -> tuple[Weights, Thresholds]:
    """Those for principles and indicators of these dials. Raises `SettingError` for a name that no dial has."""
    ten = principles()
    _known(ten, weights, thresholds)
    other = {each.id for dial in Dial if dial not in dials for each in all_indicators(dial)}
    own = {each.id for each in all_indicators(*dials)} | {each.id for each in ten}
    elsewhere = other - own
    return (
        {id: number for id, number in weights.items() if id not in elsewhere},
        {id: numbers for id, numbers in thresholds.items() if id not in elsewhere},
    )


def _known(ten: Iterable[Principle], weights: Weights, thresholds: Thresholds) -> None:
    everything = {each.id: each.thresholds for each in all_indicators(*Dial)}
    for id in weights:
        if id not in everything and id not in {each.id for each in ten}:
            raise SettingError(f"There is nothing called {id!r} to set a weight of.")
    for id, numbers in thresholds.items():
        for name in numbers:
            if name not in everything.get(id, {}):
                raise SettingError(f"There is nothing called '{id}.{name}' to set a threshold of.")


def _written_out(given: Iterable[tuple[str, float]]) -> tuple[Weights, Thresholds]:
    weights: dict[str, float] = {}
    thresholds: dict[str, dict[str, float]] = {}
    for name, number in given:
        what, _, rest = name.partition(".")
        if what == "weight":
            weights[rest] = number
        else:
            id, _, threshold = rest.rpartition(".")
            thresholds.setdefault(id, {})[threshold] = number
    return weights, thresholds
