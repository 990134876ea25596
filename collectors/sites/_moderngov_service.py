"""ModernGov's web service: every councillor by ward, in XML. It says where they live too, which is never read."""

from __future__ import annotations

from urllib.parse import urljoin

from lxml import etree

from collectors.offices import division_in, office_in
from collectors.people import is_vacancy, person_name
from collectors.sites._site import Part
from collectors.sites._xml import read_xml
from store.records import Council, Councillor, Page, Problem, ProblemKind

SERVICE = "mgWebService.asmx/GetCouncillorsByWard"
_ROOT = "councillorsbyward"
_LOST = "The service answers, but names no councillor."


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
    people: dict[str, Councillor] = {}
    vacancies, expected, counted = 0, 0, False
    url = page.final_url or page.url
    at = url[: place + 1] if (place := url.lower().rfind("/mgwebservice")) >= 0 else url
    for ward in root.iter("ward"):
        title = ward.findtext("wardtitle") or ""
        division = division_in(title)
        said = ward.findtext("councillors/councillorcount")
        counted = counted or said is not None
        listed = 0
        for element in ward.iter("councillor"):
            listed += 1
            found = _councillor(element, council, division, at)
            vacancies += found is None and is_vacancy(element.findtext("fullusername") or "")
            if found and (whole or _ended(element)):
                people.setdefault(found.site_id, found)
        expected += _number(said, listed)
    problem = _problem(page, wrong, reason) if wrong else None
    if not people and not problem:
        problem = _problem(page, ProblemKind.EMPTY, _LOST)
    return Part(tuple(people.values()), vacancies, (), expected if counted and whole else None, problem)


def _councillor(element: etree._Element, council: Council, division: str, at: str) -> Councillor | None:
    uid = (element.findtext("councillorid") or "").strip()
    written = element.findtext("fullusername") or ""
    if not uid.isdecimal() or len(uid) > 20 or not (name := person_name(written)) or is_vacancy(written):
        return None
    office = office_in(element.findtext("keyposts") or "")
    page = urljoin(at, f"mgUserInfo.aspx?UID={uid}")
    return Councillor(council.local_authority_code, uid, name, division, office, page)


def _ended(element: etree._Element) -> bool:
    """Where the answer was cut, whatever nothing follows may lack its end."""
    return any(each.getnext() is not None for each in (element, *element.iterancestors()))


def _number(said: str | None, listed: int) -> int:
    """The service's own count of a ward; as many as it lists where it has none, or a nonsensical one."""
    text = (said or "").strip()
    return int(text) if text.isdecimal() and len(text) < 4 else listed


def _problem(page: Page, kind: ProblemKind, reason: str) -> Problem:
    return Problem(page.final_url or page.url, kind, reason, kind is not ProblemKind.CUT_SHORT)
