"""ModernGov's web service: every councillor by ward, in XML. It says where they live too, which is never read."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin

from lxml import etree

from collectors.offices import division_in, office_in
from collectors.people import is_vacancy, person_name
from collectors.sites._site import Part
from collectors.sites._xml import read_xml
from scoring.language import marked, say
from store.records import Council, Councillor, Page, Problem, ProblemKind

SERVICE = "mgWebService.asmx/GetCouncillorsByWard"
_ROOT = "councillorsbyward"
_TAGS = ("ward", "wardtitle", "councillorcount", "councillor", "councillorid", "fullusername", "keyposts")
"""All that is looked at."""
_LOST = marked("The service answers, but names no councillor.")


def looks_like_service(page: Page) -> bool:
    """Whether the service's XML was answered, whatever it is called."""
    start = page.body[:4000].replace(b"\0", b"").lower()
    return f"<{_ROOT}".encode() in start


def read_service(page: Page, council: Council) -> Part:
    """The councillors of every ward, in the service's order, and how many seats it counts."""
    root, wrong, reason = read_xml(page)
    if root is None:
        return Part(problem=_problem(page, wrong or ProblemKind.NOT_A_PAGE, reason))
    whole = wrong in (None, ProblemKind.CHARSET)
    wards = _wards(root, whole=whole)
    people: dict[str, Councillor] = {}
    vacancies, base = 0, _base(page)
    for ward in wards:
        division = division_in(ward.title)
        for told in ward.entries:
            if found := _councillor(told, council, division, base):
                people.setdefault(found.site_id, found)
            else:
                vacancies += is_vacancy(told.get("fullusername", ""))
    problem = _problem(page, wrong, reason) if wrong else None
    if not people and not problem:
        problem = _problem(page, ProblemKind.EMPTY, say(_LOST))
    return Part(tuple(people.values()), vacancies, (), _seats(wards) if whole else None, problem)


@dataclass(slots=True)
class _Ward:
    title: str = ""
    count: str = ""
    entries: list[dict[str, str]] = field(default_factory=list)


def _wards(root: etree._Element, *, whole: bool) -> list[_Ward]:
    """In one walk, which libxml2 makes. Without what may lack its end, if the answer is not whole."""
    wards = [_Ward()]
    told: dict[str, str] = {}
    for element in root.iter(*_TAGS):
        tag = element.tag
        if tag == "ward":
            wards.append(_Ward())
        elif tag == "councillor":
            told = {}
            if whole or _ended(element):
                wards[-1].entries.append(told)
        elif tag == "wardtitle":
            wards[-1].title = element.text or ""
        elif tag == "councillorcount":
            wards[-1].count = element.text or ""
        else:
            told[tag] = element.text or ""
    return wards


def _base(page: Page) -> str:
    """What addresses of ModernGov's pages begin with."""
    url = page.final_url or page.url
    place = url.lower().rfind("/mgwebservice")
    return url[: place + 1] if place >= 0 else urljoin(url, ".")


def _councillor(told: dict[str, str], council: Council, division: str, base: str) -> Councillor | None:
    uid = told.get("councillorid", "").strip()
    name = person_name(told.get("fullusername", ""))
    if not name or not uid.isdecimal() or len(uid) > 20:
        return None
    office = office_in(told.get("keyposts", ""))
    return Councillor(council.local_authority_code, uid, name, division, office, f"{base}mgUserInfo.aspx?UID={uid}")


def _ended(element: etree._Element) -> bool:
    """Where the answer was cut, whatever nothing follows may lack its end."""
    return any(each.getnext() is not None for each in (element, *element.iterancestors()))


def _seats(wards: list[_Ward]) -> int | None:
    """By the service's own counts; a ward with none, or a nonsensical one, has as many as it lists."""
    if not any(ward.count for ward in wards):
        return None
    sound = ((ward, ward.count.strip()) for ward in wards)
    return sum(int(count) if count.isdecimal() and len(count) < 4 else len(ward.entries) for ward, count in sound)


def _problem(page: Page, kind: ProblemKind, reason: str) -> Problem:
    return Problem(page.final_url or page.url, kind, reason, kind is not ProblemKind.CUT_SHORT)
