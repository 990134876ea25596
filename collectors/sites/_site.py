"""What a kind of council website is: where its councillors are asked for, and how its answer is read. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from store.records import Council, Councillor, Page, Problem


@dataclass(frozen=True, slots=True)
class Part:
    """What one page tells of a council's councillors."""

    councillors: tuple[Councillor, ...] = ()
    """Each once, in the order of the page. Their `page` is on the site that the list is on."""
    vacancies: int = 0
    """Seats that the page lists as vacant."""
    more: tuple[str, ...] = ()
    """Further addresses to ask, in order: the next pages of the list, or another list where this one failed."""
    expected: int | None = None
    """Seats by the page's own count, vacant ones included; `None` if it has none."""
    problem: Problem | None = None
    """Why it is not all there. It does not exclude what was read."""


@dataclass(frozen=True, slots=True)
class Site:
    """One way in which sites list councillors. Each file here that does not begin with `_` has one, called `SITE`."""

    name: str
    """The name of its file."""
    title: str
    """As people write it, and as registers name it in `democracy_cms`."""
    starts: Callable[[Council], tuple[str, ...]]
    """Addresses to ask, in order, until one tells of anybody; empty if the register gives none to begin with."""
    fits: Callable[[Page], bool]
    """Whether the page is of this kind, by what was answered. Never raises, whatever the bytes are."""
    read: Callable[[Page, Council], Part]
    """What a page tells. Never raises; a page that names nobody and leads nowhere has a problem."""
    last: bool = False
    """True for the one that takes any page with people on it: it is tried after all others."""


def merged(parts: Iterable[Part]) -> Part:
    """One list of all parts: each councillor once, by the site's id, with what only a later part tells of them."""
    people: dict[str, Councillor] = {}
    more: list[str] = []
    vacancies, expected = 0, None
    problem: Problem | None = None
    for part in parts:
        known = [each.site_id in people for each in part.councillors]
        if not (known and all(known)):  # else it is another view of a list that was read
            vacancies += part.vacancies
        for each in part.councillors:
            people[each.site_id] = _completed(people.get(each.site_id, each), each)
        more += part.more
        expected = max((count for count in (expected, part.expected) if count is not None), default=None)
        problem = problem or part.problem
    return Part(tuple(people.values()), vacancies, tuple(dict.fromkeys(more)), expected, problem)


def _completed(first: Councillor, later: Councillor) -> Councillor:
    return replace(
        first,
        division=first.division or later.division,
        office=first.office or later.office,
        page=first.page or later.page,
    )
