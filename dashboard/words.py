"""The dashboard's plain words for dates, counts and closed sets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from dashboard.texts import texts
from scoring.language import say
from store.records import ChannelState, Council, Effort, Grade, Outcome, Principle, Role

_LONDON = ZoneInfo("Europe/London")
Member = TypeVar("Member", bound=StrEnum)
SAY = texts("words")


class Named(Mapping[Member, str]):
    """What the members of a closed set are called, looked up in the catalogue when somebody asks."""

    def __init__(self, members: type[Member], said: Callable[[Member], str]) -> None:
        """`said` finds the words of one of them."""
        self._members, self._said = members, said

    def __getitem__(self, member: Member) -> str:
        """Its words."""
        return self._said(member)

    def __iter__(self) -> Iterator[Member]:
        """In their own order."""
        return iter(self._members)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._members)


OUTCOMES = Named(Outcome, lambda each: SAY(f"outcome_{each.name}"))
EFFORTS = Named(Effort, lambda each: SAY(f"effort_{each.name}"))
GRADES = Named(Grade, lambda each: SAY(f"grade_{each.name}"))
ROLES = Named(Role, lambda each: SAY(f"role_{each.name}"))
STATES = Named(ChannelState, lambda each: SAY(f"state_{each.name}"))
MARKS = {
    Outcome.MET: "●",
    Outcome.PARTLY_MET: "◐",
    Outcome.NOT_MET: "○",
    Outcome.NOT_APPLICABLE: "-",
    Outcome.UNKNOWN: "?",
}
"""Shapes beside the words, never instead of them, and never colour."""


def day(of: date) -> str:
    """22 November 2026; of a moment, the day by the clock in London."""
    if isinstance(of, datetime):
        of = of.astimezone(_LONDON).date()
    # Not strftime: its month names follow the machine's language.
    return SAY("day", day=of.day, month=SAY(f"month_{of.month}"), year=str(of.year))


def moment(at: datetime) -> str:
    """22 November 2026, 10:14, by the clock in London."""
    return SAY("moment", day=day(at), time=f"{at.astimezone(_LONDON):%H:%M}")


def principle_names(principles: Iterable[Principle]) -> dict[str, str]:
    """What they are called, by id."""
    return {each.id: say(each.name) for each in principles}


def traits(council: Council) -> list[str]:
    """What kind of council it is and where, as far as its register says, each word once."""
    return [say(each) for each in dict.fromkeys((council.type_name, council.region, council.nation)) if each]
