"""What would help a council: the things that were looked for well and not found, or only partly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum
from types import MappingProxyType

from scoring.score import score
from store.records import Dial, Effort, Finding, Need, Outcome, Score, Scorecard

MINUTES: Mapping[Effort, int] = MappingProxyType({Effort.MINUTES: 20})
"""What a fix is reckoned at where people have minutes only: ours, and on the safe side. The others take longer than an
hour, however much longer."""
_EXACT = 6
"""Decimals of points that count for the order: not the last bits of a sum."""
_DIALS = tuple(Dial)
_EFFORTS = tuple(Effort)


class UnknownIndicatorError(Exception):
    """The scorecard has no finding of that indicator."""


@dataclass(frozen=True, slots=True)
class Hour:
    """What to do with a little time."""

    fits: tuple[Need, ...]
    """What can be done whole in that time, in the order of the needs."""
    first_step: Need | None
    """Where nothing fits: what to begin with; `None` if something fits, or if there is no need."""


def needs(scorecard: Scorecard) -> tuple[Need, ...]:
    """The needs: the front door's first, since points of different dials do not compare; then most points first.

    Points are what `what_if` adds to the score as it stands: value and points together make 100. Where there is no
    score they are of the score that a full look would give.
    """
    present = {dial: score(_weighted(scorecard, dial)).value for dial in _DIALS}
    found = (need(group, _points(scorecard, group, present[group[0].dial])) for group in together(scorecard))
    return tuple(sorted(found, key=_first))


def together(scorecard: Scorecard) -> tuple[tuple[Finding, ...], ...]:
    """The findings that want a fix, each with those that its fix brings with it: house rules, and what they say."""
    wanting = {each.indicator: each for each in scorecard.findings if missing(each)}
    groups = {id: [each] for id, each in wanting.items() if each.follows not in wanting}
    for each in wanting.values():
        if each.follows in groups:
            groups[each.follows].append(each)
    return tuple(tuple(each) for each in groups.values())


def certain_need(scorecard: Scorecard) -> float:
    """The weight, of 100, of what was looked for well at the front door and not found.

    What could not be seen is no need. What open channels show is none that councils could be ordered by: most
    councils' channels show nothing to anyone.
    """
    return fsum(missing(each) for each in scorecard.findings if each.dial is Dial.FRONT_DOOR)


def missing(finding: Finding) -> float:
    """The points, of 100, that were looked for well and not found.

    Nothing for what was found, could not be seen, does not apply or weighs nothing.
    """
    return 0.0 if finding.value is None else 100 * finding.weight * finding.looked * (1 - finding.value)


def what_if(scorecard: Scorecard, *indicators: str) -> Score:
    """The score of the first indicator's dial if these answers were yes, and the others as they are. Recomputed.

    What the answer could not look at stays unseen. Where the question does not arise, nothing would change. Raises
    `UnknownIndicatorError`.
    """
    dials = {each.indicator: each.dial for each in scorecard.findings}
    for each in indicators:
        if each not in dials:
            raise UnknownIndicatorError(f"This scorecard has no finding of an indicator {each!r}.")
    weighted = _weighted(scorecard, dials[indicators[0]])
    return score((weight, _met(each) if each.indicator in indicators else each) for weight, each in weighted)


def need(group: Sequence[Finding], points: float) -> Need:
    """The first finding as a need that would add so many points; the fixes of the others belong to it."""
    finding, *more = group
    return Need(
        indicator=finding.indicator,
        principle=finding.principle,
        what=finding.message,
        why=finding.why,
        fix=finding.fix,
        effort=finding.effort,
        points=points,
        evidence=finding.evidence,
        dial=finding.dial,
        part=finding.part,
        also=tuple(each.fix for each in more),
    )


def one_hour(wanted: Iterable[Need], minutes: float = 60) -> Hour:
    """What fits into so many minutes this month, in the order of the needs: those that come first are done first.

    Only fixes of minutes fit, each reckoned at `MINUTES`. Where none does, the lightest is a first step: it will not be
    done in that time, but can be begun.
    """
    given = tuple(wanted)
    fits: list[Need] = []
    left = minutes
    for each in given:
        takes = MINUTES.get(each.effort)
        if takes is not None and takes <= left:
            fits.append(each)
            left -= takes
    if fits:
        return Hour(tuple(fits), None)
    return Hour((), min(given, key=lambda each: _EFFORTS.index(each.effort), default=None))


def _first(wanted: Need) -> tuple[int, float, str]:
    return _DIALS.index(wanted.dial), -round(wanted.points, _EXACT), wanted.indicator


def _weighted(scorecard: Scorecard, dial: Dial) -> Iterator[tuple[float, Finding]]:
    return ((each.weight, each) for each in scorecard.findings if each.dial is dial)


def _points(scorecard: Scorecard, group: Sequence[Finding], present: float | None) -> float:
    after = what_if(scorecard, *(each.indicator for each in group)).value
    return fsum(map(missing, group)) if present is None or after is None else after - present


def _met(finding: Finding) -> Finding:
    if finding.outcome is Outcome.NOT_APPLICABLE:
        return finding
    return replace(finding, outcome=Outcome.MET, value=1.0)
