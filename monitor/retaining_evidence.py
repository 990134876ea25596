"""Evidence that has been kept for long enough: visits, their scores, readings of pages, and copies of these."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from collectors.archive_file import SUFFIX, ArchiveError
from config.settings import Settings
from monitor.retaining import months_before
from store.evidence import Old
from store.store import Store

_BEGUN = re.compile(rf"doorstep-(\d{{14}})-.+{re.escape(SUFFIX)}")
AT_WORK = timedelta(days=1)
"""A check that was begun so long ago and has no end was killed."""


@dataclass(frozen=True, slots=True)
class OldEvidence:
    """What time is up for."""

    rows: Old
    files: tuple[Path, ...]
    """Copies to which no reading that stays points."""
    busy: bool = False
    """A check is under way, and may be about to point to something old: nothing is removed now."""

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Of visits, scorecards, readings of pages, and files."""
        visits, cards = (sum(map(len, each.values())) for each in (self.rows.snapshots, self.rows.scorecards))
        return visits, cards, len(self.rows.readings), len(self.files)

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return any(self.counts)


NOTHING = OldEvidence(Old(), ())


def old_evidence(store: Store, settings: Settings, now: datetime) -> OldEvidence:
    """What is older than `evidence_months`; nothing, if everything is kept."""
    if not settings.evidence_months:
        return NOTHING
    run = store.unfinished_run()
    if run and now - run.started_at < AT_WORK:
        return OldEvidence(Old(), (), busy=True)
    older_than = months_before(now, settings.evidence_months)
    rows = store.evidence.old(older_than)
    return OldEvidence(rows, tuple(_files(store, settings, older_than, rows.readings)))


def erase_evidence(store: Store, old: OldEvidence, now: datetime) -> None:
    """Remove it: rows first, so that none ever points to a copy that is gone. Raises `ArchiveError`."""
    store.evidence.erase(old.rows, now)
    for file in old.files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            raise ArchiveError(f"The archive file {file} cannot be removed: {reason}.") from error
    if old.files:
        store.evidence.bury_files(len(old.files), now)


def _files(store: Store, settings: Settings, older_than: datetime, gone: Collection[int]) -> Iterator[Path]:
    """Whole files that were begun before that, and to which no other reading points. The date is in the name."""
    folder = settings.archive_folder
    if folder is None or not folder.is_dir():
        return
    old = [path for path in sorted(folder.iterdir()) if (at := _begun(path)) and at < older_than]
    pointed_to = store.evidence.files(gone) if old else frozenset()
    yield from (path for path in old if path.name not in pointed_to)


def _begun(path: Path) -> datetime | None:
    found = _BEGUN.fullmatch(path.name)
    try:
        return datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
