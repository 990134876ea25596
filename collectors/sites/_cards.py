"""What stands with a name in a list: the division and the office; and seats that nobody holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from bs4 import Tag

from collectors.offices import division_in, office_in
from collectors.people import TITLED, is_vacancy, person_name
from collectors.sites._fields import MAX_OF_A_DIVISION, division_column, labelled_division, plausible
from collectors.sites._named import Person
from collectors.sites._soup import strings, tags, words

_HEADINGS = ("h2", "h3", "h4", "summary", "caption")
_MAX_DEPTH, _MAX_VACANCY = 30, 200
_CLASS = re.compile(r"(?i)(?:^|[_-])(?:ward|division|constituency-ward)(?:$|[_-]|s?name)")
_ENDING = re.compile(r"(?i)\s(?:electoral\s+)?(?:ward|division)\W*$|^\W*(?:ward|division|dosbarth)\s+(?:\d+|\w)")
_NO_GROUP = re.compile(
    r"(?i)^(?:[A-Z]|[A-Z]\W+[A-Z]|.*\b(?:councillors?|cabinet|leaders?|members?|committees?|contact|find|search|a\s*(?:to|-)\s*z|list|"
    r"alphabetical|related|share|cynghorwyr|aelodau)\b.*)$"
)


def cards(found: Sequence[Person]) -> list[Tag]:
    """For each person the largest element around the name that is theirs alone."""
    shared = Counter(id(above) for person in found for above in islice(person.element.parents, _MAX_DEPTH))
    made = []
    for person in found:
        card = person.element
        for above in islice(card.parents, _MAX_DEPTH):
            if shared[id(above)] > 1 or above.name in ("body", "main", "html", "[document]"):
                break
            card = above
        made.append(card)
    return made


def divisions(part: Tag, found: Sequence[Person], around: Sequence[Tag]) -> list[str]:
    """Of each person: by label, by the column's head or by the element's class, else by the heading over the group."""
    told = [_told(person, card) for person, card in zip(found, around, strict=True)]
    if not all(told):
        told = [one or other for one, other in zip(told, _by_group(part, found), strict=True)]
    return plausible(told)


def office(card: Tag) -> str:
    """The first known office that stands by itself in the card."""
    return next(filter(None, map(office_in, strings(card))), "")


def vacancies(part: Tag, around: Sequence[Tag]) -> int:
    """Places like those of the people that say that a seat is vacant."""
    beside = {id(card.parent) for card in around}
    found = set()
    for text in part.find_all(string=_is_vacancy, limit=200):
        place = next((above for above in islice(text.parents, 6) if id(above.parent) in beside), None)
        if place is not None and len(words(place)) < _MAX_VACANCY:
            found.add(id(place))
    return len(found)


def _is_vacancy(text: str | None) -> bool:
    return text is not None and is_vacancy(text)


def _told(person: Person, card: Tag) -> str:
    said = list(strings(card))
    if found := labelled_division(said):
        return found
    classed = (each for each in card.find_all(class_=_CLASS, limit=5) if not person_name(words(each)))
    if found := next(filter(None, (division_in(words(each)) for each in classed)), ""):
        return found
    return division_column(person.element) or next((division_in(each) for each in said if _ENDING.search(each)), "")


def _by_group(part: Tag, found: Sequence[Person]) -> list[str]:
    """The heading over each group, where the headings may be divisions: none of them a letter, a party or a crowd."""
    over = _headings_over(part, found)
    groups = Counter(filter(None, over))
    are_divisions = len(groups) > 1 and all(division_in(name) and not _NO_GROUP.match(name) for name in groups)
    if not are_divisions or max(groups.values()) > MAX_OF_A_DIVISION:
        return [""] * len(found)
    return [division_in(each) for each in over]


def _headings_over(part: Tag, found: Sequence[Person]) -> list[str]:
    """For each person the nearest heading before them that is nobody's name."""
    names = {person.name for person in found}
    places = {id(person.element): number for number, person in enumerate(found)}
    over, last = [""] * len(found), ""
    for each in tags(part):
        if id(each) in places:
            over[places[id(each)]] = last
        elif each.name in _HEADINGS and (text := words(each)):
            last = last if TITLED.match(text) or person_name(text) in names else text
    return over
