"""The stage of a council's front door, and whether we could look at all. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from scoring.language import marked, say
from scoring.moves import Cause, move
from scoring.stages import stage_of
from scoring.threads import Said, Season, Thread, by_rules, is_paused, told
from scoring.turns import Turn
from store.records import Change, ChangeKind, Check, Dial, Evidence, Outcome, Scorecard, Stage

LOOK = "look"
"""The name of the thread that says whether we could look."""
_WHY = {
    Cause.BEHAVIOUR: marked("What the pages show is different."),
    Cause.MEASUREMENT: marked("Mostly because more or less could be read, or applies, than before."),
}
_LOOK = marked("See why, and look at the website by hand, or ask its web team to let the robot in.")


def standing_threads(checks: Iterable[Check], stages: Sequence[Stage], season: Season) -> Iterator[Thread]:
    """Of the checks, the oldest first."""
    for group in by_rules(checks):
        yield _stage(group, [_stage_in(each, stages, season) for each in group])
        yield _look(group)


def _stage_in(check: Check, stages: Sequence[Stage], season: Season) -> str | None:
    """The stage that the score is sure of; `None` between two, and where stages rest."""
    card = check.scorecard
    found = stage_of(card.overall, stages)
    if found is None or found.lowest != found.highest or is_paused(check) or season(card.council, card.as_of):
        return None
    return found.lowest.name


def _stage(checks: Sequence[Check], values: Sequence[str | None]) -> Thread:
    def change(turn: Turn[Hashable]) -> Change | None:
        first, second = checks[turn.first], checks[turn.second]
        last = max(place for place in range(turn.first) if values[place] == turn.before)
        why = _why(checks[last].scorecard, first.scorecard)
        what = say("From {before} to {after}.", before=say(str(turn.before)), after=say(str(turn.after)))
        return told(ChangeKind.STAGE_MOVED, str(turn.after), first, second, f"{what} {why}".strip(), "", _home(second))

    return Thread("stage", checks, tuple[Said, ...](values), change)


def _why(before: Scorecard, after: Scorecard) -> str:
    """The greater of the two causes that are left between checks by the same rules; empty if it cannot be told."""
    parts = dict(move(before, after).parts)
    causes = [each for each in _WHY if parts.get(each)]
    return say(_WHY[max(causes, key=lambda each: abs(parts[each]))]) if causes else ""


def _look(checks: Sequence[Check]) -> Thread:
    def change(turn: Turn[Hashable]) -> Change | None:
        if turn.after:
            return None
        first, second = checks[turn.first], checks[turn.second]
        half = say("Less than half of what we look for could be seen.")
        what = f"{half} {_reason(second.scorecard)}".strip()
        return told(ChangeKind.COULD_NOT_LOOK, "", first, second, what, say(_LOOK), _home(second))

    return Thread(LOOK, checks, [each.scorecard.overall.value is not None for each in checks], change)


def _reason(card: Scorecard) -> str:
    """The first thing that kept us from an answer, in words of ours."""
    unseen = (each for each in card.findings if each.outcome is Outcome.UNKNOWN and each.dial is Dial.FRONT_DOOR)
    return next((each.message for each in unseen), "")


def _home(check: Check) -> tuple[Evidence, ...]:
    card = check.scorecard
    return (Evidence(card.council.website, card.as_of),)
