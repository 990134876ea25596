"""What became of the needs on which an offer rested, by a later check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scoring.needs import together
from store.records import Finding, Outcome, Scorecard


class Since(StrEnum):
    """What a later check says of a need."""

    MET = "in place now"
    PARTLY = "better, and not all of it in place"
    STILL = "still to do"
    UNSEEN = "could not look"
    LAPSED = "no longer asked"
    """It does not apply any more, or the rules have no such question."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A need of that day, and what became of it."""

    then: Finding
    since: Since
    now: Finding | None
    """`None` if the rules have no such question any more."""


def since(then: Scorecard, now: Scorecard) -> tuple[Followed, ...] | None:
    """What became of each need, in the order of the scorecard; what its fix brings with it goes with it.

    `None` if nothing can be told: the later check is none, or goes by other rules.
    """
    if now.as_of <= then.as_of or now.method != then.method:
        return None
    today = {each.indicator: each for each in now.findings}
    return tuple(_followed(group, today) for group in together(then))


def _followed(group: Sequence[Finding], today: Mapping[str, Finding]) -> Followed:
    pairs = [(each, today[each.indicator]) for each in group if each.indicator in today]
    asked = [(before, after) for before, after in pairs if after.outcome is not Outcome.NOT_APPLICABLE]
    return Followed(group[0], _since(asked), today.get(group[0].indicator))


def _since(asked: Sequence[tuple[Finding, Finding]]) -> Since:
    if not asked:
        return Since.LAPSED
    if all(after.outcome is Outcome.MET for _before, after in asked):
        return Since.UNSEEN if any(after.looked < before.looked for before, after in asked) else Since.MET
    if any((after.value or 0.0) > (before.value or 0.0) for before, after in asked):
        return Since.PARTLY
    return Since.UNSEEN if any(after.outcome is Outcome.UNKNOWN for _before, after in asked) else Since.STILL
