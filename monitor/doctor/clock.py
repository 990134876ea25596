"""The machine's clock agrees with somebody else's."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from collectors.refusals import FetchError
from monitor.doctor._patient import Finding, Patient, State
from store.errors import DatabaseError
from store.health import server_time
from store.records import Page

NAME, ORDER = "clock", 40
MOST = 60
"""Seconds apart. Answers take a few, and the dates of web servers have no fractions."""


def examined(patient: Patient) -> Finding:
    """Beside the database's server, else the server of the robot page."""
    try:
        theirs, whose, ours = server_time(patient.settings.database), "the database's server", patient.now
    except DatabaseError:
        theirs, whose, ours = None, "", patient.now
    if theirs is None and (page := _page(patient)):
        theirs, whose, ours = _date(page), "the server of the robot page", page.read_at
    if theirs is None:
        return Finding(State.UNKNOWN, "There is nothing to compare the clock with.")
    apart = round(abs((theirs - ours).total_seconds()))
    if apart > MOST:
        return Finding(State.WRONG, f"This machine's clock and that of {whose} are {apart:,} seconds apart.")
    return Finding(State.FINE, f"It agrees with the clock of {whose}.")


def _page(patient: Patient) -> Page | None:
    try:
        return patient.robot_page()
    except FetchError:
        return None


def _date(page: Page) -> datetime | None:
    said = next((value for name, value in page.headers if name.lower() == "date"), "")
    try:
        moment = parsedate_to_datetime(said)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
