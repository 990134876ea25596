"""Which councils are looked at again tomorrow instead of next week: those of whom one check says something new."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from scoring.agreement import agreed
from scoring.needs import missing
from store.records import Activity, ChannelState, Finding, Outcome, Scorecard

CHECKS = 4
"""How many checks back are asked about: enough to know what two in a row have agreed on."""
PATIENCE = 3
"""So many checks in a row that could not look settle it: somebody has to do something, and until then a week is soon
enough. Whoever does not let us in is not asked every day."""
_UNTOLD = (
    ChannelState.NOT_CHECKED,
    ChannelState.NOT_READABLE,
    ChannelState.REFUSED,
    ChannelState.UNKNOWN_SHAPE,
    ChannelState.UNREACHABLE,
)
"""What says nothing about the channel: that it could not be read this time is no change."""


class Alarm(StrEnum):
    """Why a council is looked at again soon."""

    COULD_NOT_LOOK = "the last check could not look"
    NEED = "a need has changed, and a second check is to confirm it"
    CHANNEL = "the state of a channel has changed, and a second check is to confirm it"


class Checked(Protocol):
    """What one check said of a council."""

    @property
    def scorecard(self) -> Scorecard:
        """As it measured."""

    @property
    def activities(self) -> tuple[Activity, ...]:
        """What its channels showed."""


def alarm(checks: Sequence[Checked]) -> Alarm | None:
    """Why the council is under alarm after these checks, the oldest first; `None` if it is not.

    Checks that were scored by another method than the last one do not compare, and do not count.
    """
    counting = [each for each in checks if each.scorecard.method == checks[-1].scorecard.method]
    blind = [each.scorecard.overall.value is None for each in counting]
    if blind and blind[-1] and not (len(blind) >= PATIENCE and all(blind[-PATIENCE:])):
        return Alarm.COULD_NOT_LOOK
    if _waiting([_needs(each.scorecard) for each in counting]):
        return Alarm.NEED
    return Alarm.CHANNEL if _waiting([_channels(each.activities) for each in counting]) else None


def _waiting(said: Sequence[Mapping[Hashable, Hashable]]) -> bool:
    """Whether the last check says something of anything that no second check has confirmed."""
    for subject, last in said[-1].items() if said else ():
        stands = agreed([each.get(subject) for each in said]).value
        if last is not None and last != stands:
            return True
    return False


def _needs(scorecard: Scorecard) -> dict[Hashable, Hashable]:
    """By indicator, whether it is a need; `None` where nobody could tell."""
    return {(each.dial, each.indicator): _needed(each) for each in scorecard.findings}


def _needed(finding: Finding) -> bool | None:
    return None if finding.outcome is Outcome.UNKNOWN else missing(finding) > 0


def _channels(activities: Sequence[Activity]) -> dict[Hashable, Hashable]:
    """By account, its state; `None` where nobody could tell."""
    return {(each.platform, each.key): None if each.state in _UNTOLD else each.state for each in activities}
