"""The database is there, and can be written to."""

from __future__ import annotations

from monitor.doctor._patient import Finding, Patient, State
from store.errors import DatabaseError
from store.health import missing_steps, try_writing

NAME, ORDER = "database", 10


def examined(patient: Patient) -> Finding:
    """Store something, and take it back."""
    try:
        missing_steps(patient.settings.database)
        try_writing(patient.settings.database)
    except DatabaseError as error:
        return Finding(State.WRONG, str(error))
    return Finding(State.FINE, "It can be read and written to.")
