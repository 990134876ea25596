"""The lists and pages of the practice county's councillors, served as councils' systems do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from monitor.practice.answers import Answer
from monitor.practice.democracy import Democracy, Person, democracies
from monitor.practice.parts import FOLDER, Part
from monitor.practice.servers import ANY
from monitor.practice.servers import Site as Served
from store.records import Council

ROBOTS = Answer(b"User-agent: *\nDisallow: /admin\n", content_type="text/plain")
ON_A_PAGE = 3
"""Rows of the table that has several pages."""
_SERVICE, _INDEX = "/mgWebService.asmx/GetCouncillorsByWard", "/mgMemberIndex.aspx"


def democracy_sites(councils: Mapping[str, Council], parts: Mapping[str, Part], folder: Path) -> dict[str, Served]:
    """What each host answers, by its name, for these councils by code."""
    return {
        each.host: _Pages(each, councils[each.code], parts[each.code]).answers()
        for each in democracies(folder)
        if each.code in councils
    }


@dataclass(frozen=True, slots=True)
class _Pages:
    """Of one list, and of the people on it."""

    democracy: Democracy
    council: Council
    part: Part

    def answers(self) -> Served:
        """By path."""
        lists = MANNERS[self.democracy.manner](self)
        return {
            "/robots.txt": ROBOTS,
            **lists,
            **{self.democracy.path(each): self.person(each) for each in self.people},
        }

    @property
    def people(self) -> tuple[Person, ...]:
        return self.democracy.people

    def person(self, person: Person) -> Answer:
        if person.broken:
            return Answer(b"", status=500)
        shown = next((each for each in self.people if each.id == person.page_of), person)
        return self.page("person.html", person=shown, labels={url: _label(url, self.council) for url in shown.others})

    def page(self, template: str, **more: object) -> Answer:
        context = {
            "accounts": self.part.accounts,
            "domain": self.council.website.removeprefix("http://www.").rstrip("/"),
            "host": self.democracy.host,
            "name": self.council.name,
            "path_of": self.democracy.path,
            "wards": self.democracy.wards,
            "website": self.council.website,
        }
        body = _templates().get_template(template).render(context | more).encode()
        return Answer(body, content_type="text/xml; charset=utf-8") if template == "service.xml" else Answer(body)

    def service(self) -> Served:
        return {_SERVICE: self.page("service.xml")}

    def index(self) -> Served:
        return {_SERVICE: self.page("off.html"), _INDEX: self.page("index.html")}

    def challenge(self) -> Served:
        return {ANY: self.page("challenge.html")}

    def one_page(self, template: str) -> Served:
        return {"/": self.page(template)}

    def table(self) -> Served:
        pages = [self.people[first : first + ON_A_PAGE] for first in range(0, len(self.people), ON_A_PAGE)]
        return {
            "/" if number == 1 else f"/?page={number}": self.page(
                "table.html", people=people, page=number, pages=len(pages)
            )
            for number, people in enumerate(pages, 1)
        }


MANNERS: Mapping[str, Callable[[_Pages], Served]] = {
    "service": _Pages.service,
    "service off": _Pages.index,
    "partial": _Pages.service,
    "challenge": _Pages.challenge,
    "CMIS": lambda pages: {"/Councillors.aspx": pages.page("cmis.html")},
    "cards": lambda pages: pages.one_page("cards.html"),
    "table": _Pages.table,
    "accordion": lambda pages: pages.one_page("accordion.html"),
}


def _label(url: str, council: Council) -> str:
    """What the link to somebody else's account is called."""
    if "Residents" in url:
        return "The Made-up Residents' Party"
    return "The Member of Parliament" if url.endswith("MP") else f"{council.name} on social media"


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER / "democracy"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
