"""What is followed from check to check: a thread for each need, each channel, the stage, and whether we could look."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from scoring.reorganising import reorganising
from scoring.seasons import Period
from scoring.turns import Turn
from store.records import Change, ChangeKind, Check, Council, Evidence

Said = Hashable | None
"""What a check says of it; `None` if it cannot tell."""
Season = Callable[[Council, datetime], Period | None]
"""The pre-election period that a council is in at a moment."""


@dataclass(frozen=True, slots=True)
class Thread:
    """One thing about one council, and what checks by the same rules say of it."""

    name: str
    """The same by whatever rules."""
    checks: Sequence[Check]
    values: Sequence[Said]
    """What each of them says."""
    change: Callable[[Turn[Hashable]], Change | None]
    """What to tell of a turn; `None` if it is no news."""


def by_rules(checks: Iterable[Check]) -> list[list[Check]]:
    """Checks that compare: of one method, with the same numbers and questions. The last check is in the last group."""
    groups: dict[Hashable, list[Check]] = {}
    for each in checks:
        card = each.scorecard
        rules = card.method, card.inputs, tuple(finding.indicator for finding in card.findings)
        # Put at the end anew.
        groups[rules] = [*groups.pop(rules, ()), each]
    return list(groups.values())


def is_paused(check: Check) -> bool:
    """Whether needs and stage rest: the council is reorganising."""
    return reorganising(check.scorecard.council, check.scorecard.as_of.date())


def told(
    kind: ChangeKind, about: str, first: Check, second: Check, what: str, todo: str, evidence: Iterable[Evidence]
) -> Change:
    """The change, with where to see it and without words of pages: those may name people."""
    seen = tuple(dict.fromkeys(Evidence(each.url, each.read_at) for each in evidence))
    card = second.scorecard
    code, since = card.council.local_authority_code, first.scorecard.as_of
    return Change(code, kind, about, since, card.as_of, what, todo, seen[:3])
