"""What a digest tells, in the order in which it is read: worst first, by kind and certain need, and never by score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from dashboard.words import day
from scoring.words import counted
from store.records import Change, ChangeKind, Council, Need

HEADINGS: Mapping[ChangeKind, str] = {
    ChangeKind.CHANGED_HANDS: "Accounts that may have changed hands",
    ChangeKind.GONE: "Accounts that are gone",
    ChangeKind.LINKS_AT_FAULT: "Links at fault",
    ChangeKind.NEW_NEED: "New needs",
    ChangeKind.WENT_QUIET: "Channels that went quiet",
    ChangeKind.COULD_NOT_LOOK: "Where we could not look",
    ChangeKind.STAGE_MOVED: "Stages that moved",
    ChangeKind.RETIRED: "Channels that were retired",
    ChangeKind.NEED_MET: "Needs that were met",
}
NOTES: Mapping[ChangeKind, str] = {
    ChangeKind.CHANGED_HANDS: "An alarm, not a judgement: please look.",
    ChangeKind.COULD_NOT_LOOK: "This says nothing about how well they do.",
    ChangeKind.RETIRED: "A decision, and no fault.",
}
_KINDS = tuple(ChangeKind)


@dataclass(frozen=True, slots=True)
class Told:
    """One change, and whose."""

    council: Council
    change: Change
    again: bool = False
    """It was in a notice of which nobody knows whether it arrived."""


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to do this month."""

    council: Council
    need: Need


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that one recipient is told at a time."""

    until: date
    """The last day that it is about."""
    often: str
    """`daily`, `weekly` or `monthly`."""
    told: tuple[Told, ...]
    """In the order in which it is read."""
    jobs: tuple[Job, ...]
    bodies: str
    """What several of those that are watched are called, e.g. `councils`."""
    address: str
    """Of the dashboard, without a slash at its end; empty if nobody has said."""
    whom_to_ask: str
    """An address of whoever keeps the list of recipients."""


def worst_first(told: Iterable[Told], needs: Mapping[str, int]) -> tuple[Told, ...]:
    """By kind, then by the certain need of the council, whole points by code; equal need by name. No rank is said."""

    def place(each: Told) -> tuple[Any, ...]:
        council = each.council
        name, code = (council.nice_name or council.name).casefold(), council.local_authority_code
        return each.again, _KINDS.index(each.change.kind), -needs.get(code, 0), name, code, each.change.seen_at

    return tuple(sorted(told, key=place))


def by_kind(told: Iterable[Told]) -> Iterator[tuple[ChangeKind, list[Told]]]:
    """What belongs under one heading. In the order given."""
    for kind, group in groupby(told, key=lambda each: each.change.kind):
        yield kind, list(group)


def subject(digest: Digest) -> str:
    """Of a message, in one line: how much, and where."""
    concerned = [*(each.council for each in digest.told), *(each.council for each in digest.jobs)]
    councils = {each.local_authority_code: each for each in concerned}
    only = next(iter(councils.values())).name if len(councils) == 1 else f"{len(councils)} {digest.bodies}"
    what = counted(len(digest.told), "change") if digest.told else "one thing to do this month"
    return f"Doorstep: {what} at {only}"


def first_line(digest: Digest) -> str:
    """What it is about; that nothing is told is not that nothing happened."""
    return f"{'What has changed' if digest.told else 'No change to tell of'}, up to {day(digest.until)}"


def name_of(council: Council) -> str:
    """Its name, and that it is made up where it is."""
    return f"{council.name} (made up)" if council.made_up else council.name


def why_you(digest: Digest) -> str:
    """Why somebody gets this, and whom to ask to get it no more."""
    return (
        f"You get this {digest.often} because your address is on the list of this Doorstep. To get it less often, or "
        f"no more, ask {digest.whom_to_ask}."
    )


def again_note() -> str:
    """Over what may have been told before."""
    return "An earlier notice of these broke off, and nobody knows whether it reached you."
