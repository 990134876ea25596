"""The practice county: made-up councils, each with a web site of its own on 127.0.0.1.

with county(date.today()) as practice:
    ...  # check practice.councils with a fetcher that is given practice.hosts
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from config.register import councils
from config.sectors import Sector, SectorError
from monitor.practice import platforms
from monitor.practice.answering import answers
from monitor.practice.democracy import Democracy, democracies
from monitor.practice.democracy_pages import democracy_sites
from monitor.practice.parts import FOLDER, Part, Site, parts
from monitor.practice.serving import Request, nobody, sites
from monitor.practice.serving import Site as ServedSite
from store.records import Council

REGISTER = FOLDER / "councils.csv"


@dataclass(frozen=True, slots=True)
class County:
    """Councils that answer while the block lasts."""

    register: Path
    councils: tuple[Council, ...]
    """Those of the register that exist on the day, in its order, all of them marked as made up."""
    parts: Mapping[str, Part]
    """What each council has and is there to show, by `local_authority_code`."""
    hosts: Mapping[str, str]
    """Where each host is: `www.northbridge.example`, or a platform's server, at `127.0.0.1:43121`."""
    bases: Mapping[str, str]
    """What stands in place of a platform's own address, by name of source (`collectors/activity/`); the hosts in these
    addresses are made up, too, and among `hosts`."""
    lists: tuple[Democracy, ...]
    """Where its councillors are listed, and what a check must find; none where nobody is elected."""
    requests: list[Request]
    """Every request so far, in the order of arrival; `site` is the host that was asked."""


@contextmanager
def county(today: date, register: Path = REGISTER, folder: Path = FOLDER) -> Iterator[County]:
    """Serve the practice county as it stands on a day, from which the dates of its news are counted.

    `register` and `folder` are those of another sector's practice, where there is one.
    """
    members = tuple(each for each in councils(register) if each.exists(today))
    everyone = parts(folder)
    roles = {each.local_authority_code: everyone[each.local_authority_code] for each in members}
    requests: list[Request] = []
    served: dict[str, ServedSite] = {}
    with ExitStack() as stack:
        hosts: dict[str, str] = {}
        for council in members:
            part = roles[council.local_authority_code]
            if part.site is Site.ANSWERS_NOBODY:
                hosts[host(council)] = stack.enter_context(nobody())
            else:
                served[host(council)] = answers(council, part, today)
        lists = tuple(each for each in democracies(folder) if each.code in roles)
        served |= democracy_sites({each.local_authority_code: each for each in members}, roles, folder)
        for name, site in platforms.served(today).items():
            if site:
                served[name] = site
            else:
                hosts[name] = stack.enter_context(nobody())
        hosts |= stack.enter_context(sites(served, requests))
        yield County(register, members, roles, hosts, platforms.bases(), lists, requests)


def practised(sector: Sector) -> tuple[Path, Path]:
    """Register and folder of the sector's practice. Raises `SectorError` if it has none."""
    if sector.folder is None:
        return REGISTER, FOLDER
    folder = sector.folder / "practice"
    if not (folder / "county.toml").is_file():
        raise SectorError(sector.folder, "has no practice/county.toml, so there is nothing to show")
    return sector.register, folder


def host(council: Council) -> str:
    """The name of a council's web server."""
    return urlsplit(council.website).hostname or ""
