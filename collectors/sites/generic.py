"""Lists of councillors that councils make themselves: cards, tables, accordions, lists over several pages."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from bs4 import BeautifulSoup, Tag

from collectors.people import name_id
from collectors.sites._cards import cards, divisions, office, vacancies
from collectors.sites._named import Person
from collectors.sites._paging import lists_named, next_pages
from collectors.sites._persons import persons
from collectors.sites._register import registered
from collectors.sites._site import Part, Site
from collectors.sites._soup import main_part, path_id, problem, soup, tags, words
from scoring.language import say
from store.records import Council, Councillor, Page, ProblemKind

_HINT = re.compile(rb"(?i)councillor|councilor|cllr|cynghor|\bmembers\b|aelodau")
_ABOUT = re.compile(r"(?i)\b(?:councillors?|cllrs?|wards?|divisions?|cynghorwyr|cynghorydd)\b")
_FEWEST = 2
"""One name on a page is somebody who is mentioned, unless the page is called a list of councillors."""


def starts(council: Council) -> tuple[str, ...]:
    """The registered page, then the council's home page, which may name its list."""
    found = (each.strip() for each in (council.democracy_url, council.website))
    return tuple(dict.fromkeys(each for each in found if registered(each)))


def fits(page: Page) -> bool:
    """Whether the page has the words with which councillors are called anywhere in it."""
    return _HINT.search(page.body) is not None


def read(page: Page, council: Council) -> Part:
    """The people that the page names as councillors, or the lists that it leads to."""
    made, wrong = soup(page)
    if made is None:
        return Part(problem=wrong)
    part = _read(made, page, council.local_authority_code)
    if part == Part() and wrong is None:
        wrong = problem(
            page, ProblemKind.NOT_A_PAGE, say("The page names no councillors, and leads to no list of them.")
        )
    return replace(part, problem=wrong)


def _read(made: BeautifulSoup, page: Page, code: str) -> Part:
    heading = " ".join(words(each) for each in islice(tags(made, "title", "h1"), 3))
    navigation = lists_named(made, page)  # before what stands around the page's own part is taken out of it
    part = main_part(made)
    found = persons(part, page, heading)
    if len(found) < (1 if _ABOUT.search(heading) else _FEWEST):
        return Part(more=lists_named(part, page) or navigation)
    around = cards(found)
    told = zip(found, divisions(part, found, around), around, strict=True)
    people = (_councillor(person, division, card, code) for person, division, card in told)
    once = {each.site_id: each for each in reversed([*people])}
    return Part(tuple(reversed(once.values())), vacancies(part, around), next_pages(part, page))


def _councillor(person: Person, division: str, card: Tag, code: str) -> Councillor:
    known_by = path_id(person.url) if person.url else name_id(person.name, division)
    return Councillor(code, known_by, person.name, division, office(card), person.url)


SITE = Site("generic", "Custom HTML", starts, fits, read, last=True)
