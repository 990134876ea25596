"""A councillor asks to be removed, and may take it back for 14 days. Then `doorstep retention` erases them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.routes._answer import page, redirect
from dashboard.routes._asked import said, shown
from dashboard.routes._door import COOKIE, Inside, Place, inside
from dashboard.routes._form import Fields
from store.records import DoorEventKind


def _question(request: Request, place: Place) -> Response:
    who = inside(place, request.cookies.get(COOKIE, ""))
    if who is None:
        return page("closed", status=403, home=place.home)
    return redirect(place.home) if who.state.removal_asked_at else page("remove", home=place.home, form=who.form)


def _remove(who: Inside, _given: Fields) -> Response:
    if who.state.removal_asked_at is None:
        who.note(DoorEventKind.REMOVAL_ASKED)
    return redirect(who.place.home)


def _stay(who: Inside, _given: Fields) -> Response:
    if who.state.removal_asked_at is not None:
        who.note(DoorEventKind.REMOVAL_UNDONE)
    return redirect(f"{who.place.home}?done=stay")


ROUTES = [
    Route("/councillor/remove", shown(_question), methods=["GET"]),
    Route("/councillor/remove", said(_remove), methods=["POST"]),
    Route("/councillor/stay", said(_stay), methods=["POST"]),
]
