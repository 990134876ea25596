"""A translator's file, read whole and checked: who reviewed it, and whether its texts can be filled in."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_string
from email.message import Message as Header
from gettext import GNUTranslations
from io import BytesIO, StringIO
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, denormalize, read_po

from config.languages import LanguageError
from config.languages.names import faults, forms

REVIEWED = "X-Reviewed-By"
_REVIEW = re.compile(r"(?P<name>.*\w.*), (?P<day>\d{4}-\d\d-\d\d)")
_HEADER = re.compile(r'^msgid ""\nmsgstr (?P<text>".*"(?:\n".*")*)', re.MULTILINE)
_SHOWN = 20
"""Faults that are named. Nobody reads more at a time."""


def translation(path: Path) -> GNUTranslations:
    """What to speak by. Texts that are not translated, or marked as fuzzy, stay English. Raises `LanguageError`."""
    catalog, header = translated(path)
    if not reviewed(header):
        raise LanguageError(
            f"The translation {path} is not spoken: its header does not say who reviewed it and when, "
            f"as in “{REVIEWED}: A. Speaker, 2026-11-22”."
        )
    wrong = faults(catalog)
    if wrong:
        more = f" (and {len(wrong) - _SHOWN} more)" if len(wrong) > _SHOWN else ""
        raise LanguageError(
            f"The translation {path} does not fit the English texts: {'; '.join(wrong[:_SHOWN])}{more}."
        )
    return _compiled(path, catalog)


def translated(path: Path) -> tuple[Catalog, Header]:
    """All that the file says, checked by nobody, and its header. Raises `LanguageError` for what is no such file."""
    text = _text(path)
    try:
        catalog = read_po(StringIO(text), ignore_obsolete=True, abort_invalid=True)
    except (PoFileError, ValueError, IndexError, AssertionError) as error:
        raise LanguageError(f"The translation {path} is not a file of translations (PO): {_said(error)}.") from error
    catalog.charset = "utf-8"  # which it was read in, whatever its header says
    found = _HEADER.search(text)
    header = message_from_string(denormalize(found["text"]) if found else "")
    _known(path, header.get("Language", ""))
    return catalog, header


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise LanguageError(f"There is no translation {path}: see docs/languages.md for how one is made.") from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise LanguageError(f"The translation {path} cannot be read: {reason}.") from error
    except UnicodeDecodeError as error:
        raise LanguageError(f"The translation {path} is not in UTF-8.") from error


def _known(path: Path, code: str) -> None:
    """A page has to say in which language it is, and numbers are written by its customs."""
    try:
        Locale.parse(code, sep="-" if "-" in code else "_")
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise LanguageError(
            f"The translation {path} does not say of which language it is, as in “Language: cy”."
        ) from error


def reviewed(header: Header) -> bool:
    """Whether it says who reviewed the translation, and on which day."""
    found = _REVIEW.fullmatch(header.get(REVIEWED, "").strip())
    if not found:
        return False
    try:
        date.fromisoformat(found["day"])
    except ValueError:
        return False
    return True


def _compiled(path: Path, catalog: Catalog) -> GNUTranslations:
    for message in list(catalog):
        # In gettext's own form an untranslated plural would be said by the other language's rule, in English words.
        if message.id and not any(forms(message.string)):
            catalog.delete(message.id, message.context)
    written = BytesIO()
    try:
        write_mo(written, catalog)
        written.seek(0)
        return GNUTranslations(written)
    except (ValueError, SyntaxError) as error:
        raise LanguageError(
            f"The translation {path} has a rule for numbers (Plural-Forms) that cannot be followed: {_said(error)}."
        ) from error


def _said(error: BaseException) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__
