"""From a snapshot to a scorecard. Pure: no clock, no network, no database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import fsum

from scoring import seen
from scoring.rules import Rules
from scoring.seasons import Period
from store.records import (
    CouncillorScorecard,
    CouncillorSnapshot,
    Dial,
    Finding,
    Outcome,
    Score,
    Scorecard,
    Snapshot,
    Tally,
)

METHOD = 3
"""Raise it whenever a change here, or to an indicator, would change a score; say so in CHANGELOG.md."""
MIN_COVERAGE = 0.5
_IN_A_TALLY = (Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.UNKNOWN)
Places = tuple[tuple[str, tuple[int, ...]], ...]
_ROUNDING = 1e-9
"""Half coverage made of tenths must not be lost to floating point."""


def scorecard(snapshot: Snapshot, rules: Rules, season: Period | None = None) -> Scorecard:
    """Measure one council against the toolkit. `season`: the pre-election period in which the snapshot was taken."""
    findings = rules.findings(snapshot, season)
    front, opened = ([each for each in findings if each.dial is dial] for dial in (Dial.FRONT_DOOR, Dial.OPEN_CHANNELS))
    channels = seen.channels(snapshot)
    read = {(each.platform, each.key) for each in snapshot.activities if each.last_posted_on}
    return Scorecard(
        council=snapshot.council,
        as_of=snapshot.taken_at,
        method=METHOD,
        overall=score((each.weight, each) for each in front),
        principles=_by_principle(rules, front),
        findings=findings,
        channels=len(channels),
        channels_readable=sum((each.platform, each.key) in read for each in channels),
        inputs=rules.inputs,
        given=rules.given,
        finished=snapshot.finished,
        open_channels=score((each.weight, each) for each in opened),
        open_principles=_by_principle(rules, opened),
    )


def councillor_scorecard(snapshot: CouncillorSnapshot, rules: Rules) -> CouncillorScorecard:
    """Count what is in place on one councillor's page."""
    findings = rules.findings(snapshot)
    overall, principles = _tallies(rules.places, tuple([each.outcome for each in findings]))
    return CouncillorScorecard(
        councillor=snapshot.councillor,
        as_of=snapshot.taken_at,
        method=METHOD,
        overall=overall,
        principles=principles,
        findings=findings,
        inputs=rules.inputs,
        given=rules.given,
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


def tally(outcomes: Sequence[Outcome]) -> Tally:
    """How many are in place, of those that could be checked, of those that apply."""
    in_place, partly, missing, unseen = map(outcomes.count, _IN_A_TALLY)
    seen_ = in_place + partly + missing
    return Tally(in_place, partly, seen_, seen_ + unseen)


@lru_cache(maxsize=4096)  # thousands of pages come to the same
def _tallies(places: Places, outcomes: tuple[Outcome, ...]) -> tuple[Tally, tuple[tuple[str, Tally], ...]]:
    """Of all, and by principle."""
    return tally(outcomes), tuple((id, tally([outcomes[each] for each in own])) for id, own in places)


def _by_principle(rules: Rules, findings: Sequence[Finding]) -> tuple[tuple[str, Score], ...]:
    """By the indicators' own weights: a principle that counts for nothing overall still has a score."""
    return tuple(
        (id, score((rules.weights[each.indicator], each) for each in own)) for id, own in _grouped(rules, findings)
    )


def _grouped(rules: Rules, findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """By principle, in the toolkit's order; only the principles that have findings."""
    groups: dict[str, list[Finding]] = {}
    for each in findings:
        groups.setdefault(each.principle, []).append(each)
    return [(id, groups[id]) for id in rules.principles if id in groups]
