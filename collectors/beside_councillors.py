"""What the council's own pages say beside a councillor's name, which is never kept: party, address, number. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from collectors.offices import is_party
from collectors.profile_links import TELEPHONE
from collectors.profile_parties import tells_a_party
from store.records import Link, Signal

_COUNCILLOR = re.compile(r"(?i)\b(?:cllrs?|counc?illors?|councilors?|alderm[ae]n|cynghorwyr|cynghorydd|cyng)\b")
_HINTS = ("cllr", "cillor", "cilor", "cyng", "alderm")
"""One of them is in whatever the patterns find: most links are done with after that look."""
_OF_ONE = re.compile(r"(?i)cllr(?!s)|counc?illor(?!s)|cynghorydd")
_BEHIND = re.compile(r"[(\[,;|\u2013\u2014\u2022]|:\s|\s-\s|\b\d|\S+@\S")
"""Whatever a name may be followed by."""
_NUMBER_OR_ADDRESS = re.compile(
    rf"(?i)[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|{TELEPHONE}|"
    r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b|"
    r"\b\d+[a-z]?,?\s(?:[\w'\u2019-]+\s){1,3}?"
    r"(?:street|road|avenue|lane|close|drive|way|crescent|court|gardens|terrace|place|grove|walk)\b"
)


def links_without(links: Iterable[Link]) -> Iterator[Link]:
    """The links; of those that name a councillor no other words, and none to an account that tells the party."""
    for link in links:
        around = f"{link.handle} {link.name} {link.heading} {link.snippet}".lower()
        if not any(each in around for each in _HINTS):
            yield link
            continue
        of_one = any(_OF_ONE.search(each) for each in (link.handle or "", link.name or "", link.heading))
        if not (of_one and tells_a_party(link)):
            yield _without_words(link)


def _without_words(link: Link) -> Link:
    """If it, its heading or its surroundings name a councillor, with no words but that and the name."""
    if not any(_COUNCILLOR.search(each) for each in (link.name or "", link.heading, link.snippet)):
        return link
    name = (_cut(link.name) or link.platform or "link") if link.name else None
    return replace(link, name=name, heading=_cut(link.heading), snippet=link.written[:300])


def signal_without(signal: Signal) -> Signal:
    """The signal; if its words name a councillor, without numbers and addresses."""
    words = signal.evidence.snippet
    if not _COUNCILLOR.search(words):
        return signal
    return replace(signal, evidence=replace(signal.evidence, snippet=_NUMBER_OR_ADDRESS.sub("\u2026", words)))


def _cut(words: str) -> str:
    """Up to where a name ends, or the title alone where a party stands before that; what names nobody stays."""
    title = _COUNCILLOR.search(words)
    if not (title or is_party(words) or _NUMBER_OR_ADDRESS.search(words)):
        return words
    end = _BEHIND.search(words, title.end() if title else 0)  # "Follow us, Cllr Ann Example (...)"
    name = words[: end.start()].strip() if end else words
    return (title[0] if title else "") if is_party(name) or _NUMBER_OR_ADDRESS.search(name) else name
