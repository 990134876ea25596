"""Languages other than English: each a translator's file (PO), spoken only once somebody has reviewed it.

The template of all texts, `doorstep.pot`, stands in this folder; `docs/languages.md` says how a translation is made.
"""

from __future__ import annotations

import re
from functools import cache
from gettext import GNUTranslations
from pathlib import Path

ENGLISH = "en"
FOLDER = Path(__file__).parent
TEMPLATE = FOLDER / "doorstep.pot"
_CODE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_SUFFIX = ".po"


class LanguageError(Exception):
    """A translation cannot be spoken by. The message is one sentence, which names the file."""


def proper_language(written: str) -> str:
    """The code of a language, or the path of a translator's file. Raises `ValueError`."""
    written = written.strip()
    if _CODE.fullmatch(written) or written.endswith(_SUFFIX):
        return written
    raise ValueError("the code of a language, such as en or cy, or the path of a .po file")


def file_of(language: str) -> Path:
    """Where the translation stands, whether it is there or not."""
    return Path(language) if language.endswith(_SUFFIX) else FOLDER / f"{language}{_SUFFIX}"


@cache
def translations(language: str) -> GNUTranslations | None:
    """What to speak by; `None` for English, which the code has. Raises `LanguageError`."""
    if language == ENGLISH:
        return None
    from config.languages.reading import translation  # with it comes Babel, which English does not need

    return translation(file_of(language))
