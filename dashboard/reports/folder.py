"""Files that are there whole or not at all: written beside their place, and moved there when they are done."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from dashboard.reports.errors import ReportError, why


@contextmanager
def whole_folder(place: Path) -> Iterator[Path]:
    """An empty folder to write into, which becomes `place` at the end. Raises `ReportError`.

    `place` must not be there, or be empty. On any error nothing of it stays.
    """
    _refuse_used(place)
    beside = _beside(place)
    try:
        beside.mkdir()
        yield beside
        with suppress(FileNotFoundError):
            place.rmdir()  # an empty one; Windows moves no folder onto another
        beside.rename(place)
    except OSError as error:
        raise ReportError(f"{place} cannot be written: {why(error)}. Nothing was left there.") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def write_whole(place: Path, content: bytes) -> None:
    """Put a file there, in place of one that is there already. Raises `ReportError`."""
    beside = _beside(place)
    try:
        beside.write_bytes(content)
        beside.replace(place)
    except OSError as error:
        raise ReportError(f"{place} cannot be written: {why(error)}. What was there before is unchanged.") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _refuse_used(place: Path) -> None:
    try:
        here = place.exists() and place.samefile(Path.cwd())
        used = place.is_symlink() or (place.exists() and (not place.is_dir() or any(os.scandir(place))))
    except OSError as error:
        raise ReportError(f"{place} cannot be looked into: {why(error)}.") from error
    if here:  # what is moved there would not be where the user's shell still is
        raise ReportError(f"{place} is the folder that this is called in: name one that is not there yet.")
    if used:
        raise ReportError(f"{place} is there already and is not an empty folder: name one that is not there yet.")


def _beside(place: Path) -> Path:
    """A name that nobody has, in the same folder, so that moving it is one step; short, whatever the other is."""
    return place.absolute().parent / f".doorstep-{token_hex(8)}.part"
