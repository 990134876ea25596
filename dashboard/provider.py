"""Asks the provider that the operator names who somebody is: OpenID Connect, by code, with PKCE.

The one file of the dashboard that asks anybody anything, in the moment in which somebody signs in. Streamlit's own
sign-in would cover its pages alone, and what it hands out stays good for 30 days after signing out.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode, urlsplit

import requests
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from config.doors import plain_address
from config.settings import Settings
from dashboard.provider_session import session

_SECONDS = (5, 10)
"""To connect, and between two pieces of an answer."""
SIGNATURES = ["ES256", "PS256", "RS256"]
"""With keys of two halves, of which the provider keeps one: never with our own secret, and never none."""
_LATE = 60
"""Seconds by which two clocks may differ."""


class SignInError(Exception):
    """Nobody can be signed in by this. The message is for the log, and names nobody."""


@dataclass(frozen=True, slots=True)
class Began:
    """A signing in that has begun: all but the address is kept by the browser that began it."""

    address: str
    """Of the provider's page."""
    state: str
    nonce: str
    verifier: str


def its_page(settings: Settings) -> str:
    """Address of the page on which the provider lets people sign in. Raises `SignInError`."""
    with _session(settings) as asking:
        return _endpoint(settings, _described(asking, settings), "authorization_endpoint")


def began(settings: Settings, where: str, back: str) -> Began:
    """Where to send somebody who wants to sign in: to `its_page`, from which they come back to the address `back`."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    asked = {
        "response_type": "code",
        "client_id": settings.doors.client_id,
        "redirect_uri": back,
        "scope": "openid email",
        "state": state,
        "nonce": nonce,
        "code_challenge": urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("="),
        "code_challenge_method": "S256",
    }
    return Began(f"{where}{'&' if urlsplit(where).query else '?'}{urlencode(asked)}", state, nonce, verifier)


def address_of(settings: Settings, back: str, code: str, was: Began, now: datetime) -> str:
    """The plain e-mail address of whoever came back with this code. Raises `SignInError`."""
    try:
        with _session(settings) as asking:
            described = _described(asking, settings)
            form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back}
            form |= {"code_verifier": was.verifier}
            doors = settings.doors
            answer = asking.post(
                _endpoint(settings, described, "token_endpoint"),
                form,
                auth=(doors.client_id, doors.client_secret),
                timeout=_SECONDS,
                allow_redirects=False,
            )
            token = _json(answer)["id_token"]
            keys = KeySet.import_key_set(_asked(asking, _endpoint(settings, described, "jwks_uri")))  # type: ignore[arg-type]
        claims = jwt.decode(token, keys, algorithms=SIGNATURES).claims
    except (requests.RequestException, JoseError, KeyError, TypeError, ValueError) as error:
        raise SignInError(f"the provider's answer is no good ({type(error).__name__})") from error
    return _address(settings, claims, was.nonce, now)


def description(settings: Settings) -> dict[str, Any]:
    """What the provider says of itself, once it has shown its addresses and its keys. Raises `SignInError`."""
    with _session(settings) as asking:
        found = _described(asking, settings)
        for name in ("authorization_endpoint", "token_endpoint"):
            _endpoint(settings, found, name)
        try:
            KeySet.import_key_set(_asked(asking, _endpoint(settings, found, "jwks_uri")))  # type: ignore[arg-type]
        except (requests.RequestException, JoseError, KeyError, TypeError, ValueError) as error:
            raise SignInError(f"its keys cannot be read ({type(error).__name__})") from error
    return found


def _address(settings: Settings, claims: dict[str, Any], nonce: str, now: datetime) -> str:
    ours = settings.doors.client_id
    rules = jwt.JWTClaimsRegistry(
        int(now.timestamp()),
        _LATE,
        iss={"essential": True, "value": settings.doors.issuer},
        aud={"essential": True, "value": ours},
        exp={"essential": True},
        iat={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    try:
        rules.validate(claims)
    except JoseError as error:
        raise SignInError(f"the token is not for this ({type(error).__name__})") from error
    if claims.get("azp", ours) != ours:
        raise SignInError("the token is for somebody else")
    if claims.get("email_verified") is not True:  # the word "true" is not what the standard says
        raise SignInError("the address is not verified")
    address = plain_address(str(claims.get("email", "")))
    if not address:
        raise SignInError("the address is none")
    return address


def _session(settings: Settings) -> requests.Session:
    try:
        return session(settings)
    except OSError as error:
        raise SignInError("the certificate authorities in ca_bundle cannot be used") from error


def _described(asking: requests.Session, settings: Settings) -> dict[str, Any]:
    """What the provider says of itself; it has to call itself by the name that the settings have."""
    issuer = settings.doors.issuer
    try:
        found = _asked(asking, f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    except (requests.RequestException, ValueError) as error:
        raise SignInError(f"the provider does not answer ({type(error).__name__})") from error
    if found.get("issuer") != issuer:
        raise SignInError("another provider answers")
    return found


def _endpoint(settings: Settings, described: dict[str, Any], name: str) -> str:
    found = str(described.get(name, ""))
    if not found.startswith(f"{urlsplit(settings.doors.issuer).scheme}://"):
        raise SignInError(f"the provider has no {name}")
    return found


def _asked(asking: requests.Session, address: str) -> dict[str, Any]:
    return _json(asking.get(address, timeout=_SECONDS, allow_redirects=False))


def _json(answer: requests.Response) -> dict[str, Any]:
    """Of an answer that is one. Raises `ValueError`."""
    found = answer.json() if answer.status_code == 200 else None
    if not isinstance(found, dict):
        raise ValueError(f"HTTP {answer.status_code}")
    return found
