"""Texts that stand in tables: the dashboard's own, and those of the files of `config/` that pages show."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from collectors.platforms import all_platforms
from config.checklists import CHECKLISTS, checklist_items
from config.guidance import GUIDANCE, guidance
from config.register import UK_REGISTER, councils
from config.sectors import COUNCILS, SECTORS, sector
from config.stages import STAGES, stages
from config.toolkit import principles
from dashboard.offices import Office
from dashboard.reports.dictionary import TABLES
from dashboard.texts import FOLDER, pages, texts_of
from monitor.catalogue.entry import ROOT, Entry, place
from scoring.indicators import all_indicators
from store import records
from store.deeds import DeedKind
from store.erasure import Cause

SAID: tuple[type[StrEnum], ...] = (
    *(records.CorrectionStep, records.Part, records.ProblemKind, records.Step),
    *(Cause, DeedKind, Office),
)
"""Closed sets whose members are said by their values: others have words of their own."""
PLATFORMS = ROOT / "collectors" / "platforms"
"""Each file says why its platform shows what it shows."""


def entries() -> Iterator[Entry]:
    """All of them."""
    yield from _of_the_dashboard()
    yield from _of_principles()
    yield from (Entry(place(STAGES), text) for each in stages() for text in (each.name, each.meaning))
    yield from (Entry(place(CHECKLISTS), each.text) for each in checklist_items())
    # Titles are the publishers' own.
    yield from (Entry(place(GUIDANCE), each.about) for each in guidance())
    yield from (Entry(_file_of(kind), member.value, note=kind.__name__) for kind in SAID for member in kind)
    yield from _of_the_register()
    yield from _of_thresholds()
    yield from _of_exports()
    yield from (Entry(place(PLATFORMS / f"{each.name}.py"), each.why) for each in all_platforms())


def _of_the_dashboard() -> Iterator[Entry]:
    for page in pages():
        where = place(FOLDER / f"{page}.toml")
        for name, text in texts_of(page).items():
            one, plural = (text, "") if isinstance(text, str) else (text["one"], text["other"])
            yield Entry(where, one, plural, context=f"{page}.{name}")


def _of_the_register() -> Iterator[Entry]:
    """Words by which it sorts councils. Their names are their own."""
    known = councils(UK_REGISTER)
    words = dict.fromkeys(
        said for each in known for said in (each.nation, each.region, each.type_name, each.rural_urban)
    )
    yield from (Entry(place(UK_REGISTER), each) for each in words)


def _of_thresholds() -> Iterator[Entry]:
    """Names of the numbers by which indicators judge."""
    names = dict.fromkeys(name for each in all_indicators(*records.Dial) for name in each.thresholds)
    yield from (Entry("scoring/indicators", name.replace("_", " "), note="a threshold") for name in names)


def _of_exports() -> Iterator[Entry]:
    """What tables and their columns are about. Their names are for programs."""
    for each in TABLES:
        about = (each.title, each.about, *(column.about for column in each.columns))
        yield from (Entry("dashboard/reports", text) for text in about)


def _file_of(kind: type[StrEnum]) -> str:
    return f"{kind.__module__.replace('.', '/')}.py"


def _of_principles() -> Iterator[Entry]:
    """Of councils first, then of each sector that has its own."""
    for each in (COUNCILS, *(sector(path.parent.name) for path in sorted(SECTORS.glob("*/sector.toml")))):
        for of in principles(each.toolkit):
            yield from (Entry(place(each.toolkit), text) for text in (of.name, of.statement, of.ask, of.cannot_see))
