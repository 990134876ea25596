"""Makes whole what a killed process left in the archive's folder."""

from __future__ import annotations

import fcntl
import logging
import os
import zlib
from pathlib import Path
from typing import BinaryIO

from collectors.archive_file import OPEN, SUFFIX, stands

_CHUNK = 16_384
"""Bytes. Most members are smaller, and each is read on its own."""
_MEMBER = b"\x1f\x8b\x08"
"""How a gzip member begins (RFC 1952)."""

log = logging.getLogger(__name__)


def repaired(folder: Path) -> tuple[str, ...]:
    """Make whole what killed writers left in `folder`: cut after the last whole record, and name it for good.

    Files that a living writer holds are left alone.
    """
    names = []
    for path in sorted(folder.glob(f"*{SUFFIX}{OPEN}")):
        try:
            with path.open("r+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if stands(file, path) and _repair(file, path):
                    names.append(path.name.removesuffix(OPEN))
        except (BlockingIOError, FileNotFoundError):
            continue  # it is being written, or somebody else has repaired it a moment ago
        except OSError as error:  # one file must not keep a check from being made
            log.warning("The archive file %s was left unfinished and cannot be repaired: %s", path, error)
    return tuple(names)


def _repair(file: BinaryIO, path: Path) -> bool:
    """False if nothing in it was whole: then it is gone."""
    end = whole_end(file)
    if end:
        file.truncate(end)
        path.rename(path.with_name(path.name.removesuffix(OPEN)))
    else:
        path.unlink()
    return bool(end)


def whole_end(file: BinaryIO) -> int:
    """Where the last whole gzip member ends. Damage before it, such as a bad sector, is left for others to see."""
    end = position = 0
    size = file.seek(0, os.SEEK_END)
    while position < size:
        after = _member_end(file, position)
        if after is None:
            position = _next_member(file, position + 1, size)
        else:
            end = position = after
    return end


def _member_end(file: BinaryIO, start: int) -> int | None:
    """Where the gzip member that begins at `start` ends; `None` if it is none, or not whole."""
    file.seek(start)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while chunk := file.read(_CHUNK):
        try:
            unpacker.decompress(chunk)
        except zlib.error:
            return None
        if unpacker.eof:
            return file.tell() - len(unpacker.unused_data)
    return None


def _next_member(file: BinaryIO, start: int, size: int) -> int:
    """Where a gzip member may begin, at `start` or after; `size` if nowhere."""
    while start < size:
        file.seek(start)
        chunk = file.read(_CHUNK)
        if (at := chunk.find(_MEMBER)) >= 0:
            return start + at
        start += max(1, len(chunk) - len(_MEMBER) + 1)
    return size
