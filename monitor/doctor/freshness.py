"""What is shown is not old."""

from __future__ import annotations

from datetime import timedelta

from monitor.doctor._patient import Finding, Patient, State, without_database

NAME, ORDER = "fresh findings", 90
FRESH = timedelta(days=8)
"""A week, and a day for a check that could not be made at once."""
WANTED = 0.9


def examined(patient: Patient) -> Finding:
    """Share of the councils that exist today whose last whole visit is fresh."""
    if patient.store is None:
        return without_database(patient) or Finding(State.UNKNOWN, "")
    there = [each for each in patient.store.councils() if each.exists(patient.now.date())]
    if not there:
        return Finding(State.UNKNOWN, "No council has been checked yet.")
    visited = patient.store.schedule.visited()
    last = [visited[each.local_authority_code] for each in there if each.local_authority_code in visited]
    fresh = sum(patient.now - each.taken_at <= FRESH for each in last)
    share = f"{fresh} of {len(there)} councils are fresher than {FRESH.days} days ({fresh / len(there):.0%})"
    return Finding(State.FINE if fresh >= WANTED * len(there) else State.WRONG, f"Findings on {share}.")
