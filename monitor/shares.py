"""What passes between the planner of a run and its workers: values that travel between processes and machines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from collectors.activity._source import Wanted
from collectors.looking import Due
from collectors.pace import Standing
from collectors.plan import site
from monitor.searching import Search
from store.forgotten import Forgotten
from store.records import Council, Councillor, Hop


@dataclass(frozen=True, slots=True)
class Visit:
    """The councils that have one website, and what of their visit is due."""

    councils: tuple[Council, ...]
    dues: tuple[Due, ...] = ()
    """Pages that are not simply asked for at their own address: redirected ones, and second tries."""

    @property
    def website(self) -> str:
        """The home page, which names the visit."""
        return self.councils[0].website


@dataclass(frozen=True, slots=True)
class Share:
    """What one worker does in one politeness group, before it takes something else."""

    group: str
    visits: tuple[Visit, ...]
    home_only: bool = False
    """Home pages are taken everywhere first."""
    standing: Standing | None = None
    """How the group's pace stands, from whichever worker asked it last; `None` if nobody has asked it in this run."""
    given_up: str = ""
    """Why the group is not asked any more in this run, in one sentence: then its pages are stored as not seen."""


@dataclass(frozen=True, slots=True)
class AccountShare:
    """The accounts that one worker asks the hosts of one politeness group about."""

    group: str
    wanted: tuple[tuple[str, tuple[Wanted, ...]], ...]
    """By name of the source that reads them."""
    standing: Standing | None = None
    """How the group's pace stands."""


@dataclass(frozen=True, slots=True)
class PageDue:
    """A councillor's page to be asked for."""

    council: Council
    councillor: Councillor
    at: str = ""
    """Where to ask, if a redirect has led away from the page's address."""
    hops: tuple[Hop, ...] = ()
    attempt: int = 1
    not_before: datetime | None = None
    """The host asked for it."""

    @property
    def place(self) -> str:
        """The address that will be asked; empty if the site has no page of theirs."""
        return self.at or self.councillor.page


Work = Search | PageDue
"""What there is to do for councillors: to find out who they are, or to look at the page of one."""


@dataclass(frozen=True, slots=True)
class CouncillorShare:
    """What one worker does for councillors in one politeness group."""

    group: str
    searches: tuple[Search, ...] = ()
    """Each is followed by the pages of those whom it finds."""
    pages: tuple[PageDue, ...] = ()
    standing: Standing | None = None
    """How the group's pace stands."""
    given_up: str = ""
    """Why the group is not asked any more in this run, in one sentence."""
    forgotten: Forgotten = field(default_factory=Forgotten)
    """Who must not be looked at, nor stored."""


@dataclass(frozen=True, slots=True)
class Left:
    """A page of a visit that is not to be asked for now, or not by this worker."""

    website: str
    due: Due


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a share. Everything that was read has been stored."""

    left: tuple[Left, ...] = ()
    more: tuple[tuple[str, int], ...] = ()
    """Websites whose visit goes on in this group, and how many of its pages are known to be due."""
    standing: Standing | None = None
    """How the group's pace stands now."""
    rests_until: datetime | None = None
    """The host asked us to stay away until then (Retry-After)."""
    councillors: tuple[Work, ...] = ()
    """What of a share of councillors is not to be done now, or not by this worker."""


Task = Share | AccountShare | CouncillorShare
"""What a worker may be given."""


def group_of(address: str) -> str:
    """The politeness group of an address: its registered domain, a vendor's included; see `collectors.plan.site`."""
    return site(urlsplit(address).netloc)


def visits(councils: tuple[Council, ...]) -> tuple[Visit, ...]:
    """One visit for each website, in the order of the register."""
    by_website: dict[str, list[Council]] = {}
    for council in councils:
        by_website.setdefault(council.website, []).append(council)
    return tuple(Visit(tuple(sharing)) for sharing in by_website.values())
