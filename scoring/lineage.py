"""Which council follows which: a reorganisation ends councils, and their history goes on with the successor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from store.records import Council


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of a council's history, under one code."""

    council: Council
    begins: date | None
    """Its first day; `None` if before anyone using the register cares."""
    ends: date | None
    """Its last day; `None` while no end is decided."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """The councils of a register, and who follows whom."""

    councils: Mapping[str, Council]
    """By `local_authority_code`, case-folded."""

    def successor(self, code: str) -> Council | None:
        """Who takes over from a council; `None` if nobody is named, or the register does not have them."""
        council = self.councils.get(code.casefold())
        return self.councils.get(council.successor.casefold()) if council and council.successor else None

    def answering(self, code: str, on: date) -> Council | None:
        """The council that an old or present code means on a day: itself, or after its end whoever took over.

        The last one known, if the line breaks off; `None` for a code that the register does not have.
        """
        council = self.councils.get(code.casefold())
        for each in self._line(code):
            council = each
            if council.valid_to is None or on <= council.valid_to:
                break
        return council

    def history(self, code: str) -> tuple[Chapter, ...]:
        """Everything that a council's page shows: its predecessors, those that ended first before, and itself last.

        Several predecessors may end on one day: each keeps a line of its own, and none is added to another.
        """
        council = self.councils.get(code.casefold())
        if council is None:
            return ()
        earlier = sorted(self._before(council, {council.local_authority_code}), key=_by_end)
        return tuple(Chapter(each, each.valid_from, each.valid_to) for each in (*earlier, council))

    def _line(self, code: str) -> Iterator[Council]:
        """The council and all that follow it. A register that runs in a circle is left where it closes."""
        told: set[str] = set()
        council = self.councils.get(code.casefold())
        while council and council.local_authority_code not in told:
            yield council
            told.add(council.local_authority_code)
            council = self.successor(council.local_authority_code)

    def _before(self, council: Council, told: set[str]) -> Iterator[Council]:
        for each in self.councils.values():
            follows = each.successor.casefold() == council.local_authority_code.casefold()
            if follows and each.local_authority_code not in told:
                told.add(each.local_authority_code)
                yield each
                yield from self._before(each, told)


def lineage(councils: Iterable[Council]) -> Lineage:
    """Who follows whom, by a register."""
    return Lineage({each.local_authority_code.casefold(): each for each in councils})


def _by_end(council: Council) -> tuple[date, str]:
    return council.valid_to or date.max, council.local_authority_code
