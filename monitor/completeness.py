"""Whether a list of councillors is all there: against its own count, the register, and the last good list. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from collectors.sites import Part
from monitor.list_marks import NO_MARK, Mark
from scoring.words import counted, day_words
from store.records import Council, CouncillorList, Problem

ENOUGH = 0.9
"""Share of the seats that must be accounted for, by a person or as vacant."""
LAST = "the last good list"
MOST = 500
"""People. No council of the United Kingdom has more than 130; a page that names more is no list of councillors."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was read from one place where a council's councillors may be listed."""

    site: str
    """Name of the kind of site; empty if none fits."""
    url: str
    part: Part
    """Of all its pages together."""
    digest: str = ""
    mark: Mark = NO_MARK


def judged(council: Council, found: Sequence[Found], before: CouncillorList | None, now: datetime) -> CouncillorList:
    """The best of what was found, and whether it is good. `before` is the last good list, if there is one.

    Whom a list names that is not good may be anybody: they are not kept.
    """
    best = max(found, key=partial(_merit, council, before), default=None)
    if best is None:
        nowhere = CouncillorList(council.local_authority_code, now)
        return replace(nowhere, reason=_with_last("We know of no address to ask for its councillors.", before))
    return _list(council, best, before, now)


def whole(council: Council, part: Part, before: CouncillorList | None) -> bool:
    """Whether a list with these people would be good."""
    return not _lacking(part, *_expected(council, part, before))


def _merit(council: Council, before: CouncillorList | None, found: Found) -> tuple[bool, int, bool]:
    """Of places that name nobody, one that answered says more than one that did not."""
    return whole(council, found.part, before), len(found.part.councillors), bool(found.digest)


def _list(council: Council, found: Found, before: CouncillorList | None, now: datetime) -> CouncillorList:
    part = found.part
    expected, source = _expected(council, part, before)
    seen = CouncillorList(
        council.local_authority_code,
        now,
        found.site,
        found.url,
        vacancies=part.vacancies,
        expected=expected,
        expected_from=source,
        problem=part.problem,
        digest=found.digest,
    )
    if lacking := _lacking(part, expected, source):
        return replace(seen, reason=_with_last(lacking, before))
    return replace(
        seen,
        councillors=part.councillors,
        good=True,
        asked=found.mark.asked,
        etag=found.mark.etag,
        last_modified=found.mark.last_modified,
        edition=found.mark.edition,
    )


def _expected(council: Council, part: Part, before: CouncillorList | None) -> tuple[int | None, str]:
    """The most that anything speaks for: a site that lost half of its list has lost half of its own count, too.

    Where the register has the seats, they go before the last good list, which may be of a larger council.
    """
    known = [(part.expected, "councillorcount")] if part.expected else []
    if council.seats:
        known.append((council.seats, "the register"))
    elif before:
        known.append((len(before.councillors) + before.vacancies, LAST))
    return max(known, key=lambda each: each[0], default=(None, ""))


def _lacking(part: Part, expected: int | None, source: str) -> str:
    """What is wrong with the list, in one sentence; empty if it is good."""
    people, why = len(part.councillors), f" {part.problem.reason}" if part.problem else ""
    if not people:
        return f"Nobody was found who is a councillor.{why}"
    if people > MOST:
        return f"{people:,} names were found, which is no list of councillors."
    if expected is None:
        return f"{counted(people, 'councillor')} found, and the list is not whole.{why}" if why else ""
    accounted = people + part.vacancies
    if accounted >= ENOUGH * expected:
        return ""
    smaller = " If the council has become smaller, put its seats into the register." if source == LAST else ""
    return f"Only {accounted} of {expected} seats were found ({source}).{why}{smaller}"


def _with_last(lacking: str, before: CouncillorList | None) -> str:
    if before is None:
        return f"{lacking} There is no earlier list."
    return f"{lacking} The list of {day_words(before.read_at.date())} stands, with {len(before.councillors)} names."


def passing(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems may be gone when we ask again."""
    return any(not each.permanent for each in problems)
