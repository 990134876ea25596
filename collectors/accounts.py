"""From readings to a council's accounts: each once, with its grade and its evidence. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from collectors.credits import is_credit
from collectors.identity import settled
from collectors.roles import Sighting, role
from scoring.language import marked, say
from store.records import (
    Account,
    Council,
    Evidence,
    Grade,
    Link,
    LinkKind,
    PageKind,
    PageReading,
    Region,
)

_UNSEEN = {
    "text": marked("It is only written in the text of the {page}."),
    "json": marked("It is only in the data for scripts of the {page}."),
}
"""What no visitor can follow."""
_PAGES = {
    PageKind.HOME: marked("home page"),
    PageKind.CONTACT: marked("contact page"),
    PageKind.SOCIAL_HUB: marked("social media page"),
    PageKind.LINK_HUB: marked("page of links"),
    PageKind.POLICY: marked("house rules"),
    PageKind.NEWS: marked("news page"),
    PageKind.FEED: marked("news feed"),
    PageKind.COUNCILLOR: marked("councillor's page"),
}
_REGIONS = {
    Region.HEAD: marked("It is in the head of the {page}."),
    Region.HEADER: marked("It is in the header of the {page}."),
    Region.NAV: marked("It is in the navigation of the {page}."),
    Region.FOOTER: marked("It is in the footer of the {page}."),
}
"""Around what the page itself says."""
_IN_A_FRAME = ("iframe", "widget")
MAX_EVIDENCE = 5


def accounts_on(readings: Iterable[PageReading], council: Council | None = None) -> tuple[Account, ...]:
    """The accounts that the pages link to, each once with whose it is, in the order a reader meets them.

    Without a council, as for saved pages, nobody's name is looked for and nothing is settled between accounts.
    """
    sightings: dict[tuple[str, str], list[Sighting]] = {}
    for reading in readings:
        for link in reading.links:
            if is_account(link) and link.platform and link.key and not _hosts_own(reading, link):
                sightings.setdefault((link.platform, link.key), []).append(Sighting(reading, link))
    found = [_account(seen, council) for seen in sightings.values()]
    return settled(found, council) if council else tuple(found)


def _hosts_own(reading: PageReading, link: Link) -> bool:
    """On a page of links, header and footer are those of the service that shows it."""
    return reading.kind is PageKind.LINK_HUB and (
        link.region not in (Region.MAIN, Region.ASIDE) or link.platform == "linktree"
    )


def is_account(link: Link) -> bool:
    """True for a profile, a widget that shows one or its post, or a sign-in page that names one; not for a credit."""
    if link.handle is None or link.key is None:
        return False
    shown = link.kind in (LinkKind.PLUGIN, LinkKind.POST) and link.where.endswith(_IN_A_FRAME)
    if not shown and link.kind not in (LinkKind.PROFILE, LinkKind.LOGIN):
        return False
    return link.region is Region.HEAD or not is_credit(link)


def _account(seen: list[Sighting], council: Council | None) -> Account:
    seen = sorted(seen, key=lambda each: _grade(each)[0] is not Grade.LINKED)
    link = seen[0].link
    grade, reason = _grade(seen[0])
    whose, because = role(link.handle or "", seen, council)
    return Account(
        platform=link.platform or "",
        handle=link.handle or "",
        key=link.key or "",
        url=link.canonical or link.url,
        grade=grade,
        reason=reason,
        evidence=tuple(dict.fromkeys(map(_evidence, seen)))[:MAX_EVIDENCE],
        role=whose,
        role_reason=because,
    )


def _grade(seen: Sighting) -> tuple[Grade, str]:
    link, kind = seen.link, seen.reading.kind
    page = say(_PAGES[kind])
    if kind is not PageKind.LINK_HUB and link.region in _REGIONS:
        return Grade.LINKED, say(_REGIONS[link.region], page=page)
    if link.kind is LinkKind.POST:
        return Grade.MENTIONED, say("It is only named by a post that the {page} shows.", page=page)
    if link.where in _UNSEEN:
        return Grade.MENTIONED, say(_UNSEEN[link.where], page=page)
    if link.where == "form":
        return Grade.LINKED, say("A form of the {page} signs people up to it.", page=page)
    if kind is PageKind.SOCIAL_HUB:
        return Grade.LINKED, say("The council's own social media page lists it.")
    if kind is PageKind.LINK_HUB:
        return Grade.LINKED, say("The council's page of links lists it.")
    if link.region is Region.ASIDE:
        return Grade.LINKED, say("It is among the links at the side of the {page}.", page=page)
    return Grade.MENTIONED, say("It is only in the text of the {page}.", page=page)


def _evidence(seen: Sighting) -> Evidence:
    reading = seen.reading
    words = "" if "nosnippet" in reading.wishes else seen.link.name or seen.link.snippet
    return Evidence(reading.final_url or reading.url, reading.read_at, words)
