"""The evidence: copies of councils' public pages, in WARC files that any archive's tools can read."""

from __future__ import annotations

import re
import secrets
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from collectors.archive_file import SUFFIX, ArchiveError, GrowingFile, has_copy
from collectors.archive_records import page_records, revisit_records, warcinfo
from collectors.archive_repair import repaired
from store.records import Archived, Page, PageKind, PageReading

_TRIES = 10
MAX_BYTES = 500_000_000
"""Of one file. Two gigabytes is what old tools can take; this is also easy to copy."""
COUNCILS_OWN = frozenset(PageKind) - {PageKind.LINK_HUB, PageKind.COUNCILLOR}
"""A list of links is a page of somebody else's, on a service of somebody else's; a councillor's page is a person's."""
NO_COPY = frozenset(("noarchive", "noindex"))
"""What a page says that does not want to be kept."""


def may_keep(reading: PageReading) -> bool:
    """True if a copy of the page may be kept: it is the council's own, was served to us, and asks for no other."""
    return reading.kind in COUNCILS_OWN and bool(reading.digest) and NO_COPY.isdisjoint(reading.wishes)


class Archive:
    """One process's part of the archive. Several threads may use it; other processes may use the same folder."""

    def __init__(
        self,
        folder: Path,
        worker: str,
        *,
        agent: str,
        operator: str = "",
        max_bytes: int = MAX_BYTES,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Make `folder` if need be, and make whole what killed processes left there. Raises `ArchiveError`.

        `worker` becomes a part of the files' names, `agent` is the User-Agent that visits, `operator` whoever runs it.
        A file begins with its first page: an archive that is given none leaves none.
        """
        self._folder, self._agent, self._operator = folder, agent, operator
        self._worker = re.sub(r"[^A-Za-z0-9]+", "-", worker).strip("-")[:40] or "worker"
        self._max_bytes, self._now = max_bytes, now
        self._turn = threading.Lock()
        self._file: GrowingFile | None = None
        self._there: set[str] = set()
        """Files that were seen in the folder: nobody takes one away while it is written to."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            repaired(folder)
        except OSError as error:
            raise self._unwritable(error) from error

    def __enter__(self) -> Self:
        """For `with Archive(...) as archive`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def add(self, page: Page, digest: str = "") -> Archived:
        """Keep the page, and say where. Raises `ArchiveError`: then no part of it has been kept.

        `digest` is the SHA-256 of its body, hexadecimal, from whoever knows it already.
        """
        return self._append(page_records(page, self._agent, digest))

    def holds(self, reading: PageReading) -> bool:
        """True if the bytes that it was made of are in the archive."""
        if reading.archived is None:
            return False
        if reading.archived.file not in self._there and has_copy(self._folder, reading.archived):
            self._there.add(reading.archived.file)
        return reading.archived.file in self._there

    def unchanged(self, page: Page, earlier: PageReading) -> Archived | None:
        """Note that `page` (HTTP 304, or the same bytes) is what `earlier` read. Where the bytes are.

        Same bytes of which the archive has no copy, or no longer, are kept; a 304 brings none: `None`. Raises
        `ArchiveError`.
        """
        if not self.holds(earlier):
            return None if page.status == 304 else self.add(page, earlier.digest)
        self._append(revisit_records(page, earlier))
        return earlier.archived

    def close(self) -> None:
        """Give the file in progress its final name. Raises `ArchiveError`. A page that still comes begins another."""
        with self._turn:
            self._finish()

    def _append(self, records: Sequence[bytes]) -> Archived:
        # Records are packed before it is their turn, so that threads wait for each other's writing only.
        with self._turn:
            file = self._file_for(sum(map(len, records)))
            try:
                return Archived(file.name, file.append(records))
            except OSError as error:
                if file.torn:
                    self._finish()
                raise self._unwritable(error) from error

    def _file_for(self, size: int) -> GrowingFile:
        if self._file and self._file.size + size > self._max_bytes:
            self._finish()
        if self._file is None:
            try:
                self._file = self._begun()
            except OSError as error:
                raise self._unwritable(error) from error
        return self._file

    def _begun(self) -> GrowingFile:
        moment = self._now()
        file = self._named(f"doorstep-{moment:%Y%m%d%H%M%S}-{self._worker}")
        try:
            file.append([warcinfo(file.name, moment, self._agent, self._operator)])
        except OSError:
            file.discard()
            raise
        return file

    def _named(self, beginning: str) -> GrowingFile:
        for _ in range(_TRIES):
            # Somebody who opens the archive just now may have taken the empty file for left behind.
            with suppress(FileExistsError):
                return GrowingFile(self._folder, _name(beginning))
        return GrowingFile(self._folder, _name(beginning))

    def _finish(self) -> None:
        file, self._file = self._file, None
        if file is None:
            return
        try:
            file.close()
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> ArchiveError:
        reason = (error.strerror or type(error).__name__).lower()
        return ArchiveError(f"The archive of pages in {self._folder} cannot be written to: {reason}.")


def _name(beginning: str) -> str:
    """Its end is a matter of chance, so that no two workers of one name meet, on whatever machines."""
    return f"{beginning}-{secrets.token_hex(4)}{SUFFIX}"
