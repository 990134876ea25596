"""The search for one council's list of councillors: which address to ask next, by what was answered. Pure.

A search is a value: it travels from one politeness group to another, where a council's councillors may be listed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from collectors.challenge import refusal
from collectors.markup import markup
from collectors.sites import Part, likeliest, merged, read_part
from collectors.wanted import Known
from collectors.wishes import wishes
from monitor.completeness import Found, judged, passing, whole
from monitor.list_marks import Mark, known, mark_of, only_mark
from store.records import Council, CouncillorList, Hop, Page, Problem

MOST_PAGES = 60
"""Asked for one list altogether: the longest that are known have a page for each ward or letter."""
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Ask:
    """An address to ask."""

    url: str
    at: str = ""
    """Where to ask, if a redirect has led away from `url`."""
    hops: tuple[Hop, ...] = ()

    @property
    def place(self) -> str:
        """The address that will be asked."""
        return self.at or self.url


@dataclass(frozen=True, slots=True)
class Search:
    """How far it has come."""

    council: Council
    before: CouncillorList | None
    """The last good list."""
    starts: tuple[Ask, ...]
    """Places where a list may begin, still to be asked."""
    pages: tuple[Ask, ...] = ()
    """Of the list that is being read, still to be asked."""
    asked: tuple[str, ...] = ()
    """In order."""
    parts: tuple[Part, ...] = ()
    """What the pages of the list that is being read have told."""
    marks: tuple[Mark | None, ...] = ()
    """Of each of them; `None` where it could not be had."""
    unchanged_at: datetime | None = None
    """When the server said that the list is as it was."""
    site: str = ""
    url: str = ""
    digests: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    """What the places that were asked before came to."""
    expects: int = 0
    """How many pages of councillors will be due if the list is as before: an estimate."""
    attempt: int = 1
    not_before: datetime | None = None
    """A host asked for it."""

    @property
    def code(self) -> str:
        """Of the council."""
        return self.council.local_authority_code

    @property
    def next(self) -> Ask | None:
        """What to ask now; `None` when the search is over."""
        if len(self.asked) >= MOST_PAGES:
            return None
        return next(iter(self.pages or self.starts), None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that went wrong."""
        parts = (*self.parts, *(each.part for each in self.found))
        return tuple(each.problem for each in parts if each.problem)


def search(council: Council, before: CouncillorList | None, *, expects: int = 0) -> Search:
    """At its beginning: the kind of site that the register names goes first."""
    starts = dict.fromkeys(start for site in likeliest(council) for start in site.starts(council))
    return Search(council, before, tuple(map(Ask, starts)), expects=expects)


def again(over: Search) -> Search:
    """The same from the beginning, as a second try."""
    begins = [each.not_before for each in over.problems if each.not_before]
    anew = search(over.council, over.before, expects=over.expects)
    return replace(anew, attempt=2, not_before=max(begins, default=None))


def worth_a_second_try(over: Search, result: CouncillorList) -> bool:
    """Whether something failed that may pass within this run."""
    return not result.good and over.attempt == 1 and passing(over.problems)


def led_on(so_far: Search, at: str, hops: tuple[Hop, ...]) -> Search:
    """What is to be asked now has been redirected out of the group."""
    asks = so_far.pages or so_far.starts
    asks = (Ask(asks[0].url, at, hops), *asks[1:])
    return replace(so_far, pages=asks) if so_far.pages else replace(so_far, starts=asks)


def known_of(so_far: Search, ask: Ask) -> Known | None:
    """What lets the server answer that the last good list still stands; not where the register has more seats now."""
    last = so_far.before
    part = Part(last.councillors, last.vacancies) if last else Part()
    return known(last, ask.url) if whole(so_far.council, part, None) else None


def answered(so_far: Search, page: Page) -> Search:
    """What was to be asked has been answered."""
    if page.status == NOT_MODIFIED and so_far.before:
        return replace(so_far, starts=(), pages=(), parts=(), marks=(), unchanged_at=page.read_at)
    site, part = read_part(page, so_far.council)
    if site is None and (said := refusal(page)):
        part = Part(problem=Problem(page.url, *said, permanent=False))
    if "nofollow" in wishes(page, markup(page).tree):
        part = _unfollowed(part)
    heard = replace(
        _taken(so_far, part, mark_of(page)),
        site=so_far.site or (site.name if site else ""),
        url=so_far.url or (page.final_url if site else ""),
        digests=(*so_far.digests, sha256(page.body).hexdigest()),
    )
    return _closed(heard)


def failed(so_far: Search, problem: Problem) -> Search:
    """It could not be had."""
    return _closed(_taken(so_far, Part(problem=problem)))


def result(over: Search, now: datetime) -> CouncillorList:
    """What the search has come to."""
    if over.unchanged_at and over.before:
        since = over.before.unchanged_since or over.before.read_at
        return replace(over.before, read_at=over.unchanged_at, unchanged_since=since)
    left = _closed(replace(over, pages=())) if over.parts else over
    return judged(over.council, left.found, over.before, now)


def _unfollowed(part: Part) -> Part:
    """What the page tells, and none of the pages that it names: it asks for that."""
    return replace(part, more=(), councillors=tuple(replace(each, page="") for each in part.councillors))


def _taken(so_far: Search, part: Part, mark: Mark | None = None) -> Search:
    """With what the page told, and what it names in line."""
    here, *pages = so_far.pages or so_far.starts[:1]
    starts = so_far.starts if so_far.pages else so_far.starts[1:]
    asked = (*so_far.asked, here.url)
    waiting = {each.url for each in pages}
    more = [Ask(url) for url in dict.fromkeys(part.more) if url not in asked and url not in waiting]
    starts = tuple(each for each in starts if each.url not in part.more)
    parts, marks = (*so_far.parts, part), (*so_far.marks, mark)
    return replace(so_far, starts=starts, pages=(*pages, *more), asked=asked, parts=parts, marks=marks)


def _closed(so_far: Search) -> Search:
    """Where a list has been read to its end: with what it came to, and no further place to ask if it is good."""
    if so_far.pages and len(so_far.asked) < MOST_PAGES:
        return so_far
    digest = sha256(" ".join(so_far.digests).encode()).hexdigest() if so_far.digests else ""
    part = _counted(_together(so_far.parts), so_far.found)
    found = Found(
        so_far.site,
        so_far.url or so_far.asked[-1],
        part,
        digest,
        only_mark(zip(so_far.parts, so_far.marks, strict=True)),
    )
    over = replace(so_far, pages=(), parts=(), marks=(), site="", url="", digests=(), found=(*so_far.found, found))
    return replace(over, starts=()) if whole(so_far.council, found.part, so_far.before) else over


def _together(parts: tuple[Part, ...]) -> Part:
    """One list. That a page failed which led to another that did not is no fault of the list."""
    if not any(each.councillors for each in parts):
        return merged(parts)
    return merged(each for each in parts if each.councillors or not (each.problem and each.more))


def _counted(part: Part, found: tuple[Found, ...]) -> Part:
    """What another place said of the number of seats holds for a list that does not say it."""
    counts = (each.expected for each in (part, *(one.part for one in found)) if each.expected)
    return replace(part, expected=max(counts, default=None))
