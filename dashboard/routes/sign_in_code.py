"""Signing in by a code that is sent by e-mail. Nothing that is answered tells whether an address is known."""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from config.doors import plain_address
from dashboard.routes._answer import page
from dashboard.routes._asked import taken
from dashboard.routes._attempts import Attempts
from dashboard.routes._door import Place, caller
from dashboard.routes._entry import WAIT, entered, keyed, nowhere, refused, root, waiting
from dashboard.routes._form import Fields, RefusedError, one
from dashboard.routes._visit import from_a_visit
from dashboard.sealed import sealed, unsealed
from dashboard.sessions import code_digest, mark_of
from scoring.language import marked, say
from store.passes import new_key
from store.sign_ins import CodeAsked

ASKED = Attempts()
"""Wishes for codes: so many, and no more, from one caller."""
MOST_FOR_ONE, WITHIN = 5, timedelta(hours=1)
"""Codes for one address."""
MOST_FOR_ALL, SHORTLY = 200, timedelta(minutes=10)
_WISH = "wish"


def _ask(request: Request, place: Place, given: Fields) -> Response:
    if not _by_mail(place):
        return nowhere()
    place = keyed(place)
    from_a_visit(place, request, given)
    if ASKED.wait(caller(request), place.now):
        return page("sentence", status=429, title=say("Please wait"), sentence=say(WAIT))
    ASKED.wrong(caller(request), place.now)
    address = plain_address(one(given, "address").strip())
    if not address:
        raise RefusedError(say("Please write an e-mail address, such as name@council.example."))
    key = new_key()
    who, store = mark_of(place.seal, address), place.store.sign_ins
    many = store.asked_since(place.now - SHORTLY) >= MOST_FOR_ALL
    if not many and store.asked_since(place.now - WITHIN, who) < MOST_FOR_ONE:
        store.ask_code(CodeAsked(key, who, sealed(place.seal, address), place.now))
    return _enter_page(place, key, given)


def _enter(request: Request, place: Place, given: Fields) -> Response:
    if not _by_mail(place):
        return nowhere()
    visit = from_a_visit(place, request, given)
    if told := waiting(place, request):
        return told
    parts = place.seal.parts(_WISH, one(given, "wish"))
    key = parts[0] if len(parts) == 2 and parts[1] == visit else ""
    digits = "".join(one(given, "code").split())
    found = place.store.sign_ins.used(key, code_digest(place.seal, key, digits), place.now) if key else None
    if found and place.store.deeds.is_void(found.at):
        found = None  # it may have been used already
    address = unsealed(place.seal, found.sealed) if found else ""
    return entered(place, request, address) if address else refused(place, request, marked("a code that is not right"))


def _enter_page(place: Place, key: str, given: Fields) -> Response:
    form = one(given, "form")
    visit = place.seal.parts("visit form", form)[0]
    return page("code", root=root(place), form=form, wish=place.seal.signed(_WISH, key, visit))


def _by_mail(place: Place) -> bool:
    settings = place.settings
    return settings.doors.are_there and bool(settings.mail_server and settings.mail_from)


ROUTES = [
    Route("/sign-in/code", taken(_ask), methods=["POST"]),
    Route("/sign-in/enter", taken(_enter), methods=["POST"]),
]
