"""The file of a register: read as it stands, and written anew as a whole or not at all."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import config
from config.claims import KEY, Row
from config.columns import REQUIRED
from config.register import councils
from config.rows import Fault, RowsError, rows
from config.sectors import in_force
from config.settings import Settings


class RegisterFileError(Exception):
    """A register cannot be written where it should be. The message is one sentence."""


def read(path: Path) -> tuple[Row, ...]:
    """The rows of a register that is in order, with every column it has. Raises `RegisterError`."""
    councils(path)
    return tuple(row for _line, row in rows(path, REQUIRED, RowsError) if not isinstance(row, Fault))


def destination(settings: Settings, output: Path | None) -> Path:
    """Where a changed register is written: the file named by -o, else by `register_file`. Raises `RegisterFileError`.

    The register that comes with Doorstep is never written over: the next installation would undo it.
    """
    standing = in_force(settings).register
    target = output or (Path(settings.register_file) if settings.register_file else None)
    if target is None:
        raise RegisterFileError(
            "The register that comes with Doorstep is not changed: say -o FILE, and set register_file to it."
        )
    if target.resolve().is_relative_to(Path(config.__file__).parent.resolve()):
        raise RegisterFileError(f"{target} comes with Doorstep and is not changed: choose another file.")
    if output and target.exists() and target.resolve() != standing.resolve():
        raise RegisterFileError(f"{target} is there already, and is not the register in force: choose another file.")
    return target


def write(path: Path, register: Sequence[Row]) -> None:
    """Raises `RegisterError`, `RegisterFileError`: then the file is as it was."""
    columns = list(dict.fromkeys([KEY, *(column for row in register for column in row)]))
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with unfinished.open("x", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            table.writeheader()
            table.writerows(register)
            file.flush()
            os.fsync(file.fileno())
        councils(unfinished)
        unfinished.replace(path)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise RegisterFileError(f"The register {path} cannot be written: {reason}.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
