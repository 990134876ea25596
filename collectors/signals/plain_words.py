"""How a page speaks: the length of its sentences, and how many of them say "we" or "you". In English and in Welsh.

Only sentences count that end as such: menus, headings and items of lists have no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from collectors.signals._sight import Seen, Sight
from store.records import PageKind, SignalKind

_ABOUT_ACCOUNTS = (PageKind.POLICY, PageKind.SOCIAL_HUB, PageKind.CONTACT)
_END = re.compile(r"(?<=[.!?])\s+(?=[^\s\da-z])")
_WORD = re.compile(r"[^\W_][\w'\u2019-]*")
_SPEAKS = re.compile(
    r"\b(?:[Ww]e|[Uu]s|[Oo]urs?|[Yy]ou|[Yy]ours?|[Ll]et['\u2019]s|"
    # In Welsh, verbs may say it by themselves; "Ni" that begins a sentence says "not".
    r"ni|ninnau|[Ee]in|[Cc]hi|chithau|[Ee]ich|[Rr]ydy[mn]|[Yy]dym|[Bb]yddwn|[Gg]allwn|[Gg]ofynnwn|[Cc]eisiwn|[Hh]offem|[Rr]ydych|"
    r"[Yy]dych|\w{3,}wch)\b|['\u2019]ch\b"
)
_LEAST_WORDS = 3
_ENOUGH = 6
"""Sentences. The median of fewer says little."""


def seen(sight: Sight) -> Iterator[Seen]:
    """Both figures, where there are enough sentences, with the longest or the first as a sample."""
    if sight.kind not in _ABOUT_ACCOUNTS or not sight.readable:
        return
    sentences = {words: len(_WORD.findall(words)) for words in _sentences(sight.text)}
    counted = {words: number for words, number in sentences.items() if number >= _LEAST_WORDS}
    if len(counted) < _ENOUGH:
        return
    longest = max(counted, key=lambda words: counted[words])
    yield Seen(SignalKind.SENTENCE_LENGTH, str(round(median(counted.values()))), longest[:300])
    speaking = [words for words in counted if _SPEAKS.search(words)]
    sample = (speaking or [longest])[0]
    yield Seen(SignalKind.SPEAKS_TO_READER, f"{len(speaking) / len(counted):.2f}", sample[:300])


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.endswith((".", "!", "?")) or ". " in line:
            yield from (words for words in _END.split(line) if words.endswith((".", "!", "?")))
