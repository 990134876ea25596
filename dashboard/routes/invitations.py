"""Where officers invite the councillors of their own council: who is listed, the letter, and names with links to save.

Links leave in the answer to the form and stand at no address: nothing is left that somebody else could open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.callers import caller
from dashboard.inviting import (
    HERE,
    LINK,
    InvitationError,
    councillors_of,
    invite,
    invited_at,
    letter_of,
    may_invite,
    sheet,
)
from dashboard.markup import Html, foreign
from dashboard.routes._answer import page
from dashboard.routes._asked import shown, taken
from dashboard.routes._door import Place
from dashboard.routes._entry import keyed, nowhere
from dashboard.routes._form import Fields, RefusedError, one
from dashboard.routes._known import may_see, register, yardstick
from dashboard.routes._plain import Asked, sentence
from dashboard.routes._plain import given as file
from dashboard.routes._visit import form_of, from_a_visit, on_a_visit
from dashboard.texts import texts
from dashboard.words import day
from store.forgotten import ErasureKeyError
from store.records import Council, Councillor

SAY = texts("invitations")
PATH = "/invitations/{code}"
MOST_LETTERS = 5000
"""Of a letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """A councillor, as an officer chooses whom to invite."""

    id: str
    """Of the form alone: what sites call people may be as long as an address, and a form takes only so much."""
    label: Html
    chosen: bool


def _page(request: Request, place: Place) -> Response:
    asked = _asked(request, place := keyed(place))
    council = _council(asked)
    if council is None:
        return nowhere()
    listed = _listed(place, council)
    if listed is None:
        return sentence("away", status=503)
    name, (visit, form) = council.nice_name or council.name, form_of(place, request)
    rows = _rows(asked, council, listed)
    waiting = sum(each.chosen for each in rows)
    answer = page(
        "invitations",
        council=name,
        made_up=council.made_up,
        why_not=_why_not(asked, council),
        count=SAY("have_page", count=len(rows), council=name) if rows else SAY("nobody", council=name),
        waits=SAY("waits", count=waiting) if waiting else SAY("nobody_waits"),
        rows=rows,
        letter=letter_of(place.settings, council, at=_here(asked)),
        most=MOST_LETTERS,
        days=place.settings.invitation_days,
        form=form,
    )
    return on_a_visit(place, request, answer, visit)


def _made(request: Request, place: Place, given: Fields) -> Response:
    asked = _asked(request, place)
    council = _council(asked)
    if council is None:
        return nowhere()
    from_a_visit(place, request, given)
    if why := _why_not(asked, council):
        raise RefusedError(why)
    letter, chosen, listed = _letter(given), {*given.get("who", ())}, _listed(place, council)
    if listed is None:
        return sentence("away", status=503)
    people = [each for id, each in listed.items() if id in chosen]
    if not people:
        raise RefusedError(SAY("none_chosen"))
    made = invite(place.store, place.settings, asked.caller, people, place.now, at=_here(asked))
    headers = {"Content-Disposition": 'attachment; filename="invitations.csv"'}
    # With a mark for Excel, which would spoil accents without it.
    content = sheet(made, council, letter).encode("utf-8-sig")
    return file(content, "text/csv; charset=utf-8", cache="no-store", headers=headers)


def _asked(request: Request, place: Place) -> Asked:
    return Asked(request, place.settings, place.store, place.store.mark(), caller(request), place.now)


def _council(asked: Asked) -> Council | None:
    """The one that the address names, if whoever asks is its officer."""
    found = register(asked).named(asked.code)
    return found if found and may_see(asked, PATH, found) else None


def _why_not(asked: Asked, council: Council) -> str:
    """Why nobody can be invited now; empty if they can."""
    try:
        may_invite(council, asked.settings, yardstick(asked).season(council, asked.now))
    except InvitationError as error:
        return str(error)
    return ""


def _letter(given: Fields) -> str:
    found = one(given, "letter").strip()[:MOST_LETTERS]
    if found and LINK not in found:
        raise RefusedError(SAY("no_link", link=LINK))
    return found


def _listed(place: Place, council: Council) -> dict[str, Councillor] | None:
    """By what the form calls them; `None` while it is not known who asked to be left out."""
    try:
        people = councillors_of(place.store, place.settings, council)
    except ErasureKeyError:
        return None
    return {place.seal.mark("whom to invite", each.site_id)[:16]: each for each in people}


def _rows(asked: Asked, council: Council, listed: Mapping[str, Councillor]) -> list[Row]:
    made = {id: at.date() for id, at in invited_at(asked.store, council).items()}
    people = listed.items()
    return [Row(id, _label(each, made.get(each.site_id)), each.site_id not in made) for id, each in people]


def _label(each: Councillor, on: date | None) -> Html:
    words = ", ".join(filter(None, (each.name, each.division)))
    return SAY.html("label", councillor=foreign(words), state=SAY("made_on", day=day(on)) if on else SAY("not_made"))


def _here(asked: Asked) -> str:
    """Where links lead without a setting: elsewhere than on this machine, anybody can arrange how we are called."""
    return str(asked.request.base_url) if asked.caller.alone else HERE


ROUTES = [
    Route(PATH, taken(_made), methods=["POST"]),
    Route(PATH, shown(_page), methods=["GET"]),
]
