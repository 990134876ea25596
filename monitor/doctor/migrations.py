"""The database has the shape that this version of Doorstep knows."""

from __future__ import annotations

from monitor.doctor._patient import Finding, Patient, State
from store.errors import DatabaseError
from store.health import missing_steps

NAME, ORDER = "migrations", 20


def examined(patient: Patient) -> Finding:
    """A database of a newer version cannot be used; an older one is brought up to date by whatever opens it next."""
    try:
        missing = missing_steps(patient.settings.database)
    except DatabaseError:
        return Finding(State.UNKNOWN, "The database cannot be used.")
    if missing is None:
        return Finding(State.FINE, "The database is up to date.")
    step, newest = missing
    if step > newest:
        return Finding(State.WRONG, f"A newer version of Doorstep (step {step}) made the database: install it.")
    return Finding(State.WRONG, f"The database is at step {step} of {newest}: any other command brings it up to date.")
