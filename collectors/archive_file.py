"""A WARC file that grows: it holds whole records or nothing, and bears its final name only when it is done.

While its writer lives, the file is locked and its name ends in `.open`.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

from store.records import Archived

SUFFIX = ".warc.gz"
OPEN = ".open"


class ArchiveError(Exception):
    """Evidence cannot be written, or not be read. The message is one sentence that names the file or folder."""


class GrowingFile:
    """Written by one thread at a time."""

    def __init__(self, folder: Path, name: str) -> None:
        """Begin the file `name`. Raises `FileExistsError` if there is, or was, another one of that name."""
        self.name = name
        self.size = 0
        self.torn = False
        """True if what was left of a failed `append` could not be taken away: nothing may follow it."""
        self._final = folder / name
        self._growing = folder / (name + OPEN)
        self._file = self._growing.open("xb", buffering=0)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:  # somebody repairs it already, taking it for left behind
            self._file.close()
            raise FileExistsError(name) from error
        if not stands(self._file, self._growing) or self._final.exists():
            self._file.close()
            raise FileExistsError(name)

    def append(self, records: Iterable[bytes]) -> int:
        """Add them all, or none if it fails. Where the first of them begins."""
        start = self.size
        try:
            self._write(b"".join(records))
        except BaseException:
            self._cut(start)
            raise
        return start

    def close(self) -> None:
        """Give the file its final name. It is on the disk then, not only on its way there."""
        with self._file:  # closing also gives up the lock, so that a file that cannot be renamed is repaired later
            if not self.torn:
                os.fsync(self._file.fileno())
                self._growing.rename(self._final)

    def discard(self) -> None:
        """Take the file away."""
        with self._file:
            self._growing.unlink(missing_ok=True)

    def _write(self, record: bytes) -> None:
        left = memoryview(record)
        while left:  # a disk that is nearly full takes a part
            written = self._file.write(left)
            left = left[written:]
            self.size += written

    def _cut(self, size: int) -> None:
        try:
            self._file.seek(size)
            self._file.truncate()
            self.size = size
        except OSError:
            self.torn = True


def has_copy(folder: Path, archived: Archived) -> bool:
    """True if the file is there. It has not been opened."""
    return any((folder / (archived.file + ending)).is_file() for ending in ("", OPEN))


def stands(file: IO[Any], path: Path) -> bool:
    """True if `path` still is the name of this open file."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
