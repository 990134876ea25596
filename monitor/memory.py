"""What is stored of the pages of a few visits, asked for many at once: a question costs more than its answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collectors.plan import planned
from monitor.shares import Visit
from monitor.workplace import Workplace
from store.records import PageReading
from store.repeats import Kept

AT_ONCE = 8
"""Visits. Each has dozens of readings, of some ten kilobytes."""


class Memory:
    """For one worker, while it walks these visits."""

    def __init__(self, place: Workplace, visits: Sequence[Visit], *, home_only: bool) -> None:
        """Look up the home pages and, unless these are all that is wanted, the pages that they name."""
        self._place = place
        self._asked_for: set[str] = set()
        self.read: dict[str, PageReading] = {}
        """What this run has of them, the worker's own readings included, by address."""
        self.earlier: dict[str, Kept] = {}
        """What an earlier run had of those that this run had not read when they were looked up."""
        self.look_up(visit.website for visit in visits)
        homes = (self.read.get(visit.website) for visit in visits)
        if not home_only:
            self.look_up(page.url for home in homes if home for page in planned([home], place.budget))

    def look_up(self, addresses: Iterable[str]) -> bool:
        """Ask for those that have not been asked for yet; true if this run has any of these."""
        unknown = [address for address in dict.fromkeys(addresses) if address not in self._asked_for]
        if not unknown:
            return False
        self._asked_for.update(unknown)
        found, earlier = self._place.known(unknown)
        self.read |= {address: reading for address, reading in found.items() if address not in self.read}
        self.earlier |= earlier
        return bool(found)
