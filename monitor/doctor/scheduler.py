"""Somebody starts the checks."""

from __future__ import annotations

from collectors.refusals import day
from monitor.doctor._patient import Finding, Patient, State, without_database

NAME, ORDER = "scheduler", 70


def examined(patient: Patient) -> Finding:
    """A scheduler that has been at work is expected to be still."""
    if patient.store is None:
        return without_database(patient) or Finding(State.UNKNOWN, "")
    heartbeat = patient.store.schedule.heartbeat()
    if heartbeat is None:
        return Finding(
            State.UNKNOWN, "No scheduler has ever run here: checks are started by somebody, or something, else."
        )
    if heartbeat.alive(patient.now):
        return Finding(State.FINE, "A scheduler is at work.")
    how = "ended" if heartbeat.given_up else "was heard for the last time"
    at = f"{day(heartbeat.seen_at)} at {heartbeat.seen_at:%H:%M} UTC"
    return Finding(State.WRONG, f"No scheduler is at work: the last one {how} on {at}.")
