"""Whose an account is: the role, with its reason in words that a council can argue with. Pure.

Evidence, strongest first: a supplier's credit, a person's or another body's name, the name of a service, the council's
own name, the heading it stands under, and last where on the site it is linked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.language import say
from store.records import Council, Link, PageKind, PageReading, Region, Role

CREDIT = re.compile(
    r"(?i)\b(?:(?:web)?site|page|design(?:ed)?|develop(?:ed|ment)?|built|powered|hosted|created|made|"
    r"photo(?:s|graph(?:s|y|ed)?)?|images?|pictures?)"
    r"\s+(?:and\s+\w+\s+)?by\b"
)
_MAX_CREDIT = 120
"""Characters. A credit is a short line; "designed by residents" in a paragraph is none."""
_NEXT = re.compile(r"(?i)[.!?;]\s|\s[|\u2022\u00b7\u2013]\s|\b(?:follow|find|join|connect\s+with|like|visit)\s+us\b")
"""After which a line speaks of something else."""
_COUNCILLOR = re.compile(r"(?i)\b(?:cllrs?|councillors?|councilors?|aldermen|alderman|cynghorwyr|cynghorydd|cyng)\b")
_OFFICE = re.compile(
    r"(?i)\b(?:(?:lord\s+|deputy\s+)?(?:mayor|provost)|(?:council\s+)?leader|chief\s+executive|convenor|convener|maer|arweinydd|"
    r"prif\s+weithredwr)\b"
)
_OTHER_BODY = re.compile(
    r"(?i)\b(?:police|constabulary|heddlu|fire\s+(?:and\s+rescue|service|brigade)|ambulance|nhs|hospitals?|health\s+board|"
    r"bwrdd\s+iechyd|universit(?:y|ies)|prifysgol|college|coleg|visit\s*(?!us\b)\w+|discover\s*\w+|tourism|croeso|"
    r"combined\s+authority|fire\s+authority|chamber\s+of\s+commerce|business\s+improvement\s+district|environment\s+agency|"
    r"met\s+office|gov\.?uk|govuk|hm\s+government|welsh\s+government|scottish\s+government|llywodraeth\s+cymru|"
    r"m\.?p\.?\s+for|member\s+of\s+parliament|citizens\s+advice|crimestoppers|parish\s+council|town\s+council|"
    r"community\s+council|cyngor\s+tref|local\s+government\s+association)\b"
)
_PARTNERS = re.compile(
    r"(?i)\b(?:partners?|partnerships?|other\s+(?:organisations|bodies)|partneriaid|useful\s+links)\b"
)
_SERVICE = re.compile(
    r"(?i)\b(?:libraries|library|llyfrgell(?:oedd)?|museums?|amgueddfa|galler(?:y|ies)|theatres?|theatr|archives?|archifau|"
    r"jobs?|careers?|swyddi|recruitment|highways?|roads?|traffic|priffyrdd|parking|parks?|parciau|countryside|leisure|hamdden|"
    r"sports?|active|planning|cynllunio|building\s+control|business(?:es)?|busnes|economy|invest|events?|digwyddiadau|whats\s*on|"
    r"housing|tai|homes|fostering|foster|maethu|adoption|adult\s+learning|schools?|ysgol(?:ion)?|education|addysg|youth|ieuenctid|"
    r"families|children|waste|recycl\w*|ailgylchu|bins?|environment|amgylchedd|climate|trading\s+standards|registrars?|"
    r"cemeter(?:y|ies)|markets?|arts?|culture|heritage|treftadaeth|music|emergency|resilience|public\s+health|wellbeing|"
    r"customer\s+services?|contact\s+centre|help|transport|travel|bus(?:es)?|cycling|democracy|elections?|volunteer\w*|"
    r"community\s+safety|wardens?|harbour|crematorium)\b"
)
_SPLIT = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_COUNCIL_WORDS = re.compile(r"(?i)\b(?:council|cyngor|borough|county|district|city|bc|cc|dc|mbc|lbc?|gov)\b")
_FOLLOW_US = re.compile(r"(?i)^(?:(?:follow|find|like|join|watch|visit)\s+us\b.*|our\s+\w+(?:\s+\w+)?|.{0,12})$")
_PLACE_WORDS = {
    "and",
    "of",
    "the",
    "upon",
    "on",
    "city",
    "county",
    "north",
    "south",
    "east",
    "west",
    "royal",
    "council",
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A link to an account, and the page it stands on."""

    reading: PageReading
    link: Link


def is_credit(link: Link) -> bool:
    """True for "Website by ...": the supplier's own account. In "Website by Ravens. Follow us: Facebook" it is not."""
    return len(link.snippet) < _MAX_CREDIT and _names_a_maker(link.snippet, link.name or "")


@lru_cache(maxsize=1024)  # the pages of a site have one footer
def _names_a_maker(snippet: str, name: str) -> bool:
    """True if the words say who made the site, and the link is the maker's: its words follow in the same sentence."""
    credit = CREDIT.search(snippet)
    if credit is None or not name or name not in snippet:
        return credit is not None
    before, follows, _ = snippet[credit.start() :].partition(name)
    return follows != "" and _NEXT.search(before) is None


def role(handle: str, sightings: Sequence[Sighting], council: Council | None) -> tuple[Role, str]:
    """Whose the account is, and why we think so. Without a council, nobody's name is looked for."""
    own = words_of(handle)
    named = " ".join(dict.fromkeys(each.link.name or "" for each in sightings))
    headings = " ".join(dict.fromkeys(each.link.heading for each in sightings))
    if any(is_credit(each.link) for each in sightings):
        return Role.VENDOR, say("The page names it as the supplier of the website.")
    if any(_platforms_own(each.link) for each in sightings):
        return Role.VENDOR, say("It is the platform's own account, which themes link before they are filled in.")
    if found := _person(own, named, headings):
        return found
    if found := _other_body(own, named, headings, council):
        return found
    if service := _SERVICE.search(own) or _SERVICE.search(named):
        return Role.SERVICE, say("Its name says what it is for: “{words}”.", words=service[0])
    if council and (name := council_in(own, council) or council_in(named, council)):
        return Role.MAIN, say("It carries the council's name: “{name}”.", name=name)
    if service := _SERVICE.search(headings):
        return Role.SERVICE, say("It stands under the heading “{words}”.", words=service[0])
    return _by_place(sightings, named)


def _platforms_own(link: Link) -> bool:
    return (link.key or "").removeprefix("@") in {link.platform, "twitter" if link.platform == "x" else link.platform}


def _by_place(sightings: Sequence[Sighting], named: str) -> tuple[Role, str]:
    """Where only the place speaks: what the whole site carries is the council's, what a text mentions may not be."""
    if any(_everywhere(each) for each in sightings):
        return (
            Role.MAIN,
            say(
                "The site carries it in header, footer, menu, metadata or a form of its own, with no other owner named."
            ),
        )
    if (
        named
        and _FOLLOW_US.match(named.strip())
        and any(each.reading.kind is PageKind.SOCIAL_HUB for each in sightings)
    ):
        return Role.MAIN, say("The council's social media page lists it, with no other owner named.")
    return Role.UNKNOWN, say("Only a text mentions it, and neither its name nor the text says whose it is.")


def _everywhere(sighting: Sighting) -> bool:
    return sighting.link.region is not Region.MAIN or sighting.link.where == "form"


def _person(own: str, named: str, headings: str) -> tuple[Role, str] | None:
    if match := _COUNCILLOR.search(own) or _COUNCILLOR.search(named):
        return Role.COUNCILLOR, say("It is named for a councillor: “{words}”.", words=match[0])
    if match := _OFFICE.search(own):
        return Role.LEADER, say("It is named for the office: “{words}”.", words=match[0])
    if match := _OFFICE.search(named):
        return Role.COUNCILLOR, say(
            "The page gives it to the {office}, but the account is named for the person.", office=match[0].lower()
        )
    if match := _COUNCILLOR.search(headings):
        return Role.COUNCILLOR, say("It stands under the heading “{words}”.", words=match[0])
    return None


def _other_body(own: str, named: str, headings: str, council: Council | None) -> tuple[Role, str] | None:
    for text in (own, named):
        if (match := _OTHER_BODY.search(text)) and not (council and match[0].casefold() in council.name.casefold()):
            return Role.PARTNER, say("It carries another body's name: “{words}”.", words=match[0])
    if match := _PARTNERS.search(headings):
        return Role.PARTNER, say("It stands under the heading “{words}”.", words=match[0])
    return None


def council_in(text: str, council: Council) -> str:
    """The word of the council's name that stands in the text; empty if there is none."""
    together = "".join(text.casefold().split())
    place = council.nice_name or _COUNCIL_WORDS.sub("", council.name)
    for word in _SPLIT.split(place):
        if len(word) > 3 and word.casefold() not in _PLACE_WORDS and word.casefold() in together:
            return word
    code = council.local_authority_code.casefold()
    return council.local_authority_code if len(code) > 2 and code in text.casefold().split() else ""


def words_of(handle: str) -> str:
    """A handle as words: `NorthbridgeLibraries`, `northbridge_libraries` and `northbridge-libraries` alike."""
    return " ".join(_SPLIT.split(handle.rpartition("/")[2].removeprefix("@")))
