"""Whose an account on a councillor's page is, and why we think so: by its handle, else by its link's words. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from collectors.people import TITLED, name_key
from collectors.profile_parties import is_called_a_party, tells_a_party
from collectors.roles import Sighting, role, words_of
from scoring.language import marked, say
from store.records import Council, Councillor, Link, PageReading, Region, Role

_PARLIAMENT = frozenset("mp msp mep mla".split())
_IN_PARLIAMENT = re.compile(r"(?i)\bM\.?P\b|\bMSP\b|\bMLA\b|\bmember\s+of\s+parliament\b|\baelod\s+seneddol\b")
_OF_A_COUNCILLOR = re.compile(r"(?i)cllr|counc?illor|cyng")
_ITEM = re.compile(
    r"(?i)^\W*(?:(?:my|on|follow|find|like|see|visit|view|me|the|at|add|join|connect|with|via|our|us|personal|private|official|"
    r"public|page|profile|account|link|to|social|media|councillor|cllr|'?s|opens|in|new|window|tab|external|icon|logo|"
    r"facebook|meta|twitter|formerly|x|instagram|linkedin|linked|tik\s?tok|you\s?tube|channel|bluesky|bsky|mastodon|threads|"
    r"blog|website|fy|nhudalen|tudalen|dilynwch|fi|ar|trydar|gweplyfr)\b\W*)+$"
)
_COUNCIL = re.compile(r"(?i)council|cyngor|(?:[a-z]|\b)(?:mbc|bc|cc|dc)\b")
OF_A_PARTY = marked("It is a party's, and its name is not kept.")
TELLS_A_PARTY = marked("It is named for the councillor. Its name tells a party too, and is not kept.")
_LISTED = marked("The councillor's page lists it, with no other owner named.")


def whose(
    links: Sequence[Link],
    councillor: Councillor,
    council: Council,
    shared: Collection[tuple[str, str]],
    reading: PageReading,
) -> tuple[Role, str]:
    """The role and the reason. `shared` are accounts, by platform and key, that the site carries elsewhere too."""
    link = links[0]
    named = " ".join(each.name or "" for each in links)
    if (link.platform, link.key) in shared:
        return Role.MAIN, say("The council's site carries it on other pages too.")
    if _of_parliament(link, named, councillor):
        return Role.PARTNER, say("It is named for a seat in parliament, not for one on the council.")
    if is_theirs(link, named, councillor):
        return Role.COUNCILLOR, say(TELLS_A_PARTY) if tells_a_party(link) else say("It is named for the councillor.")
    if tells_a_party(link) or any(is_called_a_party(each, councillor) for each in links):
        return Role.PARTNER, say(OF_A_PARTY)
    return _by_words(links, named, council, reading)


def is_theirs(link: Link, named: str, councillor: Councillor) -> bool:
    """Whether its handle, or the words of links to it, are the councillor's name."""
    return _named_for(link, councillor) or _says_their_name(named, councillor)


def _by_words(links: Sequence[Link], named: str, council: Council, reading: PageReading) -> tuple[Role, str]:
    """Where neither list nor name decides: what the handle and the words of the link say."""
    handle = links[0].handle or ""
    sightings = [
        Sighting(reading, replace(each, region=Region.MAIN, heading="" if TITLED.match(each.heading) else each.heading))
        for each in links
    ]
    whose, because = role(handle, sightings, council)
    of_the_council = _COUNCIL.search(words_of(handle)) or _COUNCIL.search(named)
    if whose in (Role.COUNCILLOR, Role.LEADER, Role.PARTNER, Role.VENDOR) or (
        whose in (Role.MAIN, Role.SERVICE) and of_the_council
    ):
        return whose, because
    if not named.strip() or _ITEM.match(named) or _is_address(links[0], named):
        return Role.COUNCILLOR, say(_LISTED)
    return Role.UNKNOWN, say("Only a text on the page mentions it, and nothing says whose it is.")


def _is_address(link: Link, named: str) -> bool:
    """The words of the link are the address or the handle itself."""
    plain = re.sub(r"[^a-z0-9]", "", named.casefold())
    return (
        bool(link.key)
        and re.sub(r"[^a-z0-9]", "", (link.handle or "").casefold()) in plain
        and " " not in named.strip()
    )


def _of_parliament(link: Link, named: str, councillor: Councillor) -> bool:
    handle = link.handle or ""
    if _PARLIAMENT & {*words_of(handle).casefold().split()} or _IN_PARLIAMENT.search(named):
        return True
    plain = handle.casefold()
    surname = (name_key(councillor.name) or ("",))[-1]
    return any(plain.endswith(each) and len(surname) > 2 and surname in plain[: -len(each)] for each in _PARLIAMENT)


def _says_their_name(named: str, councillor: Councillor) -> bool:
    """The words of the link are the councillor's name, with nothing but the name of a platform around it."""
    own = {*name_key(councillor.name)}
    words = [word for word in named.split() if not own & {*name_key(word)}]
    return len(words) < len(named.split()) and (not words or _ITEM.match(" ".join(words)) is not None)


def _named_for(link: Link, councillor: Councillor) -> bool:
    """By surname, or by first name with the title of a councillor; short names only where they stand as words.

    Where the handle names a party, by both: Councillor Hill is not Labour in Mill Hill.
    """
    own = name_key(councillor.name)
    handle = link.handle or ""
    plain = "".join(name_key(handle)) or handle.casefold()
    standing = {*name_key(words_of(handle))}
    surname = bool(own) and (own[-1] in standing or (len(own[-1]) > 3 and own[-1] in plain))
    first = bool(own) and (own[0] in standing or (len(own[0]) > 2 and own[0] in plain))
    titled = _OF_A_COUNCILLOR.search(handle) is not None
    return (surname and (first or titled or not tells_a_party(link))) or (first and titled)
