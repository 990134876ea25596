"""What a digest tells, in the order in which it is read: worst first, by kind and certain need, and never by score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from dashboard.texts import texts
from dashboard.words import Named, day
from store.records import Change, ChangeKind, Council, Need

SAY = texts("digest")
HEADINGS: Mapping[ChangeKind, str] = Named(ChangeKind, lambda each: SAY(f"heading_{each.name}"))
_NOTED = (ChangeKind.CHANGED_HANDS, ChangeKind.COULD_NOT_LOOK, ChangeKind.RETIRED)
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
    changes = len(digest.told)
    if len(councils) == 1:
        council = next(iter(councils.values())).name
        return SAY("changes_at_one", count=changes, council=council) if changes else SAY("job_at_one", council=council)
    if changes:
        return SAY("changes_at_several", count=changes, number=len(councils), bodies=digest.bodies)
    return SAY("job_at_several", number=len(councils), bodies=digest.bodies)


def first_line(digest: Digest) -> str:
    """What it is about; that nothing is told is not that nothing happened."""
    return SAY("changed_until" if digest.told else "unchanged_until", day=day(digest.until))


def name_of(council: Council) -> str:
    """Its name, and that it is made up where it is."""
    return SAY("made_up", council=council.name) if council.made_up else council.name


def note(kind: ChangeKind) -> str:
    """What to know before reading of such changes; empty for most."""
    return SAY(f"note_{kind.name}") if kind in _NOTED else ""


def why_you(digest: Digest) -> str:
    """Why somebody gets this, and whom to ask to get it no more."""
    return SAY(f"why_{digest.often}", whom=digest.whom_to_ask)
