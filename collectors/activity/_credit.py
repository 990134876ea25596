"""Words that say where something comes from: "Photo: Jo Bloggs", "via @neighbour". In English and in Welsh. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_LONGEST = 5000
_WHOSE = r"\s*(?:@|©|[A-Z][\w'’-]*(?:\s+[a-z]{1,3})?(?:\s+[A-Z][\w'’.-]*)+)"
"""A name of two words, or of an account: "Photo: Jo Bloggs" is a credit, "Photo: the new park" a caption."""
_OF = rf"s?\s*[:–]{_WHOSE}"
_BY = r"(?i:s?\s+(?:by|credits?)\b)"
_GAN = r"(?i:\s+gan\b)"
_CAMERA = rf"[📷📸🎥]\s*(?:(?i:by|gan)\b|:?{_WHOSE})"


def _word(first: str, rest: str, then: str = "") -> str:
    """A word and what follows it. It is searched for from one first letter to the next, and only then compared."""
    return rf"[{first}](?<!\w.)(?i:{rest}){then}"


# What is searched for, by letters that must stand in it: most posts have none of them.
_CREDITS = tuple(
    (letters.encode(), re.compile(pattern))
    for letters, pattern in {
        "via": r"(?i:[(\[|–-]\s*via\s+\w|\bvia\s+@)",
        "h/t": _word("hH", r"/t\b"),
        "tip": _word("hH", r"at\s+tip\b"),
        "courtesy": _word("cC", r"ourtesy\s+of\b"),
        "credit": _word("cC", r"redit(?:s|ed)?(?:\s+to\b|\s*[:\-–])"),
        "reposted": _word("rR", r"eposted\s+from\b"),
        "source": _word("sS\u017f", r"ources?\s*[:–]"),
        "ffynhonnell": _word("fF", r"fynhonnell\s*[:–]"),
        "garedigrwydd": _word("tT", r"rwy\s+garedigrwydd\b"),
        "photo": _word("pP", "hoto(?:graph)?", f"(?:{_BY}|{_OF})"),
        "pic": _word("pP", "ic(?:ture)?", f"(?:{_BY}|{_OF})"),
        "image": _word("iI\u0130\u0131", "mage", f"(?:{_BY}|{_OF})"),
        "video": _word("vV", "ideo", _BY),
        "llun": _word("lL", "lun(?:iau)?", f"(?:{_GAN}|{_OF})"),
        "fideo": _word("fF", "ideo", _GAN),
        "delwedd": _word("dD", "elwedd", f"(?:{_GAN}|{_OF})"),
        **dict.fromkeys("📷📸🎥", _CAMERA),
    }.items()
)
_TAKEN_FOR = {"\u0130": "i", "\u0131": "i", "\u017f": "s"}
"""Letters that patterns take for these, where large and small ones are the same to them."""


def credits(texts: Iterable[str]) -> list[bool]:
    """For each, true if the words say where something comes from."""
    texts = [text[:_LONGEST] for text in texts]
    small = list(map(_small, texts))
    together = b"\n".join(small)
    searched = [(letters, pattern) for letters, pattern in _CREDITS if letters in together]
    return [bool(searched) and _credits(*each, searched) for each in zip(texts, small, strict=True)]


def _credits(text: str, small: bytes, searched: Sequence[tuple[bytes, re.Pattern[str]]]) -> bool:
    return any(letters in small and pattern.search(text) for letters, pattern in searched)


def _small(text: str) -> bytes:
    """In small letters, as far as any that are searched for: bytes are searched in half the time."""
    for letter, taken_for in _TAKEN_FOR.items():
        text = text.replace(letter, taken_for)
    return text.encode("utf-8", "replace").lower()
