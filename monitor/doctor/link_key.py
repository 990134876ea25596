"""The key is there with which links, sign-ins and approvals were signed: without it all of them are void."""

from __future__ import annotations

from config.link_key import link_key
from config.settings import SettingsError
from monitor.doctor._patient import Finding, Patient, State, without_database
from store.deeds import DeedKind

NAME, ORDER = "link key", 58
_SIGNED = (DeedKind.INVITED, DeedKind.OFFICER_ASKED, DeedKind.SIGNED_IN)
"""What nobody does without a key."""


def examined(patient: Patient) -> Finding:
    """A key that is not needed yet is made when it is."""
    try:
        there = bool(link_key(patient.settings))
    except SettingsError as error:
        return Finding(State.WRONG, str(error))
    if there:
        return Finding(State.FINE, "The key of links is there.")
    if patient.store is None:
        return without_database(patient) or Finding(State.UNKNOWN, "")
    if patient.store.deeds.has(_SIGNED):
        file = patient.settings.link_key_file
        said = (
            f"The key of links is missing, and all that was signed with it is void: set link_key, or put back {file}."
        )
        return Finding(State.WRONG, said)
    return Finding(State.FINE, "No key of links has been needed yet: it is made with the first link or sign-in.")
