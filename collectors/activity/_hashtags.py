"""Hashtags, and whether a screen reader can tell their words apart: `#BinDay`, not `#binday`. Pure.

Whether `#binday` is one word or two stands in no list that we could carry for two languages. The account's own posts
tell: it is two if they write "bin" and "day", and one if they write "binday".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import filterfalse

# The sign first, and then what stands before it: so the search goes from sign to sign.
_TAG = re.compile(r"#(?<![\w&/].)(?=\w*[^\W\d_])(\w{2,100})")
_APART = re.compile(r"[^\W\d_](?:_|\d+(?=[^\W\d_]))|[a-zà-öø-ÿŵŷ](?=[A-ZÀ-ÖØ-ÞŴŶ])|[A-ZÀ-ÖØ-ÞŴŶ]{2}(?=[a-zà-öø-ÿŵŷ])")
_SHORTEST = 3
_LETTERS = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_SMALL_LETTERS = bytes(byte if byte > 127 or chr(byte).isalpha() else 32 for byte in bytes(range(256)).lower())
"""What becomes of each byte of a text: the letters of ASCII become small, all else of it a space."""
_LONGEST = 40
# What joins or follows words so often that no post needs to show it.
_COMMON = frozenset(
    """
    and are bin bins budget bus care city community council day days event events festival food for free get green
    health help home housing job jobs library live local love market month my new news night of on our park parks plan
    play road safe school schools start summer support the time together town travel update vote walk weather week
    weekend winter work year you young your
    cyngor diwrnod ein gwaith wythnos
    """.split()
)


def without_hashtags(text: str) -> str:
    """The text with a space in the place of each. Numbers (`#1`) are none."""
    return _TAG.sub(" ", _with_one_sign(text))


def told_apart(texts: Iterable[str]) -> tuple[bool, ...]:
    """For each hashtag of several words in the posts of one account: can its words be told apart?"""
    between, *found = _TAG.split(_with_one_sign("\n".join(texts)))
    tags, rest = found[::2], [between, *found[1::2]]
    verdicts = dict(_verdicts(frozenset(tags), rest))
    return tuple(verdicts[tag] for tag in tags if tag in verdicts)


def _with_one_sign(text: str) -> str:
    """Some keyboards write a wide one."""
    return text.replace("\uff03", "#")


def _verdicts(tags: Iterable[str], rest: Iterable[str]) -> Iterator[tuple[str, bool]]:
    written: Set[str] | None = None  # asked for by few tags, and costs more than all else here
    for tag in tags:
        if _APART.search(tag):
            yield tag, True
            continue
        letters = tag.rstrip("0123456789").casefold()
        if len(letters) > _LONGEST or letters in _COMMON:
            continue
        written = _written(" ".join(rest)) if written is None else written
        if letters not in written and _several(letters, written):
            yield tag, False


def _written(text: str) -> Set[str]:
    """The words of a text, in small letters."""
    # Bytes are told apart, and made small, in a twentieth of the time; beyond ASCII a byte does not tell.
    parts = set(text.encode("utf-8", "replace").translate(_SMALL_LETTERS).decode().split())
    others = set(filterfalse(str.isascii, parts))
    parts -= others
    parts.update(" ".join(_LETTERS.findall(" ".join(others))).casefold().split())
    return parts


def _several(letters: str, written: Set[str]) -> bool:
    """True if the letters are two words or more that are known, end to end."""
    ends = [0]  # of words, reached from the beginning
    for end in range(2, len(letters) + 1):
        for start in ends:
            word = letters[start:end]
            known = word in _COMMON or (len(word) >= _SHORTEST and word in written)
            if known and word != letters:
                ends.append(end)
                break
    return 0 < ends[-1] == len(letters)
