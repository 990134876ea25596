"""What published lists say of councils, in the columns of a register."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from config.rows import RowsError

Rows = Iterator[tuple[int, Mapping[str, str]]]
"""Line, and what stands in it by column in lower case."""


class ListError(RowsError):
    """A published list cannot be used."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One council of one list. Empty text where the list is silent."""

    line: int
    """Where it stands in the file; its number, where there are no lines."""
    code: str = ""
    """`local_authority_code`, if the list has those."""
    gss_code: str = ""
    name: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    """By column of a register."""
    former_codes: tuple[str, ...] = ()
    """ONS codes that it had before."""
    begins: str = ""
    """First day, as 2027-04-01."""
    ends: str = ""
    """What the list calls its end: the last day, or the first without it."""


@dataclass(frozen=True, slots=True)
class ListKind:
    """One kind of published list. Each file here that does not begin with `_` has one, called `KIND`."""

    name: str
    """As people call it."""
    columns: frozenset[str]
    """By which it is known, in lower case; empty for a list that is not CSV."""
    read: Callable[[Rows], Iterable[Entry]]
    whole: bool = False
    """Whether it has every council: one that it lacks is told."""


@dataclass(frozen=True, slots=True)
class Published:
    """A list that has been read."""

    source: str
    """The file or address, as it was given."""
    kind: ListKind
    entries: tuple[Entry, ...]
    left_out: int = 0
    """Rows on bodies that are no principal councils."""
