"""Forms for people who have not signed in: each carries a word that goes with a cookie of the same browser."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from dashboard.routes._door import Place
from dashboard.routes._form import Fields, RefusedError, one
from scoring.language import say
from store.passes import new_key

_COOKIE, _VISIT, _FORM = "doorstep_visit", "visit", "visit form"


def form_of(place: Place, request: Request) -> tuple[str, str]:
    """The key of the visit, and what a form on it carries."""
    parts = place.seal.parts(_VISIT, request.cookies.get(_COOKIE, ""))
    key = parts[0] if len(parts) == 1 else new_key()
    return key, place.seal.signed(_FORM, key)


def on_a_visit(place: Place, request: Request, answer: Response, key: str) -> Response:
    """The answer with the cookie that goes with its forms, until the browser is closed."""
    secure = request.url.scheme == "https" or place.settings.public_address.startswith("https:")
    answer.set_cookie(
        _COOKIE, place.seal.signed(_VISIT, key), path="/", secure=secure, httponly=True, samesite="strict"
    )
    return answer


def from_a_visit(place: Place, request: Request, given: Fields) -> str:
    """The key of the visit that a form was sent on. Raises `RefusedError` for what another site made somebody send."""
    parts = place.seal.parts(_VISIT, request.cookies.get(_COOKIE, ""))
    if len(parts) != 1 or place.seal.parts(_FORM, one(given, "form")) != parts:
        raise RefusedError(say("That did not come from this page. Go back, and press the button there."))
    return parts[0]
