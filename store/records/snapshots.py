"""All that one visit saw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from store.records.accounts import Account
from store.records.activity import Activity
from store.records.councillors import Councillor
from store.records.councils import Council
from store.records.pages import NamedPage, PageReading


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything one visit to one council's public pages showed."""

    council: Council
    taken_at: datetime
    readings: tuple[PageReading, ...] = ()
    """In the order of the visit; the home page first."""
    accounts: tuple[Account, ...] = ()
    activities: tuple[Activity, ...] = ()
    planned: tuple[NamedPage, ...] = ()
    """The plan of the visit behind the home page. A planned page without a reading has not been tried."""
    finished: bool = True
    """False while planned pages are still to be tried."""
    shared_with: tuple[str, ...] = ()
    """Names of other councils whose website this is too: its pages and accounts speak for all of them."""


@dataclass(frozen=True, slots=True)
class CouncillorSnapshot:
    """What one visit to one councillor's page showed."""

    councillor: Councillor
    taken_at: datetime
    readings: tuple[PageReading, ...] = ()
    """Of the one page, of kind `COUNCILLOR`; empty if it was not tried."""
    accounts: tuple[Account, ...] = ()
    activities: tuple[Activity, ...] = ()
