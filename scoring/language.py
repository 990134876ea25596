"""In which language sentences are made: English, as the code has it, or what a catalogue says instead.

Whoever makes a sentence calls `say` with the whole English text; a catalogue answers to that text with another. What is
made when a module is read, before a language is chosen, is `marked` there and said later: `say(REASONS[kind])`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import ClassVar, ParamSpec, Protocol, cast

Asked = ParamSpec("Asked")


class Catalogue(Protocol):
    """What `gettext.GNUTranslations` offers: a text that it does not have is given back as it is."""

    def gettext(self, message: str) -> str:
        """In its language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """In its language, in the form that this number takes there."""

    def pgettext(self, context: str, message: str) -> str:
        """As `gettext`, for a text that means something else elsewhere."""

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        """As `ngettext`, for a text that means something else elsewhere."""

    def info(self) -> Mapping[str, str]:
        """What its head says, by name in lower case: `language` is its code."""


class _Spoken:
    """One language for the whole process, chosen before anything is said."""

    catalogue: Catalogue | None = None
    forget: ClassVar[list[Callable[[], None]]] = []
    """What clears each store of sentences that are kept: they are in the language before."""


def speak(catalogue: Catalogue | None) -> None:
    """From now on by this catalogue; `None` is English. To be called before anything is said: findings are kept."""
    _Spoken.catalogue = catalogue
    for forget in _Spoken.forget:
        forget()


def spoken() -> Catalogue | None:
    """What is spoken by; `None` is English."""
    return _Spoken.catalogue


def say(text: str, /, **values: object) -> str:
    """The text with what it names filled in: `say("The {page} offers news.", page=...)`.

    A text without values stands as it is, braces and all.
    """
    if _Spoken.catalogue is not None and text:  # to nothing, a catalogue answers with its own head
        text = _Spoken.catalogue.gettext(text)
    return text.format(**values) if values else text


def say_count(one: str, other: str, /, count: int, **values: object) -> str:
    """The text for so many, where `{count}` is the number: `say_count("{count} page", "{count} pages", count=2)`."""
    if _Spoken.catalogue is None:
        text = one if count == 1 else other
    else:
        text = _Spoken.catalogue.ngettext(one, other, count)
    return text.format(count=count, **values)


def kept(sentence: Callable[Asked, str]) -> Callable[Asked, str]:
    """For a sentence that is said again and again of the same few values: it is made once in each language."""
    remembering = lru_cache(maxsize=4096)(sentence)
    _Spoken.forget.append(remembering.cache_clear)
    return cast("Callable[Asked, str]", remembering)  # whose stubs forget the arguments


def marked(text: str) -> str:
    """The text, which a catalogue ought to have: for what is written down when a module is read, and said later."""
    return text
