"""How a post is written: questions, sentences, emoji. In English and in Welsh. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from collectors.activity._hashtags import without_hashtags

_LONGEST = 5000
_BETWEEN = "\n\0\n"  # no word, ends every sentence, and is the end of every address and name
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|(?<![\w@.])(?:[\w-]{1,63}\.){1,5}[a-z]{2,18}/\S*", re.IGNORECASE)
# Patterns that begin with a sign, and only then look before it, are searched for from sign to sign.
_MENTION = re.compile(r"@(?<!\w.)[\w.-]+(?:@[\w.-]+)?")
_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[.!?…]*+[\"'’”)\]]*+(?=\s++[^\sa-z]|\s*+$))")
_WORD = re.compile(r"\w[\w'’.,/:£%&-]*")
_BETWEEN_WORDS = re.compile(r"[^\x00-\x7f’£](?<!\w)")
"""Of what is no ASCII."""
_WITHIN_WORDS = b"'.,/:%&-"
_KINDS = re.sub(rb"[^\nx]", b" ", re.sub(rb"[\w\x80-\xff]", b"x", bytes(range(256))))
"""What becomes of each byte of a text: letters and digits one letter, all else but the ends of lines a space."""
_PICTURE = (
    r"[\u231a\u231b\u2328\u23cf\u23e9-\u23fa\u2600-\u27bf\u2b05-\u2b55\U0001f004-\U0001f1e5\U0001f200-\U0001faff]"
)
_FLAG = r"[\U0001f1e6-\U0001f1ff]"
_TONE = r"[\ufe0f\U0001f3fb-\U0001f3ff]*[\U000e0020-\U000e007f]*"
_EMOJI = re.compile(
    rf"[0-9#*\u231a-\U0001faff](?:(?<=[0-9#*])\ufe0f?\u20e3|(?<={_FLAG}){_FLAG}|"
    rf"(?<={_PICTURE}){_TONE}(?:\u200d{_PICTURE}{_TONE})*)"
)


def own_words(text: str) -> str:
    """Without the addresses that programs put there, and no more than anybody reads in one post."""
    text = text[:_LONGEST]
    if not _may_have_address(text):
        return text
    # No address has a space in it, and few words are addresses.
    return " ".join([_ADDRESS.sub(" ", word) if _may_have_address(word) else word for word in text.split(" ")])


def _may_have_address(text: str) -> bool:
    return "/" in text or (("w." in text or "W." in text) and "www." in text.lower())


def asks(text: str) -> bool:
    """True if somebody is asked something. A question mark in an address asks nobody."""
    if "?" not in text:
        return False
    before, mark, _ = own_words(text).partition("?")
    return bool(mark) and _WORD.search(before) is not None


def emoji(text: str) -> int:
    """How many a reader sees: a family, a flag and a skin tone are one each."""
    return len(_EMOJI.findall(text[:_LONGEST]))


def has_more_emoji(text: str, number: int) -> bool:
    """True if there are more than so many."""
    # In UTF-8 each takes at least two bytes more than characters, and few posts have many of those.
    return len(text.encode("utf-8", "replace")) - len(text) >= 2 * (number + 1) and emoji(text) > number


def sentence_lengths(texts: Iterable[str]) -> tuple[int, ...]:
    """Words in each sentence. Names called and hashtags behind it are no part of it; a hashtag within it is a word."""
    plain = _BETWEEN.join(map(own_words, texts))
    sentences = [part for part in _END.split(_MENTION.sub(" ", plain)) if part and _says_more_than_hashtags(part)]
    return tuple(filter(None, _counts_of_words(sentences)))


def _counts_of_words(sentences: Sequence[str]) -> list[int]:
    # With what may be within words left out, a word is what stands between spaces: to count so takes a fifth of the
    # time of finding them.
    together = _BETWEEN_WORDS.sub(" ", " " + "\n ".join(sentences)).replace("’", "'").replace("£", "'")
    kinds = together.encode().translate(_KINDS, _WITHIN_WORDS)
    return [sentence.count(b" x") for sentence in kinds.split(b"\n")]


def _says_more_than_hashtags(part: str) -> bool:
    if "#" not in part and "\uff03" not in part:
        return True
    return bool(without_hashtags(part).strip(" \t-–•|"))
