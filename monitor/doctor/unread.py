"""Councils that could not be looked at for several checks, and why."""

from __future__ import annotations

from monitor.doctor._patient import Finding, Patient, State, without_database
from scoring.queue import queue
from scoring.words import counted
from store.records import Outcome, Scorecard
from store.store import Store

NAME, ORDER = "unread councils", 100
CHECKS = 3


def examined(patient: Patient) -> Finding:
    """Nothing can be said of them for so long: somebody should look at the reasons."""
    if patient.store is None:
        return without_database(patient) or Finding(State.UNKNOWN, "")
    cards = [card for card in patient.store.latest_scorecards() if card.council.exists(patient.now.date())]
    if not cards:
        return Finding(State.UNKNOWN, "No council has been checked yet.")
    unread = [card for card in queue(cards).could_not_look if _for_long(patient.store, card)]
    if not unread:
        return Finding(State.FINE, f"No council has gone {CHECKS} checks in a row without being read.")
    more = tuple(f"{card.council.local_authority_code} {card.council.name}: {_why(card)}" for card in unread)
    return Finding(
        State.WRONG, f"{counted(len(unread), 'council')} could not be read in the last {CHECKS} checks.", more
    )


def _for_long(store: Store, card: Scorecard) -> bool:
    checked = store.schedule.last_checks(card.council.local_authority_code, CHECKS)
    return len(checked) == CHECKS and all(each.scorecard.overall.value is None for each in checked)


def _why(card: Scorecard) -> str:
    return next((each.message for each in card.findings if each.outcome is Outcome.UNKNOWN), "Not enough was seen.")
