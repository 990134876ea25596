"""What a council's own pages show, without whoever asked to be forgotten: those pages go on naming them."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from config.settings import Settings
from store.erasure_files import remembered
from store.forgotten import ErasureKeyError, Forgotten
from store.records import Link, PageReading, Signal
from store.store import Store
from store.traces import ERASED

NOBODY = Forgotten()
_TITLED = re.compile(r"(?i)\b(?:cllr|counc?illor|cynghorydd|cyng|alderman)\b[.\s]*((?:[^\s,;:()]+\s+){1,4}[^\s,;:()]+)")
_ENDING = re.compile(r"(?:['\u2019]s)?\W*$")

log = logging.getLogger(__name__)


def kept_out(store: Store, settings: Settings) -> Forgotten:
    """Everyone who must not be stored; nobody, and a warning, where their key is lost: councils are checked still."""
    try:
        return remembered(store, settings)
    except ErasureKeyError as error:
        log.warning("%s", error)
        return NOBODY


def without_forgotten(reading: PageReading, codes: Collection[str], known: Forgotten) -> PageReading:
    """The reading without links to their accounts, and without their names; `codes` are the councils of the site."""
    if not known.marks:
        return reading
    links = tuple(each for each in reading.links if not _is_theirs(each, codes, known))
    signals = tuple(_without_names(each, codes, known) for each in reading.signals)
    if (links, signals) == (reading.links, reading.signals):
        return reading
    return replace(reading, links=links, signals=signals)


def _is_theirs(link: Link, codes: Collection[str], known: Forgotten) -> bool:
    platform, key = link.platform or "", link.key or ""
    if key and any(known.has_account(code, platform, key) for code in codes):
        return True
    return any(name for words in (link.name or "", link.heading) for name in _named(words, codes, known))


def _without_names(signal: Signal, codes: Collection[str], known: Forgotten) -> Signal:
    words = signal.evidence.snippet
    for name in _named(words, codes, known):
        words = words.replace(name, ERASED)
    return replace(signal, evidence=replace(signal.evidence, snippet=words))


def _named(words: str, codes: Collection[str], known: Forgotten) -> Iterator[str]:
    """Those whom the words call councillors, and who must not be stored: of what follows the title the first words."""
    for said in _TITLED.finditer(words):
        ends = [each.end() for each in re.finditer(r"\S+", said[1])][1:]
        names = (_ENDING.sub("", said[1][:end]) for end in ends)
        yield from (name for name in names if any(known.is_forgotten(code, "", name) for code in codes))
