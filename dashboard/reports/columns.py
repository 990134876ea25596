"""How tables are described: for who writes them, for the data package, and for the dictionary that people read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scoring.language import say

Value = str | int | float | bool | None
"""Of a cell. `None`: not known, does not apply, or not shown; the column says which."""
Row = tuple[Value, ...]


class Kind(StrEnum):
    """What a column holds, as Frictionless Table Schema calls it."""

    TEXT = "string"
    NUMBER = "number"
    WHOLE = "integer"
    YES_NO = "boolean"
    DAY = "date"
    MOMENT = "datetime"
    """In UTC."""


class Shelf(StrEnum):
    """The folder in which a table lies: what was seen never lies beside what we made of it."""

    OBSERVATIONS = "observations"
    SCORES = "scores"


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    kind: Kind
    about: str
    """In one sentence or two: what it says, and what it means where it is empty."""
    choices: tuple[str, ...] = ()
    """All that it may say; empty: anything."""
    required: bool = False

    @property
    def meaning(self) -> str:
        """What it is about, in the language that is spoken."""
        return say(self.about)


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a file for spreadsheets and one for programs, with the same rows."""

    name: str
    title: str
    about: str
    shelf: Shelf
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """Columns of which no two rows have the same."""

    @property
    def heading(self) -> str:
        """Its title, in the language that is spoken."""
        return say(self.title)

    @property
    def meaning(self) -> str:
        """What it is about, in the same."""
        return say(self.about)

    @property
    def names(self) -> tuple[str, ...]:
        """Of its columns, in their order."""
        return tuple(each.name for each in self.columns)

    def path(self, suffix: str) -> str:
        """Of a file, from the folder of the export."""
        return f"{self.shelf}/{self.name}.{suffix}"
