"""Texts that stand in tables: the dashboard's own, and those of the files of `config/` that pages show."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from config.checklists import CHECKLISTS, checklist_items
from config.guidance import GUIDANCE, guidance
from config.sectors import COUNCILS, SECTORS, sector
from config.stages import STAGES, stages
from config.toolkit import principles
from dashboard.texts import FOLDER, pages, texts_of
from monitor.catalogue.entry import Entry, place
from store import records

SAID: tuple[type[StrEnum], ...] = (records.Part,)
"""Closed sets whose members are said by their values: others have words of their own."""
_RECORDS = "store/records/"


def entries() -> Iterator[Entry]:
    """All of them."""
    yield from _of_the_dashboard()
    yield from _of_principles()
    yield from (Entry(place(STAGES), text) for each in stages() for text in (each.name, each.meaning))
    yield from (Entry(place(CHECKLISTS), each.text) for each in checklist_items())
    # Titles are the publishers' own.
    yield from (Entry(place(GUIDANCE), each.about) for each in guidance())
    yield from (Entry(_RECORDS, member.value, note=f"one of {kind.__name__}") for kind in SAID for member in kind)


def _of_the_dashboard() -> Iterator[Entry]:
    for page in pages():
        where = place(FOLDER / f"{page}.toml")
        for name, text in texts_of(page).items():
            one, plural = (text, "") if isinstance(text, str) else (text["one"], text["other"])
            yield Entry(where, one, plural, context=f"{page}.{name}")


def _of_principles() -> Iterator[Entry]:
    """Of councils first, then of each sector that has its own."""
    for each in (COUNCILS, *(sector(path.parent.name) for path in sorted(SECTORS.glob("*/sector.toml")))):
        for of in principles(each.toolkit):
            yield from (Entry(place(each.toolkit), text) for text in (of.name, of.statement, of.ask, of.cannot_see))
