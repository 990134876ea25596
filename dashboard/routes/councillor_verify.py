"""A public page that tells whether an invitation is genuine. It opens nothing, and remembers nothing."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.routes._answer import page
from dashboard.routes._asked import shown, taken
from dashboard.routes._door import ATTEMPTS, Fit, Place, caller
from dashboard.routes._entry import WAIT
from dashboard.routes._form import Fields, one
from scoring.language import marked, say

_OURS = marked("Yes, we made this link, for a councillor of {council}.")
_EXPIRED = marked(
    "Yes, we made this link, for a councillor of {council}. It has expired: open it to ask for a new one."
)
_NOT_OURS = marked("No. This is no link of ours that works. If it was sent to you as one, tell your council.")


def _explained(_request: Request, place: Place) -> Response:
    return _verify(place, "")


def _judged(request: Request, place: Place, given: Fields) -> Response:
    if ATTEMPTS.wait(caller(request), place.now):
        return page("sentence", status=429, title=say("Please wait"), sentence=say(WAIT))
    begins = f"{_address(place)}/councillor/open/"
    said = one(given, "link").strip()
    # A link that leads elsewhere is not ours, whatever it ends in.
    is_here = bool(_address(place)) and said.startswith(begins)
    fit, link = place.link(said.removeprefix(begins)) if is_here else (Fit.NOTHING, None)
    if link is None:
        ATTEMPTS.wrong(caller(request), place.now)
        return _verify(place, say(_NOT_OURS))
    council = place.store.council(link.council)
    words = _OURS if fit is Fit.OPENS else _EXPIRED
    return _verify(place, say(words, council=council.name if council else link.council))


def _verify(place: Place, verdict: str) -> Response:
    settings = place.settings
    return page(
        "verify",
        home=place.home,
        verdict=verdict,
        address=_address(place),
        controller=settings.controller,
        privacy=settings.privacy_notice,
        hosts=settings.hosts,
    )


def _address(place: Place) -> str:
    """Where we are: without the setting no invitation is made. By what name a caller came, anybody can arrange."""
    return place.settings.public_address.rstrip("/")


ROUTES = [
    Route("/councillor/verify", shown(_explained), methods=["GET"]),
    Route("/councillor/verify", taken(_judged), methods=["POST"]),
]
