"""CMIS: a page of blocks, one for each person, that lead to a page of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bs4 import BeautifulSoup, Tag

from collectors.further import joined
from collectors.offices import office_in
from collectors.people import TITLED, is_vacancy, person_name
from collectors.sites._fields import labelled_division
from collectors.sites._paging import next_pages
from collectors.sites._register import registered
from collectors.sites._site import Part, Site
from collectors.sites._soup import problem, soup, strings, words
from scoring.language import say
from store.records import Council, Councillor, Page, ProblemKind

_MARK = b"ViewCMIS_Person/"
"""In the address of every person's page."""
_ADDRESS = re.compile(r"(?i)\bcmis")
_PERSON = re.compile(r"(?i)/ctl/ViewCMIS_Person/.*?/id/(\d{1,12})(?:/|$)")
_BLOCK = re.compile(r"(?i)^PE_People_PersonBlock$")
_LISTS = ("Councillors.aspx", "Councillors/tabid/62/ScreenMode/Alphabetical/Default.aspx")
_MAX_CLIMB = 4


def starts(council: Council) -> tuple[str, ...]:
    """The registered page, then the usual ones beside it, also under the other scheme; none for another system."""
    parts = registered(council.democracy_url)
    named = council.democracy_cms.casefold() == "cmis" or _ADDRESS.search(council.democracy_url)
    if not named or parts is None:
        return ()
    folder = parts.path.partition("/Councillors/tabid")[0]
    folder = re.sub(r"/[^/]*\.aspx$", "", folder).rstrip("/")
    secure = parts._replace(scheme="https").geturl()
    usual = (f"{scheme}://{parts.netloc}{folder}/{page}" for page in _LISTS for scheme in ("https", "http"))
    return tuple(dict.fromkeys((secure, council.democracy_url.strip(), *usual)))


def fits(page: Page) -> bool:
    """Whether the page links pages of persons as CMIS makes them."""
    return _MARK in page.body


def read(page: Page, council: Council) -> Part:
    """The councillors of the page. Officers and members of Parliament, whom some add, have neither ward nor title."""
    made, wrong = soup(page)
    if made is None:
        return Part(problem=wrong)
    people: dict[str, Councillor] = {}
    vacancies = 0
    for link, block in _blocks(made):
        said = list(strings(block))
        vacancies += any(map(is_vacancy, said[:4]))
        if found := _councillor(link, said, page, council):
            people.setdefault(found.site_id, found)
    if not people and wrong is None:
        wrong = problem(page, ProblemKind.EMPTY, say("The list of councillors names nobody."))
    return Part(tuple(people.values()), vacancies, next_pages(made, page), None, wrong)


def _blocks(made: BeautifulSoup) -> Iterator[tuple[Tag, Tag]]:
    """Each person's link with what is said of them: their block, or as much around the link as is theirs alone."""
    blocks = made.find_all(class_=_BLOCK)
    for block in blocks:
        if isinstance(link := block.find("a", href=_PERSON), Tag):
            yield link, block
        elif any(map(is_vacancy, islice(strings(block), 4))):
            yield block, block
    for link in () if blocks else made.find_all("a", href=_PERSON):
        yield link, _around(link)


def _around(link: Tag) -> Tag:
    found = link
    for above in islice(link.parents, _MAX_CLIMB):
        others = {
            match[1] for each in above.find_all("a", href=_PERSON) if (match := _PERSON.search(str(each["href"])))
        }
        if len(others) > 1:
            break
        found = above
    return found


def _councillor(link: Tag, said: list[str], page: Page, council: Council) -> Councillor | None:
    match = _PERSON.search(str(link.get("href") or ""))
    url = joined(page.final_url or page.url, str(link.get("href") or ""))
    if not match or not url or any(map(is_vacancy, said[:4])):
        return None
    written = next((each for each in (words(link), *said) if person_name(each)), "")
    division = labelled_division(said)
    if not written or not (division or any(map(TITLED.match, said))):
        return None
    office = next(filter(None, map(office_in, said)), "")
    return Councillor(council.local_authority_code, match[1], person_name(written), division, office, url)


SITE = Site("cmis", "CMIS", starts, fits, read)
