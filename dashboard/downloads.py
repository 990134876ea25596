"""What can be taken away: the files of an export, in one archive that is made when somebody asks for it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

from dashboard.reports.columns import Shelf, Table
from dashboard.reports.dictionary import TABLES
from dashboard.reports.export import Choice, export
from store.marks import Mark
from store.records import Stage
from store.store import Store

NOTHING: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Download:
    """An archive on offer."""

    name: str
    """Of its texts, and of the file without the day."""
    scores: bool

    @property
    def tables(self) -> tuple[Table, ...]:
        """Which tables are in it. Observations never lie among scores."""
        return tuple(each for each in TABLES if self.scores or each.shelf is Shelf.OBSERVATIONS)

    def made(self, store: Store, stages: tuple[Stage, ...], mark: Mark, withheld: Mapping[str, int] = NOTHING) -> bytes:
        """The archive of what is stored up to this mark. Raises `ReportError` or `DatabaseError`.

        `withheld`: by code of each council in preview, the method whose scorecards are left out.
        """
        return _archive(store, stages, mark, self.scores, tuple(sorted(withheld.items())))


OBSERVATIONS, EVERYTHING = Download("observations", scores=False), Download("observations-and-scores", scores=True)


def file_name(download: Download, latest: datetime | None) -> str:
    """With the day of the newest check, so that two archives are not taken for one another."""
    day = f"-{latest.date().isoformat()}" if latest else ""
    return f"doorstep-{download.name}{day}.zip"


# Two, so that nobody waits again for what somebody else has just asked for. Not Streamlit's way to keep things: it is
# asked from a thread of its own, outside the run of a script.
@lru_cache(maxsize=2)
def _archive(
    store: Store, stages: tuple[Stage, ...], mark: Mark, scores: bool, withheld: tuple[tuple[str, int], ...]
) -> bytes:
    with TemporaryDirectory(prefix="doorstep-") as folder:
        place = Path(folder) / "doorstep"
        export(store, place, Choice(observations_only=not scores, withheld=dict(withheld)), stages, datetime.now(UTC))
        return _zipped(folder, place.rglob("*"))


def _zipped(folder: str, files: Iterable[Path]) -> bytes:
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as writing:
        for each in sorted(files):
            if each.is_file():
                writing.write(each, each.relative_to(folder))
    return archive.getvalue()
