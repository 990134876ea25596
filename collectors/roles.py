"""Whose an account is: the role, with its reason in words that a council can argue with. Pure.

Evidence, strongest first: a supplier's credit, a person's or another body's name, the name of a service, the council's
own name, the heading it stands under, and last where on the site it is linked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from collectors.bodies import NOT_THEIRS, OF_A_PARTY, OF_PARLIAMENT, OTHER_BODY, OTHERS, council_named
from collectors.credits import is_credit
from collectors.names import names_nobody
from scoring.language import say
from store.records import Council, Link, PageKind, PageReading, Region, Role

_COUNCILLOR = re.compile(r"(?i)\b(?:cllrs?|councillors?|councilors?|aldermen|alderman|cynghorwyr|cynghorydd|cyng)\b")
_OFFICE = re.compile(
    r"(?i)\b(?:(?:lord\s*|deputy\s*)?(?:mayor|provost)s?|(?:council\s+)?leader|chief\s+executive|convenor|convener|maer|"
    r"arweinydd|prif\s+weithredwr)(?=of\b|\b)"
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
_ITSELF = re.compile(
    r"(?:borough|city|county|district|metropolitan)?council|cyngor(?:sir|dinas)?|[bcdm]c|[cl]bc|mbc|mdc|lb|gov|govuk"
)
"""A word of a handle that says that it is a council's."""
_WITH_IT = frozenset(
    "and borough city county district metropolitan my news of official on royal sir the uk upon".split()
)
_MAX_LABEL = 5
"""Words. What is longer tells of something: "Join the police and us for a walk"."""
_PLACE_WORDS = frozenset("and of the upon on city county north south east west royal council".split())


@dataclass(frozen=True, slots=True)
class Sighting:
    """A link to an account, and the page it stands on."""

    reading: PageReading
    link: Link


def role(handle: str, sightings: Sequence[Sighting], council: Council | None) -> tuple[Role, str]:
    """Whose the account is, and why we think so. Without a council, nobody's name is looked for."""
    own = _spread(words_of(handle), council)
    named = " ".join(dict.fromkeys(each.link.name or "" for each in sightings))
    if any(is_credit(each.link) for each in sightings):
        return Role.VENDOR, say("The page names it as the supplier of the website.")
    if any(_platforms_own(each.link) for each in sightings):
        return Role.VENDOR, say("It is the platform's own account, which themes link before they are filled in.")
    if found := _under(NOT_THEIRS, sightings):
        return Role.UNKNOWN, say("The page warns of it: “{words}”.", words=found)
    if council and _is_itself(own, council):
        return Role.MAIN, say("It carries the council's name: “{name}”.", name=council_in(own, council))
    if other := _person(own, named, sightings) or _other_body(own, named, sightings, council):
        return other
    if service := _SERVICE.search(own) or _SERVICE.search(named):
        return Role.SERVICE, say("Its name says what it is for: “{words}”.", words=service[0])
    if council and (name := council_in(own, council) or council_in(named, council)):
        return Role.MAIN, say("It carries the council's name: “{name}”.", name=name)
    if found := _under(_OFFICE, sightings):
        return Role.COUNCILLOR, say("It stands under the heading “{words}”.", words=found)
    if found := _labelled_as_anothers(sightings, council):
        return Role.PARTNER, say("It stands under the heading “{words}”.", words=found)
    if found := _under(_SERVICE, sightings):
        return Role.SERVICE, say("It stands under the heading “{words}”.", words=found)
    return _by_place(sightings, handle, named)


def _platforms_own(link: Link) -> bool:
    return (link.key or "").removeprefix("@") in {link.platform, "twitter" if link.platform == "x" else link.platform}


def _by_place(sightings: Sequence[Sighting], handle: str, named: str) -> tuple[Role, str]:
    """Where only the place speaks: what the whole site carries is the council's, what a text mentions may not be."""
    links = [each.link for each in sightings]
    if all(link.platform == "linkedin" and handle.startswith("in/") for link in links):
        return Role.UNKNOWN, say("It is a person's profile on LinkedIn, and nothing says that the council uses it.")
    if all(link.where.endswith(":creator") for link in links):
        return Role.UNKNOWN, say("The page names it as its author's, who may be a person.")
    nobody = names_nobody(named, handle)
    if any(map(_everywhere, sightings)):
        if nobody:
            return Role.MAIN, say(
                "The site carries it in header, footer, menu, metadata or a form of its own, with no other owner named."
            )
        return Role.MAIN, say(
            "The site carries it in header, footer, menu, metadata or a form of its own, as “{words}”.",
            words=named[:100],
        )
    if nobody and named and any(each.reading.kind is PageKind.SOCIAL_HUB for each in sightings):
        return Role.MAIN, say("The council's social media page lists it, with no other owner named.")
    return Role.UNKNOWN, say("Only a text mentions it, and neither its name nor the text says whose it is.")


def _everywhere(sighting: Sighting) -> bool:
    return sighting.link.region is not Region.MAIN or sighting.link.where == "form"


def _person(own: str, named: str, sightings: Sequence[Sighting]) -> tuple[Role, str] | None:
    if match := _COUNCILLOR.search(own) or _COUNCILLOR.search(named):
        return Role.COUNCILLOR, say("It is named for a councillor: “{words}”.", words=match[0])
    if match := _OFFICE.search(own):
        return Role.LEADER, say("It is named for the office: “{words}”.", words=match[0])
    if match := _OFFICE.search(named):
        return Role.COUNCILLOR, say(
            "The page gives it to the {office}, but the account is named for the person.", office=match[0].lower()
        )
    if found := _under(_COUNCILLOR, sightings):
        return Role.COUNCILLOR, say("It stands under the heading “{words}”.", words=found)
    return None


def _other_body(
    own: str, named: str, sightings: Sequence[Sighting], council: Council | None
) -> tuple[Role, str] | None:
    for text in (own, named):
        if OF_PARLIAMENT.search(text):
            return Role.PARTNER, say("It is named for a seat in parliament, not for one on the council.")
        if OF_A_PARTY.search(text):
            return Role.PARTNER, say("It is named for a party, not for the council.")
        if (match := OTHER_BODY.search(text)) and not (council and match[0].casefold() in council.name.casefold()):
            return Role.PARTNER, say("It carries another body's name: “{words}”.", words=match[0])
        if council and (other := council_named(text)) and not council_in(other, council):
            return Role.PARTNER, say("It carries another council's name: “{words}”.", words=other)
    if found := _under(OTHERS, sightings):
        return Role.PARTNER, say("It stands under the heading “{words}”.", words=found)
    return None


def _under(heading: re.Pattern[str], sightings: Sequence[Sighting]) -> str:
    """The words of such a heading if it stands nowhere but under such; empty if it is in the footer, too."""
    placed = [each for each in sightings if each.link.heading or _everywhere(each)]
    found = [heading.search(each.link.heading) for each in placed]
    return found[0][0] if found and found[0] and all(found) else ""


def _labelled_as_anothers(sightings: Sequence[Sighting], council: Council | None) -> str:
    """The last part of the heading, or the label, where it is no more than another's name: "Police"."""
    if found := _under(OF_PARLIAMENT, sightings):
        return found
    labels = [each.link.heading.rpartition(", ")[2] for each in sightings if each.link.heading or _everywhere(each)]
    return labels[0] if labels and all(_is_anothers(each, council) for each in labels) else ""


def _is_anothers(label: str, council: Council | None) -> bool:
    if not label or len(label.split()) > _MAX_LABEL or (council and council_in(label, council)):
        return False
    return OTHER_BODY.search(label) is not None or council_named(label) != ""


def _spread(own: str, council: Council | None) -> str:
    """The words of a handle, with the council's place apart: "northbridgemuseum" is two words."""
    for word in _place(council) if council else ():
        own = re.sub(rf"(?i){re.escape(word)}", f" {word} ", own)
    return " ".join(own.split())


def _is_itself(own: str, council: Council) -> bool:
    """True if a handle says nothing but which council it is: place, and "council" or letters like "BC"."""
    place = {word.casefold() for word in _place(council)}
    words = own.casefold().split()
    rest = [word for word in words if word not in place and word not in _WITH_IT and not word.isdigit()]
    return len(rest) < len(words) and bool(place & {*words} and rest) and all(map(_ITSELF.fullmatch, rest))


def _place(council: Council) -> list[str]:
    """The words of the council's name that name the place, without those that many share."""
    place = council.nice_name or _COUNCIL_WORDS.sub("", council.name)
    return [word for word in _SPLIT.split(place) if len(word) > 3 and word.casefold() not in _PLACE_WORDS]


def council_in(text: str, council: Council) -> str:
    """The word of the council's name that stands in the text; empty if there is none."""
    together = "".join(text.casefold().split())
    if word := next((word for word in _place(council) if word.casefold() in together), ""):
        return word
    code = council.local_authority_code.casefold()
    return council.local_authority_code if len(code) > 2 and code in text.casefold().split() else ""


def words_of(handle: str) -> str:
    """A handle as words: `NorthbridgeLibraries`, `northbridge_libraries` and `northbridge-libraries` alike."""
    return " ".join(_SPLIT.split(handle.rpartition("/")[2].removeprefix("@")))
