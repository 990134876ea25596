"""Signing in: the page with the ways there are, and the way over the provider and back."""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dashboard.allowed import may
from dashboard.callers import caller
from dashboard.offices import Office
from dashboard.provider import Began, SignInError, address_of, began, its_page
from dashboard.routes._answer import HEADERS, page
from dashboard.routes._asked import shown
from dashboard.routes._door import Place
from dashboard.routes._entry import entered, keyed, nowhere, refused, root, waiting
from dashboard.routes._kept import Kept
from dashboard.routes._visit import form_of, on_a_visit
from dashboard.sessions import reference
from scoring.language import marked, say

_COOKIE = "doorstep_provider"
_BEGAN = "provider"
_LASTS = timedelta(minutes=10)
_ASKED_AGAIN = timedelta(minutes=5)
_PAGES: Kept[str] = Kept(2)
"""Of providers."""


def _page(request: Request, place: Place) -> Response:
    settings = place.settings
    if not settings.doors.are_there:
        return nowhere()
    place = keyed(place)
    who, (visit, form) = caller(request), form_of(place, request)
    answer = page(
        "sign_in",
        root=root(place),
        office=say(who.office.value) if who.office is not Office.PUBLIC else "",
        reference=reference(who.who),
        invites=sorted(each for each in who.councils if may(who, "/invitations/{code}", each)),
        provider=settings.doors.provider if settings.doors.issuer else "",
        by_mail=bool(settings.mail_server and settings.mail_from),
        form=form,
    )
    return on_a_visit(place, request, answer, visit)


def _to_provider(request: Request, place: Place) -> Response:
    """Changes nothing here: all that is kept is in the browser that asked."""
    settings, place = place.settings, keyed(place)
    if not settings.doors.issuer:
        return nowhere()
    if told := waiting(place, request):
        return told
    try:
        way = began(settings, _its_page(place), _back_address(place))
    except SignInError as error:
        return refused(place, request, str(error))
    answer = RedirectResponse(way.address, 303, headers=dict(HEADERS))
    word = place.seal.signed(_BEGAN, way.state, way.nonce, way.verifier, str(int(place.now.timestamp())))
    answer.set_cookie(
        _COOKIE,
        word,
        max_age=int(_LASTS.total_seconds()),
        path=f"{root(place)}/sign-in",
        secure=settings.public_address.startswith("https:"),
        httponly=True,
        samesite="lax",
    )
    return answer


def _its_page(place: Place) -> str:
    """Asked for once in a while only: whoever likes may set out a thousand times. Raises `SignInError`."""
    settings, period = place.settings, int(place.now.timestamp() // _ASKED_AGAIN.total_seconds())
    key = (settings.doors.issuer, settings.proxy, settings.ca_bundle, period)
    return _PAGES.value(key, lambda: its_page(settings))


def _back(request: Request, place: Place) -> Response:
    if not place.settings.doors.issuer:
        return nowhere()
    if told := waiting(place, request):
        return told
    answer = _came_back(request, place)
    answer.delete_cookie(_COOKIE, path=f"{root(place)}/sign-in", httponly=True, samesite="lax")  # good for one way
    return answer


def _came_back(request: Request, place: Place) -> Response:
    way = _begun(place, request.cookies.get(_COOKIE, ""))
    asked = request.query_params
    if way is None or asked.getlist("state") != [way.state] or len(asked.getlist("code")) != 1:
        return refused(place, request, marked("a way back that nobody began"))
    try:
        address = address_of(place.settings, _back_address(place), asked["code"], way, place.now)
    except SignInError as error:
        return refused(place, request, str(error))
    return entered(place, request, address)


def _begun(place: Place, cookie: str) -> Began | None:
    parts = place.seal.parts(_BEGAN, cookie)
    if len(parts) != 4 or not parts[3].isdecimal():
        return None
    age = place.now.timestamp() - int(parts[3])
    return Began("", *parts[:3]) if 0 <= age < _LASTS.total_seconds() else None


def _back_address(place: Place) -> str:
    """Never what a request says of where it went. Raises `SignInError`."""
    if not place.settings.public_address:
        raise SignInError("public_address is not set")
    return f"{place.settings.public_address.rstrip('/')}/sign-in/back"


ROUTES = [
    Route("/sign-in", shown(_page), methods=["GET"]),
    Route("/sign-in/provider", shown(_to_provider), methods=["GET"]),
    Route("/sign-in/back", shown(_back), methods=["GET"]),
]
