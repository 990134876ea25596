"""Signing out: what the browser carries opens nothing after that, wherever somebody may have copied it to."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.callers import caller
from dashboard.routes._answer import page
from dashboard.routes._asked import shown, taken
from dashboard.routes._door import Place
from dashboard.routes._entry import nowhere, root
from dashboard.routes._form import Fields, RefusedError, one
from dashboard.sessions import COOKIE, Session, session
from scoring.language import say
from store.deeds import Deed, DeedKind

_FORM = "sign-out form"


def _question(request: Request, place: Place) -> Response:
    found = _session(request, place)
    return page("sign_out", root=root(place), form=place.seal.signed(_FORM, found.key)) if found else nowhere()


def _leave(request: Request, place: Place, given: Fields) -> Response:
    found = _session(request, place)
    if found is None:
        return nowhere()
    if place.seal.parts(_FORM, one(given, "form")) != (found.key,):
        raise RefusedError(say("That did not come from this page. Go back, and press the button there."))
    who = caller(request)
    council = next(iter(who.councils), "")
    place.store.sign_ins.end(found.key, place.now)
    place.store.deeds.note(Deed(DeedKind.SIGNED_OUT, place.now, who.office.value, council, found.who))
    answer = page("sentence", title=say("You are signed out"), sentence=say("You can close this window."))
    answer.delete_cookie(COOKIE, path=f"{root(place)}/", httponly=True, samesite="lax")
    return answer


def _session(request: Request, place: Place) -> Session | None:
    return session(place.settings.doors, place.store, place.seal, request.cookies.get(COOKIE, ""), place.now)


ROUTES = [
    Route("/sign-out", shown(_question), methods=["GET"]),
    Route("/sign-out", taken(_leave), methods=["POST"]),
]
