"""The directory: every council and its channels, narrowed as a visitor asks, a page at a time. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from store.aliases import slug
from store.channels import Channel, Listed
from store.records import ChannelState, Council

ON_A_PAGE = 10
"""Councils: with some six channels each, that is 50 kB, and as much as anybody reads."""
OTHER = "#"
"""In place of a letter, for names that begin with none."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a visitor asked for. Empty: everything."""

    letter: str = ""
    nation: str = ""
    type_name: str = ""
    platform: str = ""
    state: ChannelState | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A council in the directory."""

    council: Council
    listed: Listed | None
    """`None` if it was never visited."""

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Of a council that was never visited, none."""
        return self.listed.channels if self.listed else ()


def entries(councils: Iterable[Council], found: Iterable[Listed]) -> tuple[Entry, ...]:
    """Every one of these councils, as its register describes it, by name."""
    by_code = {each.council.local_authority_code: each for each in found}
    everybody = (Entry(each, by_code.get(each.local_authority_code)) for each in councils)
    return tuple(sorted(everybody, key=lambda each: (_name(each.council), each.council.local_authority_code)))


def narrowed(directory: Iterable[Entry], choices: Choices) -> tuple[Entry, ...]:
    """The entries that fit, each with the channels that fit; where channels are asked for, only those with one."""
    kept = [each for each in directory if _fits(each.council, choices)]
    if not (choices.platform or choices.state):
        return tuple(kept)
    return tuple(each for each in (_with_channels(each, choices) for each in kept) if each.channels)


def letter(council: Council) -> str:
    """Under which the council stands, in capitals: of "Ŵenbridge" it is W."""
    first = _name(council)[:1].upper()
    return first if first.isalpha() else OTHER


def letters(directory: Iterable[Entry]) -> list[str]:
    """Those under which a council stands, in order."""
    return sorted({letter(each.council) for each in directory})


def pages(directory: Sequence[Entry]) -> int:
    """At least one, which may be empty."""
    return max(1, -(-len(directory) // ON_A_PAGE))


def page(directory: Sequence[Entry], number: int) -> Sequence[Entry]:
    """The councils on a page, counted from 1."""
    return directory[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]


def _name(council: Council) -> str:
    return slug(council.nice_name or council.name)


def _fits(council: Council, choices: Choices) -> bool:
    wanted = ((choices.nation, council.nation), (choices.type_name, council.type_name))
    return all(asked in ("", said) for asked, said in wanted) and choices.letter in ("", letter(council))


def _with_channels(entry: Entry, choices: Choices) -> Entry:
    fitting = tuple(
        each
        for each in entry.channels
        if choices.platform in ("", each.platform) and choices.state in (None, each.state)
    )
    return replace(entry, listed=replace(entry.listed, channels=fitting)) if entry.listed else entry
