"""What measures a snapshot: the toolkit, the indicators, and the weights and thresholds of the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from config.sectors import COUNCILS, Sector, in_force
from config.settings import Settings
from monitor.yardstick import yardstick
from scoring.indicators import all_indicators
from scoring.rules import Rules, SettingError
from scoring.score import councillor_scorecard, scorecard
from scoring.yardstick import Yardstick
from store.records import CouncillorScorecard, CouncillorSnapshot, Dial, Principle, Scorecard, Snapshot

Score = Callable[[Snapshot], Scorecard]
CouncillorScore = Callable[[CouncillorSnapshot], CouncillorScorecard]
Weights = Mapping[str, float]
Thresholds = Mapping[str, Mapping[str, float]]
COUNCIL = (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS)
COUNCILLOR = (Dial.COUNCILLOR_PAGE,)


def scorer(settings: Settings) -> Score:
    """Measures councils, or whom the settings' sector watches, by today's method, with these weights and thresholds.

    Raises `SettingError` at once for a name that nothing has.
    """
    rules = yardstick(in_force(settings))
    return _scorer(rules, *_of(rules, COUNCIL, settings.weights, settings.thresholds))


def councillor_scorer(settings: Settings) -> CouncillorScore:
    """The same for councillors."""
    rules = yardstick(in_force(settings))
    weights, thresholds = _of(rules, COUNCILLOR, settings.weights, settings.thresholds)
    fitted = Rules(rules.principles, rules.indicators(*COUNCILLOR), weights=weights, thresholds=thresholds)
    return lambda seen: councillor_scorecard(seen, fitted)


def scorer_again(given: Iterable[tuple[str, float]], sector: Sector = COUNCILS) -> Score:
    """Measures councils by today's method, with the weights and thresholds that were given when a scorecard was made.

    `given`: by dotted name. What today's method knows nothing of is left out.
    """
    rules = yardstick(sector)
    ten, indicators = rules.principles, rules.indicators(*COUNCIL)
    known = {f"weight.{id}" for id in (*(each.id for each in ten), *(each.id for each in indicators))}
    known |= {f"threshold.{each.id}.{name}" for each in indicators for name in each.thresholds}
    return _scorer(rules, *_written_out((name, number) for name, number in given if name in known))


def _scorer(rules: Yardstick, weights: Weights, thresholds: Thresholds) -> Score:
    indicators = rules.indicators(*COUNCIL)
    fitted = Rules(rules.principles, indicators, weights=weights, thresholds=thresholds, vocabulary=rules.words)
    return lambda seen: scorecard(seen, fitted, rules.season(seen.council, seen.taken_at))


def _of(
    rules: Yardstick, dials: tuple[Dial, ...], weights: Weights, thresholds: Thresholds
) -> tuple[Weights, Thresholds]:
    """Those for principles and indicators of these dials. Raises `SettingError` for a name that no dial has."""
    _known(rules.principles, weights, thresholds)
    own = {each.id for each in rules.indicators(*dials)} | {each.id for each in rules.principles}
    elsewhere = {each.id for each in all_indicators(*Dial)} - own
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
