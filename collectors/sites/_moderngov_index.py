"""ModernGov's index of councillors (`mgMemberIndex.aspx`), as a table or a list, for where its service is off."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from collectors.further import joined
from collectors.offices import division_in, office_in
from collectors.people import is_vacancy, person_name
from collectors.sites._fields import division_column, labelled_division, plausible
from collectors.sites._site import Part
from collectors.sites._soup import main_part, problem, soup, strings, words
from scoring.language import say
from store.records import Council, Councillor, Page, ProblemKind

TABLE = "mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"
LIST = "mgMemberIndex.aspx?FN=ALPHA&VW=LIST&PIC=0"
_LINK = re.compile(r"(?i)mguserinfo\.aspx\?(?:[^#]*&)?uid=(\d{1,20})\b")
_IN_BYTES = re.compile(rb"(?i)mguserinfo\.aspx\?(?:[^\"'<>#]{0,80}?&(?:amp;)?)?uid=(\d{1,20})")
_FEWEST = 3
"""Fewer people's pages than this are linked by pages that list nobody, such as the leader's by a home page."""
_BY_WARD = re.compile(r"(?i)[?&]fn=ward\b")


def looks_like_index(page: Page) -> bool:
    """Whether the page links the pages of several people as ModernGov makes them."""
    return len({*_IN_BYTES.findall(page.body)}) >= _FEWEST


def read_index(page: Page, council: Council) -> Part:
    """The councillors that the index names, each once."""
    made, wrong = soup(page)
    if made is None:
        return Part(problem=wrong)
    part = _listed(made)
    people: dict[str, Councillor] = {}
    for link in part.find_all("a", href=_LINK):
        if (found := _councillor(link, page, council)) and found.name:
            people.setdefault(found.site_id, found)
    vacancies = len({id(_row(each)) for each in part.find_all(("a", "td", "li", "p")) if is_vacancy(words(each))})
    if not people and wrong is None:
        wrong = problem(page, ProblemKind.EMPTY, say("The index of councillors names nobody."))
    more = () if people else _other_view(page)
    divisions = plausible([each.division for each in people.values()])
    named = zip(people.values(), divisions, strict=True)
    return Part(tuple(replace(each, division=division) for each, division in named), vacancies, more, None, wrong)


def _listed(made: BeautifulSoup) -> Tag:
    """What holds the list. The menus of some sites link a councillor or two as well."""
    for name in (re.compile(r"(?i)^mgThumbsList\b"), re.compile(r"(?i)^mg(?:Table|StatTable|Councillor)\w*")):
        for found in made.find_all(("div", "ul", "table"), class_=name):
            if found.find("a", href=_LINK):
                return found.parent if isinstance(found.parent, Tag) else found
    if isinstance(table := made.find("table", id=re.compile(r"(?i)^mgTable")), Tag):
        return table
    return main_part(made)


def _councillor(link: Tag, page: Page, council: Council) -> Councillor | None:
    match = _LINK.search(str(link.get("href")))
    written = words(link)
    if not match or is_vacancy(written) or not (name := person_name(written)):
        return None
    row = _row(link)
    cells = [text for text in strings(row) if text and text != written]
    division = division_column(link) or labelled_division(cells) or _under_ward(link, page) or _first_line(row, link)
    office = next(filter(None, map(office_in, cells)), "")
    root = joined(page.final_url or page.url, str(link.get("href"))).partition("?")[0]
    return Councillor(council.local_authority_code, match[1], name, division, office, f"{root}?UID={match[1]}")


def _row(element: Tag) -> Tag:
    found = element.find_parent(("tr", "li", "dd"))
    return found if isinstance(found, Tag) else element


def _under_ward(link: Tag, page: Page) -> str:
    """The heading over it, if the list is by ward: other lists are by party."""
    heading = link.find_previous(("h2", "h3", "h4")) if _BY_WARD.search(page.final_url or page.url) else None
    return division_in(words(heading)) if isinstance(heading, Tag) else ""


def _first_line(row: Tag, link: Tag) -> str:
    """The line under the name; the party is the next one."""
    line = next((each for each in row.find_all("p") if link not in each.descendants and words(each)), None)
    return division_in(words(line)) if line and not is_vacancy(words(line)) else ""


def _other_view(page: Page) -> tuple[str, ...]:
    """The list, where the table shows nobody."""
    url = page.final_url or page.url
    view = parse_qs(urlsplit(url).query.upper()).get("VW", [""])[0]
    return () if view == "LIST" else (urljoin(url, LIST),)
