"""Saying it in the words of another sector: a fire and rescue service is no council, and its findings say so.

Indicators are written for councils. A vocabulary gives other words for theirs: `council` becomes `service`,
`chief executive` becomes `chief fire officer`. For councils it is empty, and every text stays as it is. Its words are
looked for in what is said, so they are of the language that is spoken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

COUNCILS: Mapping[str, str] = MappingProxyType({})
"""The words as the indicators have them."""

_QUOTED = re.compile(r"(\"[^\"]*\"|“[^”]*”)")
_ENDINGS = ".?!:"


def spoken(text: str, vocabulary: Mapping[str, str]) -> str:
    """The text with each word or phrase of the vocabulary replaced by its other.

    A capital stays a capital, but only where a sentence begins: elsewhere it belongs to a name, and names stay as
    they are. So does what stands between quotation marks: it is somebody's own words.
    """
    if not vocabulary or not text:
        return text
    parts = _QUOTED.split(text)
    return "".join(part if place % 2 else _replaced(part, vocabulary, place == 0) for place, part in enumerate(parts))


def _replaced(text: str, vocabulary: Mapping[str, str], first: bool) -> str:
    def other(found: re.Match[str]) -> str:
        word = found[0]
        if word in vocabulary:
            return vocabulary[word]
        before = text[: found.start()].rstrip()
        begins = before[-1:] in _ENDINGS if before else first
        lower = word[0].lower() + word[1:]
        if not begins or lower not in vocabulary:
            return word
        return vocabulary[lower][0].upper() + vocabulary[lower][1:]

    return _pattern(tuple(vocabulary)).sub(other, text)


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words only, the longest first: `councillor` is no `council`."""
    longest = sorted(words, key=len, reverse=True)
    either = "|".join(f"[{each[0].upper()}{each[0]}]{re.escape(each[1:])}" for each in longest)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")
