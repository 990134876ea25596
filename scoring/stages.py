"""The stage of a council's front door: shown only where the score is sure of it, moved only when two checks agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scoring.agreement import agreed
from scoring.language import say
from store.records import Score, ScorePoint, Stage

_EXACT = 6
"""Decimals of a score that count: the last bits of a sum must not part equal councils."""


@dataclass(frozen=True, slots=True)
class StageRange:
    """Where a score stands: in one stage, or somewhere between two."""

    lowest: Stage
    highest: Stage
    """The same as `lowest` if the whole interval of the score lies inside one stage."""

    def __str__(self) -> str:
        """As people read it: "Going further", or "between Going further and Connected"."""
        if self.lowest == self.highest:
            return say(self.lowest.name)
        return say("between {lowest} and {highest}", **self.names)

    @property
    def names(self) -> dict[str, str]:
        """Of both, to be filled in."""
        return {"lowest": say(self.lowest.name), "highest": say(self.highest.name)}


@dataclass(frozen=True, slots=True)
class Standing:
    """The stage to show for a council, and what it rests on."""

    shown: StageRange | None
    """`None` if no check could see enough, or the last two that agreed could not."""
    since: datetime | None
    """When the first of the checks was made that it rests on; `None` if nothing is shown."""
    first_look: bool
    """No two checks in a row have said so yet."""
    newest: StageRange | None
    """What the newest check says by itself; `None` if it could not see enough."""
    checks: int
    """How many checks count: finished, and of the newest method."""

    @property
    def waiting(self) -> bool:
        """The newest check says something else than what is shown: the next one decides."""
        return self.newest != self.shown


def stage_of(score: Score, stages: Sequence[Stage]) -> StageRange | None:
    """Where the score stands, whatever the unseen would show; `None` without a score.

    `stages` from the lowest up, the first beginning at 0.
    """
    if score.value is None:
        return None
    return StageRange(_at(score.low, stages), _at(score.high, stages))


def standing(points: Sequence[ScorePoint], stages: Sequence[Stage]) -> Standing:
    """The stage to show after these scores of one council, the oldest first.

    Scores of an older method do not compare, and a check that is not finished has not spoken: neither counts.
    """
    method = max((each.method for each in points), default=0)
    counting = [each for each in points if each.finished and each.method == method]
    said = [stage_of(each.score, stages) for each in counting]
    found = agreed(said)
    return Standing(
        shown=found.value,
        since=None if found.since is None else counting[found.since].as_of,
        first_look=found.value is not None and not found.confirmed,
        newest=said[-1] if said else None,
        checks=len(said),
    )


def standing_sentence(found: Standing) -> str:
    """What is shown, how sure it is, and what we wait for. Without the day, which each face writes in its own way."""
    if not found.checks:
        return say("No stage yet: no check is finished.")
    if found.shown is None:
        return say("No stage: we could not see enough to say.")
    sentence = say("First look: {stage}.", stage=found.shown) if found.first_look else _settled(found.shown)
    if not found.waiting:
        return sentence
    if found.newest is None:
        return f"{sentence} {say('The newest check could not see enough to say; we wait for another.')}"
    return f"{sentence} {say('One check says {stage}; we wait for a second.', stage=found.newest)}"


def _settled(shown: StageRange) -> str:
    if shown.lowest == shown.highest:
        name = str(shown)
        return f"{name[:1].upper()}{name[1:]}."
    return say("Between {lowest} and {highest}.", **shown.names)


def _at(points: float, stages: Sequence[Stage]) -> Stage:
    """The last stage that begins at or below so many points."""
    return next(each for each in reversed(stages) if each.begins_at <= round(points, _EXACT))
