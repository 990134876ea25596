"""What checks are given, and what they find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from collectors.refusals import FetchError
from config.settings import Settings
from store.records import Page
from store.store import Store

Fetch = Callable[[str], Page]
"""Raises `FetchError`."""
OFFLINE = "Left out: it needs the network, and --offline was said."


class State(StrEnum):
    """How one thing is."""

    FINE = "fine"
    WRONG = "wrong"
    """Somebody has to do something."""
    UNKNOWN = "unknown"
    """It could not be told: that is not a fault, and not a bill of health."""
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found."""

    state: State
    said: str
    """One sentence for people."""
    more: tuple[str, ...] = ()
    """One line each, where there are several things to say."""


@dataclass(slots=True)
class Patient:
    """Whom to examine. Checks share what they ask of others, so that it is asked once."""

    settings: Settings
    now: datetime
    fetch: Fetch | None
    """`None` if nothing may be fetched."""
    store: Store | None
    """`None` if the database cannot be used: the check of the database says why."""
    _robot: Page | FetchError | None = field(default=None, init=False)

    def robot_page(self) -> Page | None:
        """What stands at the web address that is sent with every request; `None` if none is.

        Raises `FetchError`. Not to be asked for without `fetch`.
        """
        if not self.settings.contact.startswith("http") or self.fetch is None:
            return None
        if self._robot is None:
            try:
                self._robot = self.fetch(self.settings.contact)
            except FetchError as error:
                self._robot = error
        if isinstance(self._robot, FetchError):
            raise self._robot
        return self._robot


def without_database(patient: Patient) -> Finding | None:
    """What a check says that needs the database, where there is none."""
    return Finding(State.UNKNOWN, "The database cannot be used.") if patient.store is None else None
