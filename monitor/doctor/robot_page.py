"""Councils can find out who visits them: the address that every request carries leads somewhere."""

from __future__ import annotations

from collectors.refusals import FetchError
from monitor.doctor._patient import OFFLINE, Finding, Patient, State

NAME, ORDER = "robot page", 50


def examined(patient: Patient) -> Finding:
    """Open it, as a council would."""
    contact = patient.settings.contact
    if not contact:
        return Finding(State.WRONG, "`contact` is not set: without it no council is visited.")
    if not contact.startswith("http"):
        return Finding(State.FINE, "Requests carry an e-mail address.")
    if patient.fetch is None:
        return Finding(State.LEFT_OUT, OFFLINE)
    try:
        patient.robot_page()
    except FetchError as error:
        return Finding(State.WRONG, f"The page that says who we are cannot be opened: {error.reason}")
    return Finding(State.FINE, "The page that says who we are can be opened.")
