"""Councillors, as their council lists them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from store.records.problems import Problem


@dataclass(frozen=True, slots=True)
class Councillor:
    """A person as the holder of a public office, from a page of their council. Never address, phone, photo or party."""

    council: str
    """`local_authority_code`."""
    site_id: str
    """What the council's site knows them by, e.g. ModernGov's UID; the same person next month has the same."""
    name: str
    division: str = ""
    office: str = ""
    """E.g. `Leader of the council`; empty if the page states none."""
    page: str = ""
    """Address of their page on the council's site; empty if the site has none."""


@dataclass(frozen=True, slots=True)
class CouncillorList:
    """Whom one council's site names as its councillors, or why it names nobody."""

    council: str
    """`local_authority_code`."""
    read_at: datetime
    site: str = ""
    """Name of a file in `collectors/sites/`; empty if none fits."""
    url: str = ""
    """Where a reader can see the list."""
    councillors: tuple[Councillor, ...] = ()
    """Each once; vacancies are not people."""
    vacancies: int = 0
    expected: int | None = None
    """How many there should be, vacancies included; `None` if nothing says."""
    expected_from: str = ""
    """What says so: `councillorcount`, the register, or the last good list."""
    good: bool = False
    """At least 90% of those expected, and somebody. A list that is not good never replaces one that is."""
    problem: Problem | None = None
    reason: str = ""
    """One sentence for people, where the list is not good: what was tried and what was missing."""
    digest: str = ""
    """SHA-256 of what was read, to know an unchanged list; no copy of it is kept."""
    asked: str = ""
    """The address that was asked, where one page names everybody; empty where it takes several."""
    etag: str = ""
    """As that page's server sent it, to ask next time whether the list has changed; empty if it sent none."""
    last_modified: str = ""
    """Likewise."""
    edition: str = ""
    """The edition of our reader that read it."""
    unchanged_since: datetime | None = None
    """When this list was read, if not at `read_at`, when the server said that it is still the same."""


@dataclass(frozen=True, slots=True)
class CouncillorCounts:
    """How many councillors list an account, of one council or of all in a table together. `None`: not shown."""

    read: int
    """Councillors whose page could be read whole: the others are in no count."""
    list_an_account: int | None
    """How many of them."""
    with_a_fault: int | None
    """How many have a link to an account that is at fault."""
    links: int | None
    """Links to accounts on all these pages, each address once on a page."""
    links_at_fault: int | None


@dataclass(frozen=True, slots=True)
class CountsTable:
    """The counts of all councils, made together: none can be worked out from the others."""

    at: datetime
    councils: tuple[tuple[str, CouncillorCounts], ...]
    """By `local_authority_code`."""
    whole: CouncillorCounts
