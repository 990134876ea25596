"""Two small files beside the database: the key by which the forgotten are known, and their marks."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import Protocol

from store.forgotten import ErasureKeyError, Forgotten
from store.store import Store

ABOUT = """\
# Doorstep: people who asked to be forgotten, as keyed digests. No name can be read from them.
# Keep this file and its key when you restore an older database: it is how they stay forgotten.
"""
_MARK = re.compile(r"[0-9a-f]{64}")


class Where(Protocol):
    """The settings that say where they are."""

    @property
    def forgotten_file(self) -> Path:
        """Of marks."""

    @property
    def erasure_key_file(self) -> Path:
        """Of the key."""

    @property
    def erasure_key(self) -> str:
        """The key itself; empty if it stands in its file."""


@dataclass(frozen=True, slots=True)
class ErasureFiles:
    """Where they are. Every method raises `ErasureKeyError` if a file cannot be read or written."""

    marks_file: Path
    key_file: Path
    set_key: str = ""
    """From the settings. It stands in for the file."""

    @classmethod
    def of(cls, settings: Where) -> ErasureFiles:
        """As the settings say."""
        return cls(settings.forgotten_file, settings.erasure_key_file, settings.erasure_key)

    def key(self) -> bytes:
        """The key; empty if there is none."""
        return (self.set_key or _read(self.key_file).strip()).encode()

    def key_made(self) -> bytes:
        """The key, made if there is none; of two who make it at once, the first wins."""
        if not self.key():
            _write(self.key_file, secrets.token_hex(32) + "\n", put=_put_first)
        if key := self.key():
            return key
        raise ErasureKeyError(f"{self.key_file} is empty. Put back what stood in it, or take it away if nothing did.")

    def marks(self) -> frozenset[str]:
        """Those in the file; none if there is no file."""
        lines = _read(self.marks_file).splitlines()
        return frozenset(line for line in lines if _MARK.fullmatch(line))

    def keep(self, marks: Collection[str]) -> None:
        """Write them into the file, with those that it has."""
        if not self.marks().issuperset(marks):
            lines = sorted(self.marks().union(marks))
            _write(self.marks_file, ABOUT + "".join(f"{line}\n" for line in lines), put=os.replace)


def remembered(store: Store, settings: Where) -> Forgotten:
    """Everyone who must not be stored, read or shown. Raises `ErasureKeyError`."""
    files = ErasureFiles.of(settings)
    marks = store.rights.marks() | files.marks()
    if marks and not files.key():
        raise ErasureKeyError(
            "People asked to be forgotten here, and the key they are known by is missing: set erasure_key, "
            f"or put back {files.key_file}."
        )
    return Forgotten(files.key(), marks).checked()


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, "read", error) from error


def _write(path: Path, text: str, *, put: Callable[[str, Path], None]) -> None:
    """All of it or nothing, and for nobody else to read."""
    try:
        handle, unfinished = mkstemp(prefix=f"{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            put(unfinished, path)
        finally:
            Path(unfinished).unlink(missing_ok=True)
    except OSError as error:
        raise _unusable(path, "written", error) from error


def _put_first(unfinished: str, path: Path) -> None:
    """Unless another has put one there meanwhile: two who start at once have one key."""
    try:
        os.link(unfinished, path)
    except OSError:  # it is there, or this kind of folder has no links
        if not path.exists():
            Path(unfinished).replace(path)


def _unusable(path: Path, done: str, error: OSError | UnicodeDecodeError) -> ErasureKeyError:
    reason = ((error.strerror if isinstance(error, OSError) else "") or type(error).__name__).lower()
    return ErasureKeyError(f"{path} cannot be {done}: {reason}. It says who asked to be forgotten.")
