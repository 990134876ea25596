"""What would help a council: the things that were looked for well and not found, or only partly."""

from __future__ import annotations

from math import fsum

from store.records import Dial, Finding, Need, Scorecard


def needs(scorecard: Scorecard) -> tuple[Need, ...]:
    """The needs, those that would add most points first.

    Points are of the score as it stands, made of what could be seen: value and points together make 100. Where
    there is no score they are of the score that a full look would give.
    """
    scores = {Dial.FRONT_DOOR: scorecard.overall, Dial.OPEN_CHANNELS: scorecard.open_channels}
    of = {dial: 1.0 if score.value is None else score.coverage for dial, score in scores.items()}
    found = [_need(each, _missing(each) / of[each.dial]) for each in scorecard.findings if _missing(each)]
    return tuple(sorted(found, key=lambda need: (-need.points, need.indicator)))


def certain_need(scorecard: Scorecard) -> float:
    """The weight, of 100, of what was looked for well at the front door and not found.

    What could not be seen is no need. What open channels show is none that councils could be ordered by: most
    councils' channels show nothing to anyone.
    """
    return fsum(_missing(each) for each in scorecard.findings if each.dial is Dial.FRONT_DOOR)


def _missing(finding: Finding) -> float:
    """Points of 100; 0 for what was found, could not be seen, does not apply or weighs nothing."""
    return 0.0 if finding.value is None else 100 * finding.weight * (1 - finding.value)


def _need(finding: Finding, points: float) -> Need:
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
    )
