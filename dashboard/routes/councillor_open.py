"""The link to a councillor's own page. Opening it changes nothing; a button swaps it for a cookie."""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.routes._answer import page, redirect
from dashboard.routes._asked import shown, taken
from dashboard.routes._door import ATTEMPTS, Fit, Place, caller, let_in
from dashboard.routes._entry import WAIT
from dashboard.routes._form import Fields, one
from scoring.language import say
from store.records import DoorEvent, DoorEventKind, DoorLink

ONE_REQUEST_IN = timedelta(days=1)


def _link(request: Request, place: Place) -> Response:
    word = request.path_params["word"]
    fit, _link = _tried(request, place, word)
    return _refusal(request, place, fit, word) or page("open", home=place.home, word=word)


def _swap(request: Request, place: Place, given: Fields) -> Response:
    word = one(given, "link")
    fit, link = _tried(request, place, word)
    if link is None or fit is not Fit.OPENS:
        return _refusal(request, place, fit, word) or page("no_link", status=404, home=place.home)
    return let_in(place, link, request, redirect(place.home))


def _ask(request: Request, place: Place, given: Fields) -> Response:
    """With a link that was good once: a request for a new one is remembered, once a day."""
    word = one(given, "link")
    fit, link = _tried(request, place, word)
    if link is None:
        return _refusal(request, place, fit, word) or page("no_link", status=404, home=place.home)
    if not _asked_lately(place, link):
        place.store.doors.note(link.council, link.site_id, DoorEvent(DoorEventKind.LINK_ASKED, place.now))
    return page("asked", home=place.home, mailed=bool(place.settings.mail_server and place.settings.mail_from))


def _tried(request: Request, place: Place, word: str) -> tuple[Fit, DoorLink | None]:
    """What the word is good for; nothing, whatever it is, for a caller who has guessed too often."""
    if ATTEMPTS.wait(caller(request), place.now):
        return Fit.NOTHING, None
    fit, link = place.link(word)
    if fit is Fit.NOTHING:
        ATTEMPTS.wrong(caller(request), place.now)
    return fit, link


def _refusal(request: Request, place: Place, fit: Fit, word: str) -> Response | None:
    if seconds := ATTEMPTS.wait(caller(request), place.now):
        answer = page("sentence", status=429, title=say("Please wait"), sentence=say(WAIT))
        answer.headers["Retry-After"] = str(seconds)
        return answer
    if fit is Fit.NOTHING:
        return page("no_link", status=404, home=place.home)
    return page("expired", status=410, home=place.home, word=word) if fit is Fit.EXPIRED else None


def _asked_lately(place: Place, link: DoorLink) -> bool:
    events = place.store.doors.events(link.council, link.site_id)
    asked = (each.at for each in events if each.kind is DoorEventKind.LINK_ASKED)
    return any(place.now - at < ONE_REQUEST_IN for at in asked)


ROUTES = [
    Route("/councillor/open/{word}", shown(_link), methods=["GET"]),
    Route("/councillor/open", taken(_swap), methods=["POST"]),
    Route("/councillor/new-link", taken(_ask), methods=["POST"]),
]
