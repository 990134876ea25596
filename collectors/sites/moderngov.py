"""ModernGov: a web service that lists every councillor, and an index for people where the service is off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from collectors.plan import site
from collectors.sites._moderngov_index import TABLE, looks_like_index, read_index
from collectors.sites._moderngov_service import SERVICE, looks_like_service, read_service
from collectors.sites._register import registered
from collectors.sites._site import Part, Site
from collectors.sites._soup import problem, soup
from scoring.language import say
from store.records import Council, Page, Problem, ProblemKind

_PAGE = re.compile(r"(?i)/(?:mg\w+|ie\w+|uu\w+)\.as[mp]x\b.*")
"""A page of ModernGov, at the end of its root."""
_FILE = re.compile(r"/[^/]+\.\w{2,5}$")
_INDEX = re.compile(r"(?i)/mgmemberindex\.aspx")
_OURS = re.compile(r"(?i)/mg(?:webservice\.asmx|memberindex\.aspx)")


def starts(council: Council) -> tuple[str, ...]:
    """The service and then the index, at each root that the register may mean: at one, if it names another system."""
    named = council.democracy_cms.casefold() in ("", "moderngov") or _PAGE.search(council.democracy_url)
    roots = tuple(dict.fromkeys(_roots(council.democracy_url)))[: None if named else 1]
    return tuple(f"{root}{page}" for root in roots for page in (SERVICE, TABLE))


def _roots(written: str) -> Iterator[str]:
    """The address as registered, then under the other scheme, on the host alone, and with or without `www.`."""
    parts = registered(written)
    if parts is None:
        return
    path = _FILE.sub("", _PAGE.sub("", parts.path)).rstrip("/")
    schemes = ("https", "http")  # half of the registered addresses are older than their certificates
    for place in dict.fromkeys((path, "")):
        yield from (f"{scheme}://{parts.netloc}{place}/" for scheme in schemes)
    domain = site(parts.netloc)
    if parts.netloc in (domain, f"www.{domain}") and ":" not in domain:
        yield f"https://{domain if parts.netloc != domain else f'www.{domain}'}{path}/"


def fits(page: Page) -> bool:
    """Whether the service or the index answered, or anything else where one of them was asked for."""
    return looks_like_service(page) or _OURS.search(page.url) is not None or looks_like_index(page)


def read(page: Page, council: Council) -> Part:
    """The service's XML or the index; what else is answered in place of the service leads to the index."""
    if looks_like_service(page):
        part = read_service(page, council)
    elif looks_like_index(page) or _INDEX.search(page.final_url):
        return read_index(page, council)
    else:
        part = Part(problem=_instead(page))
    return part if part.councillors else replace(part, more=_index_beside(page))


def _instead(page: Page) -> Problem:
    _, wrong = soup(page)
    reason = say("The council's ModernGov answered with a page that lists no councillors.")
    return wrong or problem(page, ProblemKind.NOT_A_PAGE, reason)


def _index_beside(page: Page) -> tuple[str, ...]:
    """The index of the root at which the service was asked; none if the index itself was."""
    root, service, _ = page.url.partition(f"/{SERVICE.partition('/')[0]}")
    return (f"{root}/{TABLE}",) if service else ()


SITE = Site("moderngov", "ModernGov", starts, fits, read)
