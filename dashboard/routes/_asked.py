"""How plain pages are asked: with GET, which changes nothing, and with POST, which our own forms alone may send."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from config.elections import ElectionsError
from config.settings import SettingsError
from dashboard.routes._answer import page
from dashboard.routes._door import COOKIE, FORM, Inside, Place, here, inside
from dashboard.routes._form import Fields, RefusedError, fields, one
from scoring.language import say
from store.errors import DatabaseError

Endpoint = Callable[[Request], Awaitable[Response]]
_AWAY = (DatabaseError, ElectionsError, SettingsError)


def shown(answer: Callable[[Request, Place], Response]) -> Endpoint:
    """What answers a GET."""

    async def endpoint(request: Request) -> Response:
        return await _answered(lambda: answer(request, here()))

    return endpoint


def taken(answer: Callable[[Request, Place, Fields], Response]) -> Endpoint:
    """What answers a form that anybody may send."""

    async def endpoint(request: Request) -> Response:
        try:
            given = await fields(request)
        except RefusedError as error:
            return _refused(error)
        return await _answered(lambda: answer(request, here(), given))

    return endpoint


def said(answer: Callable[[Inside, Fields], Response]) -> Endpoint:
    """What answers a form on a councillor's own page: sent from there, by whom the cookie lets in."""

    def known(request: Request, place: Place, given: Fields) -> Response:
        who = inside(place, request.cookies.get(COOKIE, ""))
        if who is None:
            return page("closed", status=403, home=place.home)
        if place.seal.parts(FORM, one(given, "form")) != (who.key,):
            raise RefusedError(say("That did not come from this page. Go back, and press the button there."))
        return answer(who, given)

    return taken(known)


async def _answered(answer: Callable[[], Response]) -> Response:
    """In a thread of its own: the database may take its time. What users may read of errors is one sentence."""
    try:
        return await run_in_threadpool(answer)
    except RefusedError as error:
        return _refused(error)
    except _AWAY:
        return page("sentence", status=503, title=say("Nothing can be shown"), sentence=say("Please come back later."))


def _refused(error: RefusedError) -> Response:
    return page("sentence", status=403, title=say("That was not done"), sentence=str(error))
