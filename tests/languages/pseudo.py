"""A language that nobody speaks: each text in letters that English lacks, so that what stays English can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from monitor.catalogue.template import entries

ENGLISH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
OTHERS = "áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ"
_LETTERS = str.maketrans(ENGLISH, OTHERS)
_FILLED_IN = re.compile(r"(\{[^{}]*\})")
_HEADER = r"""msgid ""
msgstr ""
"Language: cy\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=3; plural=(n == 1 ? 0 : n == 2 ? 1 : 2);\n"
"X-Reviewed-By: Nobody, 2026-11-22\n"

"""
_ADDRESSES = re.compile(r"“[^”]*”|\b(?:https?://|mailto:|urn:)\S+|[\w.+-]+@[\w.-]+|\b[\w/-]+(?:\.[\w-]+)+\b")
"""Somebody's own words between quotation marks; addresses, and names of files."""
_CODES = re.compile(r"\b[A-Z]{2,}\d*\b")
_WORDS = re.compile(r"[A-Za-z][A-Za-z’'-]+(?:,? [A-Za-z][A-Za-z’'-]*)*")


def pseudo(text: str) -> str:
    """`The {page} is gone.` is `[[Ţĥé {page} íš ĝóñé.]]`."""
    parts = _FILLED_IN.split(text)
    return f"[[{''.join(part if place % 2 else part.translate(_LETTERS) for place, part in enumerate(parts))}]]"


def translation() -> str:
    """The file of a translator who is done."""
    catalog = Catalog()
    for each in entries():
        several = (each.text, each.plural)
        said = [pseudo(each.text), pseudo(each.plural), pseudo(each.plural)]
        catalog.add(
            several if each.plural else each.text, said if each.plural else said[0], context=each.context or None
        )
    catalog._num_plurals = 3
    written = BytesIO()
    write_po(written, catalog, width=0, omit_header=True)
    return _HEADER + written.getvalue().decode()


def left_in_english(text: str, names: Iterable[str]) -> Iterator[str]:
    """Words that are neither in the other language nor `names`, nor somebody's own."""
    text = _ADDRESSES.sub(" § ", text)
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    text = re.sub(rf"(?<![A-Za-z])(?:{known})(?![A-Za-z])", " § ", text)
    yield from _WORDS.findall(_CODES.sub(" § ", text))
