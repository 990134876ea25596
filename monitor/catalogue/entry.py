"""A text that users read, with where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Entry:
    """One text for translators."""

    where: str
    """The file, from the top of the repository. No line: those move for nothing."""
    text: str
    plural: str = ""
    """The form for several; empty for a text that does not depend on a number."""
    context: str = ""
    """Tells it from the same text that means something else; empty for texts that mean the same wherever they stand."""
    note: str = ""
    """For translators."""


def place(path: Path) -> str:
    """What `where` says of a file."""
    return path.relative_to(ROOT).as_posix()
