"""What a sector is measured with: its principles, the indicators it asks, its elections and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from scoring.indicator import Indicator
from scoring.indicators import all_indicators
from scoring.rules import SettingError
from scoring.seasons import Period, pre_election
from store.records import Council, Dial, Election, Principle

_LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Made once, and used for every snapshot."""

    principles: tuple[Principle, ...]
    chosen: frozenset[str]
    """Ids of the indicators that are asked; empty: all."""
    elections: Mapping[str, tuple[Election, ...]]
    """By `local_authority_code`."""
    words: Mapping[str, str]

    def indicators(self, *dials: Dial) -> tuple[Indicator, ...]:
        """Those of the dials that are asked. Of councillors' pages, all that measure a principle of the toolkit."""
        known = {each.id for each in self.principles}
        return tuple(
            each
            for each in all_indicators(*dials)
            if (
                each.principle in known
                if each.dial is Dial.COUNCILLOR_PAGE
                else each.id in self.chosen or not self.chosen
            )
        )

    def season(self, council: Council, at: datetime) -> Period | None:
        """The pre-election period that a council is in at a moment."""
        own = self.elections.get(council.local_authority_code, ())
        return pre_election(council, own, at.astimezone(_LONDON).date()) if own else None


def fitted(
    principles: Sequence[Principle],
    *,
    chosen: Iterable[str],
    elections: Iterable[Election],
    words: Mapping[str, str],
    bodies: str,
) -> Yardstick:
    """What the files of a sector say, put together. Raises `SettingError` for an indicator that does not exist.

    `bodies`: what several of those that are measured are called.
    """
    ids = tuple(chosen)
    known = {each.id for each in all_indicators(*Dial)}
    for id in ids:
        if id not in known:
            raise SettingError(f"There is no indicator called {id!r} to ask of {bodies}.")
    found: dict[str, tuple[Election, ...]] = {}
    for each in elections:
        found[each.council] = (*found.get(each.council, ()), each)
    return Yardstick(tuple(principles), frozenset(ids), found, words)
