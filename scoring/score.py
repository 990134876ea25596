"""From a snapshot to a scorecard. Pure: no clock, no network, no database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import fsum, isfinite
from types import MappingProxyType

from scoring import seen
from scoring.indicator import Answer, Indicator
from scoring.seasons import Period, in_season
from scoring.vocabulary import COUNCILS, spoken
from store.records import (
    CouncillorScorecard,
    CouncillorSnapshot,
    Dial,
    Finding,
    Outcome,
    Principle,
    Score,
    Scorecard,
    Snapshot,
    Tally,
)

METHOD = 2
"""Raise it whenever a change here, or to an indicator, would change a score; say so in CHANGELOG.md."""
MIN_COVERAGE = 0.5
NO_SETTINGS: Mapping[str, float] = MappingProxyType({})
NO_THRESHOLDS: Mapping[str, Mapping[str, float]] = MappingProxyType({})
_ROUNDING = 1e-9
"""Half coverage made of tenths must not be lost to floating point."""


class SettingError(Exception):
    """A weight, a threshold or the toolkit does not fit the indicators."""


def scorecard(
    snapshot: Snapshot,
    principles: Sequence[Principle],
    indicators: Sequence[Indicator],
    *,
    weights: Mapping[str, float] = NO_SETTINGS,
    thresholds: Mapping[str, Mapping[str, float]] = NO_THRESHOLDS,
    season: Period | None = None,
    vocabulary: Mapping[str, str] = COUNCILS,
) -> Scorecard:
    """Measure one council against the toolkit.

    `weights` replace those of the principles and indicators they name by id; `thresholds` replace an
    indicator's numbers, by its id and their names; `season` is the pre-election period in which the snapshot
    was taken; `vocabulary` the words of another sector. Raises `SettingError`. An indicator that raises stops the
    scorecard: that is a fault of ours, not a fact about the council.
    """
    used = _inputs(principles, indicators, weights, thresholds)
    findings = _findings(snapshot, principles, indicators, used, season, vocabulary)
    front, opened = ([each for each in findings if each.dial is dial] for dial in (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS))
    channels = seen.channels(snapshot)
    read = {(each.platform, each.key) for each in snapshot.activities if each.last_posted_on}
    return Scorecard(
        council=snapshot.council,
        as_of=snapshot.taken_at,
        method=METHOD,
        overall=score((each.weight, each) for each in front),
        principles=_by_principle(principles, front, used),
        findings=findings,
        channels=len(channels),
        channels_readable=sum((each.platform, each.key) in read for each in channels),
        inputs=tuple(used.items()),
        given=_given(weights, thresholds),
        finished=snapshot.finished,
        open_channels=score((each.weight, each) for each in opened),
        open_principles=_by_principle(principles, opened, used),
    )


def councillor_scorecard(
    snapshot: CouncillorSnapshot,
    principles: Sequence[Principle],
    indicators: Sequence[Indicator],
    *,
    weights: Mapping[str, float] = NO_SETTINGS,
    thresholds: Mapping[str, Mapping[str, float]] = NO_THRESHOLDS,
) -> CouncillorScorecard:
    """Count what is in place on one councillor's page. Raises `SettingError`, as `scorecard` does."""
    used = _inputs(principles, indicators, weights, thresholds)
    findings = _findings(snapshot, principles, indicators, used)
    found = {each.id: [one for one in findings if one.principle == each.id] for each in principles}
    return CouncillorScorecard(
        councillor=snapshot.councillor,
        as_of=snapshot.taken_at,
        method=METHOD,
        overall=tally(findings),
        principles=tuple((id, tally(own)) for id, own in found.items() if own),
        findings=findings,
        inputs=tuple(used.items()),
        given=_given(weights, thresholds),
    )


def score(weighted: Iterable[tuple[float, Finding]]) -> Score:
    """The weighted mean of the findings that could be seen.

    Not applicable counts for nothing. Unknown lowers the coverage and widens the interval, never the value;
    below half coverage there is no value. The interval also holds what the value would be if the unseen turned
    out not to apply. What a finding could not look at counts as unseen.
    """
    applicable = [(weight, each) for weight, each in weighted if each.outcome is not Outcome.NOT_APPLICABLE]
    found = [(weight * each.looked, each.value) for weight, each in applicable if each.value is not None]
    total = fsum(weight for weight, _ in applicable)
    if not total:
        return Score(None, 0.0, 0.0, 100.0, len(found), len(applicable))
    looked = fsum(weight for weight, _ in found)
    reached = fsum(weight * value for weight, value in found)
    coverage = looked / total
    low = 100 * reached / total
    high = min(100.0, 100 * (reached + max(0.0, total - looked)) / total)
    value = None
    if looked and coverage >= MIN_COVERAGE - _ROUNDING:
        value = min(max(100 * reached / looked, low), high)
    return Score(value, coverage, low, high, len(found), len(applicable))


def tally(findings: Sequence[Finding]) -> Tally:
    """How many are in place, of those that could be checked, of those that apply."""
    outcomes = [each.outcome for each in findings]
    in_place, partly = outcomes.count(Outcome.MET), outcomes.count(Outcome.PARTLY_MET)
    seen_ = in_place + partly + outcomes.count(Outcome.NOT_MET)
    return Tally(in_place, partly, seen_, seen_ + outcomes.count(Outcome.UNKNOWN))


def _findings(
    snapshot: Snapshot | CouncillorSnapshot,
    principles: Sequence[Principle],
    indicators: Sequence[Indicator],
    used: Mapping[str, float],
    season: Period | None = None,
    vocabulary: Mapping[str, str] = COUNCILS,
) -> tuple[Finding, ...]:
    """In the order of the indicators. Weights are shared out on each dial by itself."""
    answers = {
        each.id: in_season(each, each.measure(snapshot, **_thresholds(each, used)), season) for each in indicators
    }
    shares: dict[str, float] = {}
    for dial in Dial:
        shares |= _shares(principles, [each for each in indicators if each.dial is dial], answers, used)
    return tuple(_finding(each, answers[each.id], shares[each.id], vocabulary) for each in indicators)


def _by_principle(
    principles: Sequence[Principle], findings: Sequence[Finding], used: Mapping[str, float]
) -> tuple[tuple[str, Score], ...]:
    """By the indicators' own weights: a principle that counts for nothing overall still has a score."""
    found = {each.id: [one for one in findings if one.principle == each.id] for each in principles}
    return tuple(
        (id, score((used[f"weight.{each.indicator}"], each) for each in own)) for id, own in found.items() if own
    )


def _finding(indicator: Indicator, answer: Answer, weight: float, vocabulary: Mapping[str, str]) -> Finding:
    """The one place where an indicator's words, written for councils, are said in those of the sector."""
    return Finding(
        indicator=indicator.id,
        principle=indicator.principle,
        question=spoken(indicator.question, vocabulary),
        why=spoken(indicator.why, vocabulary),
        fix=spoken(indicator.fix, vocabulary),
        effort=indicator.effort,
        outcome=answer.outcome,
        value=answer.value,
        message=spoken(answer.message, vocabulary),
        weight=weight,
        evidence=answer.evidence,
        dial=indicator.dial,
        part=indicator.part,
        looked=answer.looked,
    )


def _shares(
    principles: Sequence[Principle],
    indicators: Sequence[Indicator],
    answers: Mapping[str, Answer],
    used: Mapping[str, float],
) -> dict[str, float]:
    """Each indicator's share of its dial's score, by id.

    A principle's weight is shared out among those of its indicators that apply; where none does, or all of
    them weigh nothing, the principle drops out and the others keep their proportions.
    """
    parts = {each.id: 0.0 for each in indicators}
    for principle in principles:
        own = {
            each.id: used[f"weight.{each.id}"]
            for each in indicators
            if each.principle == principle.id and answers[each.id].outcome is not Outcome.NOT_APPLICABLE
        }
        total = fsum(own.values())
        if total:
            parts |= {id: used[f"weight.{principle.id}"] * weight / total for id, weight in own.items()}
    whole = fsum(parts.values())
    return {id: part / whole for id, part in parts.items()} if whole else parts


def _thresholds(indicator: Indicator, used: Mapping[str, float]) -> dict[str, float]:
    return {name: used[f"threshold.{indicator.id}.{name}"] for name in indicator.thresholds}


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


def _given(weights: Mapping[str, float], thresholds: Mapping[str, Mapping[str, float]]) -> tuple[str, ...]:
    return tuple(sorted(_named(weights, thresholds)))


def _named(weights: Mapping[str, float], thresholds: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """By dotted name."""
    given = {f"weight.{id}": number for id, number in weights.items()}
    return given | {f"threshold.{id}.{name}": n for id, named in thresholds.items() for name, n in named.items()}
