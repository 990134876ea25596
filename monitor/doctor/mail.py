"""Mail can be sent where something waits for it: codes to sign in with, new links for councillors, notices."""

from __future__ import annotations

from collections.abc import Iterator

from config.settings import Settings
from monitor.doctor._patient import Finding, Patient, State
from monitor.mail_faults import unusable

NAME, ORDER = "mail", 57


def examined(patient: Patient) -> Finding:
    """Only what is set: nobody is written to in order to find out."""
    settings = patient.settings
    fault, needed = unusable(settings), (*_needed(settings),)
    if not fault:
        return Finding(State.FINE, "Mail is set.")
    if needed or settings.mail_server or settings.mail_from:
        return Finding(State.WRONG, f"{fault[0].upper()}{fault[1:]}.", needed)
    if settings.councillors and settings.public_address:
        return Finding(State.UNKNOWN, "Councillors who ask for a new link wait for `doorstep invite --asked`.")
    return Finding(State.FINE, "No mail is needed.")


def _needed(settings: Settings) -> Iterator[str]:
    if settings.doors.are_there and not settings.doors.issuer:
        yield "Needed for the codes with which people sign in, since there is no issuer."
    if any(each.email for each in settings.recipients):
        yield "Needed for notices to recipients."
