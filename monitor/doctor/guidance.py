"""The guides that a council is sent to are still there."""

from __future__ import annotations

from collections.abc import Mapping

from collectors.refusals import FetchError
from config.guidance import guidance
from monitor.doctor._patient import OFFLINE, Fetch, Finding, Patient, State
from store.records import ProblemKind

NAME, ORDER = "guidance", 80
GONE = (ProblemKind.NOT_FOUND, ProblemKind.TOO_MANY_REDIRECTS, ProblemKind.CERTIFICATE)
ANSWERED = (ProblemKind.NOT_A_PAGE, ProblemKind.TOO_LARGE)
"""A document, or a large one: it is there."""


def examined(patient: Patient) -> Finding:
    """Open each address that the dashboard may link to."""
    if patient.fetch is None:
        return Finding(State.LEFT_OUT, OFFLINE)
    addresses = sorted({each.address for each in guidance() if each.address})
    return told({address: _problem(patient.fetch, address) for address in addresses})


def told(found: Mapping[str, FetchError | None]) -> Finding:
    """By address, why it could not be opened; `None` if it could."""
    gone = tuple(f"{address}: {said.reason}" for address, said in found.items() if said and said.kind in GONE)
    unsure = tuple(f"{address}: {said.reason}" for address, said in found.items() if said and said.kind not in GONE)
    if gone:
        return Finding(State.WRONG, f"{len(gone)} of {len(found)} guides are not there any more.", gone + unsure)
    if unsure:
        return Finding(State.UNKNOWN, f"{len(unsure)} of {len(found)} guides could not be opened.", unsure)
    return Finding(State.FINE, f"All {len(found)} guides can be opened.")


def _problem(fetch: Fetch, address: str) -> FetchError | None:
    try:
        fetch(address)
    except FetchError as error:
        return None if error.kind in ANSWERED else error
    return None
