"""From an address as written to what its writer meant to write: invisible characters, entities, percent signs."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

from store.records import LinkFlag

# White space, controls, zero-width and bidirectional marks, soft hyphen, no-break space, byte order mark.
_UNSEEN = (
    "".join(map(chr, (*range(0x20), *range(0x7F, 0xA1), *range(0x2000, 0x2010), *range(0x2028, 0x2030))))
    + "".join(map(chr, (*range(0x205F, 0x2070), 0xAD, 0x61C, 0x115F, 0x1160, 0x1680, 0x180E, 0x3000, 0xFEFF)))
)  # fmt: skip
EDGES = " " + _UNSEEN
"""What is never the first or last character of an address."""
_INSIDE = str.maketrans("", "", _UNSEEN)
_ENCODED_UNSEEN = re.compile(
    r"(?i)%e2%80%(?:8[0-9a-f]|a[89a-f])|%e2%81%(?:9f|a[0-9a-f])|%e3%80%80|%ef%bb%bf|%c2%a0|%c2%ad|%[01][0-9a-f]|%7f"
)
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|colon|commat|gt|lt|nbsp|period|quot|sol);|&(?:amp|gt|lt|quot)(?![\w=;])"
)
_HIDING_ENTITY = re.compile(r"&(?:#|colon;|commat;|period;|sol;)")
_ENCODED_START = ("http%3a", "https%3a", "http%253a", "https%253a", "%2f%2f")
_ANOTHER_ADDRESS = re.compile(r"\s\S*https?://|[^\s:/]\s+//")
MAX_LENGTH = 8190
"""Characters of an address that can be asked for: the line that most servers read (Apache's LimitRequestLine)."""

Flags = tuple[LinkFlag, ...]


def cleaned(written: str) -> tuple[str, Flags]:
    """The address without what nobody sees.

    Empty for a text that holds several addresses, or words before one, and for one too long to be asked for.
    """
    text = written.strip(EDGES)
    flags: Flags = ()
    if len(text) > MAX_LENGTH:
        return "", ()
    if "&" in text:
        text, flags = _without_entities(text)
    if " " in text or not (text.isascii() and text.isprintable()):
        if _ANOTHER_ADDRESS.search(text.partition("?")[0]):
            return "", ()
        text, flags = _flagged(_without_unseen(text), text, flags, LinkFlag.INVISIBLE_CHARACTERS)
    if "%" in text:
        if text[:12].lower().startswith(_ENCODED_START):
            text = unquote(unquote(text) if "%25" in text[:12] else text)
            flags = (*flags, LinkFlag.PERCENT_ENCODED)
        text, flags = _flagged(_ENCODED_UNSEEN.sub("", text), text, flags, LinkFlag.INVISIBLE_CHARACTERS)
    return text, flags


def _flagged(now: str, before: str, flags: Flags, flag: LinkFlag) -> tuple[str, Flags]:
    return now, flags if now == before else (*flags, flag)


def _without_unseen(text: str) -> str:
    """A space around a slash is an accident; one inside a name is part of what a browser will ask for."""
    text = text.translate(_INSIDE)
    return "/".join(piece.strip(" ") for piece in text.split("/")) if " " in text else text


def _without_entities(text: str) -> tuple[str, Flags]:
    """An HTML parser has undone entities once. What is left was written twice, as some content systems do."""
    flags: Flags = ()
    for _ in range(2):
        if _HIDING_ENTITY.search(text):
            flags = (LinkFlag.ENTITY_ENCODED,)
        text = _ENTITY.sub(lambda match: unescape(match[0]), text)
    return text.strip(EDGES), flags
