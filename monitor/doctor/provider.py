"""The sign-in provider answers, and can do what signing in asks of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.provider import SIGNATURES, SignInError, description
from monitor.doctor._patient import OFFLINE, Finding, Patient, State

NAME, ORDER = "sign-in provider", 54


def examined(patient: Patient) -> Finding:
    """Ask it as signing in does: what it says of itself, and its keys."""
    if not patient.settings.doors.issuer:
        return Finding(State.FINE, "No provider is set.")
    if patient.fetch is None:
        return Finding(State.LEFT_OUT, OFFLINE)
    try:
        said = description(patient.settings)
    except SignInError as error:
        return Finding(State.WRONG, f"Nobody can be signed in by the provider: {error}.")
    if wrong := (*_missing(said),):
        return Finding(State.WRONG, wrong[0], wrong[1:])
    if not _lists(said, "claims_supported", ["email_verified"]):
        unsure = "The provider does not list email_verified: unless it says it all the same, it lets nobody in."
        return Finding(State.UNKNOWN, unsure)
    return Finding(State.FINE, "The provider answers, and can do what is asked of it.")


def _missing(said: Mapping[str, Any]) -> Iterator[str]:
    needed = (
        ("scopes_supported", ["email"], "tell an address (the scope email)"),
        ("response_types_supported", ["code"], "answer with a code"),
        ("code_challenge_methods_supported", ["S256"], "take a code only from who asked for it (PKCE with S256)"),
        ("token_endpoint_auth_methods_supported", ["client_secret_basic"], "take our secret (client_secret_basic)"),
        ("id_token_signing_alg_values_supported", SIGNATURES, f"sign with {', '.join(SIGNATURES)}"),
    )
    for name, wanted, words in needed:
        if not _lists(said, name, wanted):
            yield f"The provider says that it cannot {words}."


def _lists(said: Mapping[str, Any], name: str, wanted: Sequence[str]) -> bool:
    """Whether one of them is there. What it leaves unsaid it may be able to do."""
    listed = said.get(name)
    return not isinstance(listed, list) or bool({*wanted}.intersection(map(str, listed)))
