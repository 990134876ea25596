"""A backup: one zip file with a copy of the database, and a manifest that says what must be in it."""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from store.backup import SQLITE, Contents

FORMAT = 1
MANIFEST = "manifest.json"
CHUNK = 1 << 20
MAX_MANIFEST = 64_000_000
"""Bytes. It has a line for everybody who was forgotten, which are few."""


class BackupError(Exception):
    """A backup cannot be made, or not be used. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    made_at: str
    """In UTC."""
    version: str
    """Of Doorstep."""
    kind: str
    """Of database: `sqlite` or `postgresql`."""
    step: str
    """The last migration."""
    rows: dict[str, int]
    """By table."""
    marks: tuple[str, ...]
    """Of those who must not be stored again: keyed digests, as in the database."""
    digest: str
    """SHA-256 of the copy, hexadecimal."""
    size: int
    """Bytes of the copy."""
    format: int = FORMAT

    @property
    def member(self) -> str:
        """The name of the copy in the zip file."""
        return "database.sqlite" if self.kind == SQLITE else "database.dump"


@dataclass(frozen=True, slots=True)
class _Formatted:
    format: int


def pack(copy: Path, found: Contents, version: str, made_at: datetime, target: Path) -> Manifest:
    """Write the backup. Raises `OSError`."""
    digest = sha256()
    for piece in _pieces(copy):
        digest.update(piece)
    marks = tuple(sorted(found.marks))
    at, size = made_at.isoformat(timespec="seconds"), copy.stat().st_size
    manifest = Manifest(at, version, found.kind, found.step, dict(found.rows), marks, digest.hexdigest(), size)
    with os.fdopen(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
            packed.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1, ensure_ascii=False))
            packed.write(copy, manifest.member)
        file.flush()
        os.fsync(file.fileno())
    return manifest


def manifest_of(backup: Path) -> Manifest:
    """What the backup says of itself. Raises `BackupError`."""
    with _opened(backup) as packed:
        try:
            if packed.getinfo(MANIFEST).file_size > MAX_MANIFEST:
                raise ValueError("a manifest of that size is none of ours")
            said = packed.read(MANIFEST)
            if msgspec.json.decode(said, type=_Formatted).format > FORMAT:
                raise BackupError(f"{backup} was made by a newer version of Doorstep: install that version.")
            manifest = msgspec.json.decode(said, type=Manifest)
            if datetime.fromisoformat(manifest.made_at).tzinfo is None:
                raise ValueError("a moment that has no zone is none of ours")
            return manifest
        except (KeyError, ValueError) as error:  # what msgspec raises is a ValueError
            raise BackupError(f"{backup} is not a backup of Doorstep.") from error


def unpack(backup: Path, manifest: Manifest, target: Path) -> None:
    """Write the copy of the database into `target`. Raises `BackupError` if it is not what the manifest says."""
    digest, left = sha256(), manifest.size
    with _opened(backup) as packed, target.open("wb") as file:
        try:
            with packed.open(manifest.member) as copy:
                while piece := copy.read(CHUNK):
                    digest.update(piece)
                    left -= len(piece)
                    file.write(piece)
        except KeyError as error:
            raise BackupError(f"{backup} is not a backup of Doorstep.") from error
    if left or digest.hexdigest() != manifest.digest:
        raise BackupError(f"{backup} has been changed or damaged: the copy in it is not the one that was made.")


@contextmanager
def _opened(backup: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(backup) as packed:
            yield packed
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BackupError(f"{backup} is not a whole backup: it is damaged or was cut short.") from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise BackupError(f"{backup} cannot be read: {reason}.") from error


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(CHUNK):
            yield piece
