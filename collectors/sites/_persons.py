"""Whom a page names as its councillors: in links, headings, cells of tables, heads of accordions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import islice

from bs4 import Tag

from collectors.people import TITLED, name_key, person_name
from collectors.sites._named import LINKED, Person, linked
from collectors.sites._soup import tags, words
from store.records import Page

MAX_PERSONS = 500
_NAMED = (
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "summary",
    "button",
    "caption",
    "dt",
    "strong",
    "b",
    "td",
    "th",
    "li",
    "p",
    "span",
)
_ABOUT = re.compile(r"(?i)\b(?:councillors?|cllrs?|councilors?|elected\s+members?|cynghorwyr|cynghorydd|aelodau)\b")
_MAX_DEPTH, _SIMILAR, _OTHERS = 30, 3, 0.5


def persons(part: Tag, page: Page, heading: str) -> list[Person]:
    """Everybody named, each once, in the order of the page. `heading` is the page's title with its first heading."""
    links = list(islice(linked(part, page), MAX_PERSONS))
    inside = {id(each) for person in links for each in tags(person.element)}
    beside = {id(above) for person in links for above in islice(person.element.parents, _MAX_DEPTH)}
    plain = [
        Person(name, element, "", True)
        for element in tags(part, *_NAMED)
        if id(element) not in inside and id(element) not in beside
        if (text := words(element, 4)) and len(text) < 120 and TITLED.match(text) and (name := person_name(text))
    ]
    found = _list_like(links, about=_ABOUT.search(heading) is not None) + _innermost(plain)
    return _once(found)


def _list_like(links: list[Person], *, about: bool) -> list[Person]:
    """Those called councillors, those who stand like them, and on a page about councillors those who stand in a row."""
    rows = defaultdict(list)
    for person in links:
        rows[_place(person.element)].append(person)
    kept: list[Person] = []
    for place, row in rows.items():
        titled = sum(person.titled for person in row)
        if titled >= _SIMILAR or (about and _is_list(row, place)):
            kept += row
        else:
            kept += [person for person in row if person.titled]
    order = {id(person): number for number, person in enumerate(links)}
    return sorted(kept, key=lambda person: order[id(person)])


def _is_list(row: list[Person], place: tuple[str, ...]) -> bool:
    """At least three names in a row, among which half of the links are names, and which are not places."""
    if len({person.url for person in row}) < _SIMILAR or sum(p.name.endswith(" Ward") for p in row) > 1:
        return False
    around = row[0].element
    for above in islice(row[0].element.parents, _MAX_DEPTH):
        around = above
        if all(above in islice(person.element.parents, _MAX_DEPTH) for person in (row[-1], row[len(row) // 2])):
            break
    alike = sum(_place(each) == place for each in tags(around, *LINKED))
    return len(row) >= _OTHERS * alike


def _place(element: Tag) -> tuple[str, ...]:
    """How it stands: the kinds of the element and of those around it."""
    around = [element, *islice(element.parents, 2)]
    return tuple(f"{each.name}.{'.'.join(each.get_attribute_list('class'))}" for each in around)


def _innermost(found: list[Person]) -> list[Person]:
    """Without an element that holds another that says the same."""
    outer = {id(above) for person in found for above in islice(person.element.parents, _MAX_DEPTH)}
    return [person for person in found if id(person.element) not in outer]


def _once(found: list[Person]) -> list[Person]:
    """Each address once, and each name without one; an address that several share is nobody's own page."""
    names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for person in found:
        names[person.url].add(name_key(person.name))
    shared = {url for url, keys in names.items() if url and len(keys) > 1}
    own = Counter(name_key(person.name) for person in found if person.url and person.url not in shared)
    once: dict[object, Person] = {}
    for person in found:
        if person.url and person.url not in shared:
            once.setdefault(person.url, person)
        elif name_key(person.name) not in own:
            once.setdefault((name_key(person.name), _row_of(person)), replace(person, url=""))
    return list(once.values())


def _row_of(person: Person) -> int:
    around = (person.element, *islice(person.element.parents, _MAX_DEPTH))
    return next((id(each) for each in around if each.name in ("li", "tr", "article", "details")), 0)
