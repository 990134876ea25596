"""Whoever should can sign in: the settings that belong together are all there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from config.register import councils
from config.sectors import in_force
from config.settings import Settings
from dashboard.launch import is_this_machine
from monitor.doctor._patient import Finding, Patient, State
from monitor.mail_faults import unusable

NAME, ORDER = "sign-in", 52


def examined(patient: Patient) -> Finding:
    """Only what is set: `sign-in provider` asks whether it answers."""
    settings = patient.settings
    if not settings.doors.are_there:
        return Finding(State.FINE, "Nobody signs in here.")
    wrong = (*_ways(settings), *_offices(settings))
    if wrong:
        return Finding(State.WRONG, wrong[0], wrong[1:])
    return Finding(State.FINE, "What is needed to sign in is set.")


def _ways(settings: Settings) -> Iterator[str]:
    if not settings.doors.issuer and unusable(settings):
        yield "There is no way to sign in: set an issuer, or mail_server and mail_from for codes (docs/doors.md)."
    if not settings.public_address:
        if settings.doors.issuer:
            yield "`public_address` is not set: the provider has nowhere to send people back to."
        return
    where = urlsplit(settings.public_address)
    if where.scheme != "https" and not is_this_machine(where.hostname or ""):
        yield "`public_address` is not https: whoever listens on the way can take what people sign in with."


def _offices(settings: Settings) -> Iterator[str]:
    doors = settings.doors
    if not doors.administrators:
        yield "There is no administrator: nobody can read who did what."
    if doors.officers and not (doors.administrators or doors.analysts):
        yield "There is no analyst: nobody can approve an officer."
    if doors.officers:
        known = {each.local_authority_code for each in councils(in_force(settings).register)}
        for code in sorted({*doors.officers} - known):
            yield f"`doors.officers` names {code}, which is no council here."
