"""A councillor's own page: what a resident sees, what is in place, and what might come next."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from config.checklists import checklist_items
from dashboard.routes._answer import page
from dashboard.routes._asked import shown
from dashboard.routes._door import COOKIE, Inside, Place, inside
from dashboard.routes._face import Face, face, season
from scoring.language import marked, say
from store.own_page import OwnPage
from store.records import Checklist, Council

DONE = {
    "back": marked("Welcome back. Tips are shown again."),
    "break": marked("Noted: you are taking a break."),
    "stay": marked("You stay. Nothing is removed."),
    "ticks": marked("Your ticks are saved."),
    "wrong": marked("Thank you. Your message is kept for the people who run this monitor."),
}
"""What was just done, by the word in the address. Any other word says nothing."""


MOST_OPENED = 10
"""So many times are told, the newest first."""


def _page(request: Request, place: Place) -> Response:
    who = inside(place, request.cookies.get(COOKIE, ""))
    own = place.store.doors.own_page(who.link.council, who.link.site_id) if who else None
    council = place.store.council(who.link.council) if who else None
    if who is None or own is None or council is None:
        return page("closed", status=403, home=place.home)
    done = say(DONE.get(request.query_params.get("done", ""), ""))
    if who.state.removal_asked_at:
        return page("leaving", home=place.home, form=who.form, until=who.removed_on, done=done)
    if period := season(council, place):
        return page("paused", home=place.home, form=who.form, council=council, period=period, done=done)
    return _open(who, own, council, done)


def _open(who: Inside, own: OwnPage, council: Council, done: str) -> Response:
    shown_now: Face = face(who, own, council)
    items = [each for each in checklist_items() if each.checklist is Checklist.COUNCILLORS]
    return page(
        "councillor",
        home=who.place.home,
        form=who.form,
        done=done,
        face=shown_now,
        items=items,
        ticked=who.state.ticked,
        break_since=who.state.break_since,
        opened=who.opened[:MOST_OPENED],
        controller=who.place.settings.controller,
        privacy=who.place.settings.privacy_notice,
        hosts=who.place.settings.hosts,
        made_up=council.made_up,
    )


ROUTES = [Route("/councillor", shown(_page), methods=["GET"])]
