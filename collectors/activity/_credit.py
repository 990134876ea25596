"""Words that say where something comes from: "Photo: Jo Bloggs", "via @neighbour". In English and in Welsh. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_LONGEST = 5000
_WHOSE = r"\s*(?:@|©|[A-Z][\w'’-]*(?:\s+[a-z]{1,3})?(?:\s+[A-Z][\w'’.-]*)+)"
"""A name of two words, or of an account: "Photo: Jo Bloggs" is a credit, "Photo: the new park" a caption."""
_PICTURE = (
    r"(?i:\b(?:photo|photograph|pic|picture|image|video)s?\s+(?:by|credits?)\b|"
    r"\b(?:lluniau|llun|fideo|delwedd)\s+gan\b)|"
    rf"\b(?i:photo|photograph|pic|picture|image|lluniau|llun|delwedd)s?\s*[:–]{_WHOSE}"
)
_CAMERA = rf"[📷📸🎥]\s*(?:(?i:by|gan)\b|:?{_WHOSE})"
# What is searched for, by letters that must stand in it: most posts have none of them.
_CREDITS = tuple(
    (letters, re.compile(pattern))
    for letters, pattern in {
        "via": r"(?i:[(\[|–-]\s*via\s+\w|\bvia\s+@)",
        "h/t": r"(?i:\bh/t\b)",
        "tip": r"(?i:\bhat\s+tip\b)",
        "courtesy": r"(?i:\bcourtesy\s+of\b)",
        "credit": r"(?i:\bcredit(?:s|ed)?(?:\s+to\b|\s*[:\-–]))",
        "reposted": r"(?i:\breposted\s+from\b)",
        "source": r"(?i:\bsources?\s*[:–])",
        "ffynhonnell": r"(?i:\bffynhonnell\s*[:–])",
        "garedigrwydd": r"(?i:\btrwy\s+garedigrwydd\b)",
        **dict.fromkeys(("photo", "pic", "image", "video", "llun", "fideo", "delwedd"), _PICTURE),
        **dict.fromkeys("📷📸🎥", _CAMERA),
    }.items()
)


def credits(texts: Iterable[str]) -> list[bool]:
    """For each, true if the words say where something comes from."""
    texts = [text[:_LONGEST] for text in texts]
    small = _small("\n".join(texts))
    searched = [(letters, pattern) for letters, pattern in _CREDITS if letters in small]
    return [bool(searched) and _credits(text, searched) for text in texts]


def _credits(text: str, searched: Sequence[tuple[str, re.Pattern[str]]]) -> bool:
    small = _small(text)
    return any(letters in small and pattern.search(text) for letters, pattern in searched)


def _small(text: str) -> str:
    """As patterns see it that take large and small letters, and the Turkish ones, for the same."""
    return text.replace("\u0130", "i").replace("\u0131", "i").casefold()
