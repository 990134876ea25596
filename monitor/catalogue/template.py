"""The template for translators, `config/languages/doorstep.pot`: every text once, the same to the letter each time."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from config.languages.names import fields
from monitor.catalogue import calls, tables, templates
from monitor.catalogue.entry import Entry

HEADER = r"""# Everything that users of Doorstep read. How a translation is made: docs/languages.md.
# What stands in {braces} is filled in, and stays as it is.
msgid ""
msgstr ""
"Project-Id-Version: Doorstep\n"
"Language: \n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Reviewed-By: \n"

"""
_WIDTH = 120


@cache
def entries() -> tuple[Entry, ...]:
    """All texts that say something, as they stand. Raises `ValueError` for one whose braces do not pair."""
    found = tuple(each for each in (*tables.entries(), *templates.entries(), *calls.entries()) if each.text)
    for each in found:
        fields(each.text + each.plural)
    return found


def document() -> str:
    """The file as it should be."""
    catalog = Catalog()
    for each in entries():
        catalog.add(
            (each.text, each.plural) if each.plural else each.text,
            locations=[(each.where, 0)],
            auto_comments=[each.note] if each.note else (),
            context=each.context or None,
        )
    for message in catalog:
        # Babel takes "50% of" for a format of another kind, and translators' tools would complain.
        message.flags.discard("python-format")
    written = BytesIO()
    write_po(written, catalog, width=_WIDTH, omit_header=True, include_lineno=False)
    return HEADER + written.getvalue().decode().rstrip("\n") + "\n"
