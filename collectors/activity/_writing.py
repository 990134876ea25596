"""How a post is written: questions, sentences, emoji, words of credit. In English and in Welsh. Pure."""

from __future__ import annotations

import re

from collectors.activity._hashtags import without_hashtags

_LONGEST = 5000
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|(?<![\w@.])(?:[\w-]{1,63}\.){1,5}[a-z]{2,18}/\S*", re.IGNORECASE)
_MENTION = re.compile(r"(?<!\w)@[\w.-]+(?:@[\w.-]+)?")
_END = re.compile(r"[.!?…]++[\"'’”)\]]*+(?=\s++[^\sa-z]|\s*+$)|\n+")
_WORD = re.compile(r"\w[\w'’.,/:£%&-]*")
_WHOSE = r"\s*(?:@|©|[A-Z][\w'’-]*(?:\s+[a-z]{1,3})?(?:\s+[A-Z][\w'’.-]*)+)"
"""A name of two words, or of an account: "Photo: Jo Bloggs" is a credit, "Photo: the new park" a caption."""
_CREDIT = re.compile(
    r"(?i:[(\[|–-]\s*via\s+\w|\bvia\s+@|\bh/t\b|\bhat\s+tip\b|\bcourtesy\s+of\b|\bcredit(?:s|ed)?(?:\s+to\b|\s*[:\-–])|"
    r"\breposted\s+from\b|\bsources?\s*[:–]|\b(?:photo|photograph|pic|picture|image|video)s?\s+(?:by|credits?)\b|"
    # in Welsh
    r"\bffynhonnell\s*[:–]|\b(?:lluniau|llun|fideo|delwedd)\s+gan\b|\btrwy\s+garedigrwydd\b)|"
    rf"\b(?i:photo|photograph|pic|picture|image|lluniau|llun|delwedd)s?\s*[:–]{_WHOSE}|[📷📸🎥]\s*(?:(?i:by|gan)\b|:?{_WHOSE})"
)
_PICTURE = (
    r"(?:[\u231a\u231b\u2328\u23cf\u23e9-\u23fa\u2600-\u27bf\u2b05-\u2b55\U0001f004-\U0001f1e5\U0001f200-\U0001faff])"
)
_TONE = r"[\ufe0f\U0001f3fb-\U0001f3ff]*[\U000e0020-\U000e007f]*"
_EMOJI = re.compile(rf"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_PICTURE}{_TONE}(?:\u200d{_PICTURE}{_TONE})*")


def own_words(text: str) -> str:
    """Without the addresses that programs put there, and no more than anybody reads in one post."""
    return _ADDRESS.sub(" ", text[:_LONGEST])


def asks(text: str) -> bool:
    """True if somebody is asked something. A question mark in an address asks nobody."""
    before, mark, _ = own_words(text).partition("?")
    return bool(mark) and _WORD.search(before) is not None


def credits(text: str) -> bool:
    """True if the words say where something comes from."""
    return _CREDIT.search(text[:_LONGEST]) is not None


def emoji(text: str) -> int:
    """How many a reader sees: a family, a flag and a skin tone are one each."""
    return len(_EMOJI.findall(text[:_LONGEST]))


def sentence_lengths(text: str) -> tuple[int, ...]:
    """Words in each sentence. Names called and hashtags behind it are no part of it; a hashtag within it is a word."""
    plain = _MENTION.sub(" ", own_words(text))
    lengths = (len(_WORD.findall(part)) for part in _END.split(plain) if without_hashtags(part).strip(" \t-–•|"))
    return tuple(length for length in lengths if length)
