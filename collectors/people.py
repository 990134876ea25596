"""People's names as council sites write them: without titles, told from what is no name, and compared. Pure.

The title of the office and forms of address are dropped. Honours and degrees stay, as the page has them, and count for
nothing when names are compared: they come and go while the person stays.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from collectors.offices import begins_with_party, is_division_label
from collectors.words import folded

_OFFICE = r"(?:councillors?|councilors?|cllrs?|cynghorydd|cyng|aldermen|alder(?:man|woman|person)|henadur|bailie)"
TITLED = re.compile(
    rf"(?i)^\W*(?:(?:(?:the|y|yr|right|rt|worshipful|hon(?:ourable)?|county|city|borough|district|town|deputy|lord|"
    rf"mayor|leader|provost|convenor|convener|chair(?:man|woman)?|maer|of|council)\b[\s.,:]*){{0,8}})?{_OFFICE}\b"
)
"""Begins with the title of a councillor, whatever stands before the title."""
_PLAIN = re.compile(r"(?:Councillor|Cllr) ((?!Mr|Ms|Mx|Miss|Mayor)[A-Z][a-z]+(?: [A-Z][a-z]+){1,4})")
_ADDRESS = re.compile(
    r"(?i)^(?:(?:mr|mrs|miss|ms|mx|(?:lord |deputy )*(?:mayor|provost)|(?:right|rt\.?) worshipful|the)\b[\s.,:]*)+"
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BEHIND = re.compile(r"\s+[-\u2013\u2014|/\u2022]\s*|[|:;\u2022]")
"""Ends the name: party, division or office may follow. The hyphen of a double name has no space before it."""
_HONOURS = frozenset(
    "ba baroness bem bsc cantab capt captain cbe cstj dame dbe dl dphil dr esq frsa hons jp kbe kc kt lady llb lord ma "
    "major mba mbe md mep mla mp ms msc msp obe phd prof professor qc qpm rev revd reverend sir td the vr".split()
)
_FORMS_OF_ADDRESS = frozenset("cllr councillor cyng cynghorydd miss mr mrs ms mx".split())
_FIRST_NAME = re.compile(r"[^\W\d_][\w.'\u2019-]*(?:\s+[^\W\d_][\w.'\u2019-]*){0,2}")
_SURNAME = re.compile(r"(?i)(?:(?:de|del|di|du|la|le|mac|mc|o|st|van|der|von|al|el|bin)[\s'\u2019]+)*[\w'\u2019-]+")
_WORD = re.compile(r"[^\W\d_][^\W\d_'\u2019.-]*(?:['\u2019.-][^\W\d_]*)*")
_PARTICLES = frozenset("ab al ap bin da de del della der di du el ferch la le ni van von y".split())
_NEVER = frozenset(
    "about accessibility agenda allowances appointments attendance biography blog budget budgets by cabinet calendar "
    "chwilio click code committee committees complaints conduct consultation contact cookie cookies council councillor "
    "councillors councils cyngor cynghorwyr cynghorydd cysylltu decisions democracy democratic department details "
    "directory documents email election elections enquiries events expenses find form gifts gwasanaethau handbook help "
    "here hospitality image information interests jobs list login map maps meeting meetings members minutes more news "
    "newyddion next our outside parking petitions photo photograph picture planning policy press previous privacy "
    "profile programme pwyllgor read recycling register registers reports representatives results role schools search "
    "seat sedd services sign site social statement surgeries surgery tax team terms training updates vacancies vacancy "
    "vacant view vote wag website welcome wards your".split()
)
_NEVER_UNTITLED = _NEVER | frozenset(
    "alliance association back borough city community conservative conservatives country county democrat democrats "
    "district division environment group green health home housing independent independents labour leader leisure "
    "liberal local mayor page parish party plaid public reform residents street town travel uk unionist ward "
    "waste".split()
)
_SHORT_PARTIES = frozenset("con grn ind lab ld libdem".split())
_NOT_PLAIN = _NEVER_UNTITLED | _SHORT_PARTIES | frozenset("annibynnol lib llafur tory unaligned".split())
_VACANT = re.compile(
    r"(?i)^\W*(?:(?:councillor|cllr|cynghorydd)\W+)?(?:(?:this|the|currently|currently a|one|a|casual)\W+){0,2}"
    r"(?:(?:seat|position|place|ward)\W+(?:is\W+)?(?:currently\W+)?)?"
    r"(?:vacan(?:t|cy|cies)\b|unfilled\b|sedd\w*\s+wag\b|swydd\w*\s+wag\b|(?:yn\s+)?wag\b|to\s+be\s+elected\b|by-?election\b)"
)


def is_vacancy(text: str) -> bool:
    """Whether this stands in a list where a name would, and says that the seat is empty. English and Welsh."""
    return _VACANT.match(text[:100]) is not None


@lru_cache(maxsize=8192)
def person_name(text: str) -> str:
    """The name alone; empty if the text is no name. "Example, Ann" is turned; what follows the name is cut off."""
    if (plain := _PLAIN.fullmatch(text)) and _NOT_PLAIN.isdisjoint(plain[1].lower().split()):
        return plain[1]  # most names, in a fifth of the time
    titled = TITLED.match(text[:200])
    name = folded(text[titled.end() if titled else 0 : 200].lstrip(". ,:"))
    if "(" in name or "[" in name:
        name = folded(_BRACKETS.sub(" ", name))
    written, name = name, _ADDRESS.sub("", _BEHIND.split(name, maxsplit=1)[0])
    before, _space, last = name.rpartition(" ")
    if f"{name}:" in written and " " in before and is_division_label(last):
        name = before  # "Ann Example Ward: Mill Hill"
    if "," in name:
        name = _turned(name)
    name = name.strip(" .,;*\u200b")
    if (bare := _without_party(name)) != name:  # of others it may be an association: "Mill Hill Residents"
        name = bare if titled or name.split()[-1].casefold() in _SHORT_PARTIES else ""
    return name if _is_name(name, titled=titled is not None) else ""


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the surname, and the first name or its initial."""
    first, second = name_key(one), name_key(other)
    if not first or not second:
        return False
    if first[-1] != second[-1]:
        return len(first) > 1 and len(second) > 1 and set(first) == set(second)  # "Example Ann"
    one_first, other_first = first[0], second[0]
    if 1 in (len(one_first), len(other_first)):
        return one_first[0] == other_first[0]
    return one_first == other_first or one_first in second[:-1] or other_first in first[:-1]


def name_key(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: without accents, marks, honours and titles."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("\u2019", "'"))
    words = "".join(each for each in bare if not unicodedata.combining(each)).replace("'", "")
    return tuple(word for word in re.findall(r"[^\W\d_]+", words) if word not in _HONOURS | _FORMS_OF_ADDRESS)


def name_id(name: str, division: str) -> str:
    """What a councillor is known by where the site has neither a number nor a page for them."""
    said = f"{' '.join(name_key(name))}\n{division.casefold()}"
    return f"name-{hashlib.sha256(said.encode()).hexdigest()[:16]}"


def _turned(name: str) -> str:
    """ "Example, Ann" as "Ann Example"; of "Ann Example, Mill Hill" the name. Honours behind a comma stay."""
    surname, rest = (part.strip() for part in name.split(",", 1))
    first = rest.split(",")[0].strip()
    if _SURNAME.fullmatch(surname) and _FIRST_NAME.fullmatch(first) and not _all_honours(first):
        return f"{first} {surname}"
    return f"{surname} {rest}" if _all_honours(rest) else surname


def _without_party(name: str) -> str:
    """Of "Ann Example Labour" the first two words: on cards a party may follow without any mark between."""
    words = name.split()
    ends = (end for end in range(2, len(words)) if begins_with_party(" ".join(words[end:])))
    return " ".join(words[: next(ends, None)])


def _all_honours(text: str) -> bool:
    return all(word.strip(".,").casefold() in _HONOURS for word in text.split())


def _is_name(name: str, *, titled: bool) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 7 or len(name) > 60 or begins_with_party(name):
        return False
    if not all(_WORD.fullmatch(word) and (word[0].isupper() or word in _PARTICLES) for word in words):
        return False
    plain = [word.casefold().strip(".") for word in words]
    if titled:  # "Councillor Ann Page" is somebody, and a page of training for councillors is not
        return plain[0] not in _NEVER and _NEVER.isdisjoint(plain[:-1]) and plain[-1] not in _NEVER - {"read", "map"}
    return _NEVER_UNTITLED.isdisjoint(plain[:-1]) and plain[-1] not in _NEVER_UNTITLED - {"green", "page", "ward"}
