"""What a councillor says on their own page: ticks, a break, that something is wrong, that the page may be closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from starlette.responses import Response
from starlette.routing import Route

from config.checklists import checklist_items
from dashboard.routes._answer import page, redirect
from dashboard.routes._asked import Endpoint, said
from dashboard.routes._door import Inside, shut
from dashboard.routes._form import Fields, RefusedError, one
from scoring.language import say
from store.records import Checklist, DoorEventKind

MOST_LETTERS = 1000
MOST_A_DAY = 20


def _staying(answer: Callable[[Inside, Fields], Response]) -> Endpoint:
    """For what nobody is asked who is being removed: a page that was opened before may still send it."""

    def checked(who: Inside, given: Fields) -> Response:
        return redirect(who.place.home) if who.state.removal_asked_at else answer(who, given)

    return said(checked)


def _ticks(who: Inside, given: Fields) -> Response:
    known = {each.id for each in checklist_items() if each.checklist is Checklist.COUNCILLORS}
    wanted = known & {*given.get("item", ())}
    for each in sorted(wanted - who.state.ticked):
        who.note(DoorEventKind.TICKED, each)
    for each in sorted((who.state.ticked & known) - wanted):
        who.note(DoorEventKind.UNTICKED, each)
    return _back(who, "ticks", "ticks")


def _break(who: Inside, _given: Fields) -> Response:
    if who.state.break_since is None:
        who.note(DoorEventKind.BREAK_BEGUN)
    return _back(who, "break", "break")


def _is_back(who: Inside, _given: Fields) -> Response:
    if who.state.break_since is not None:
        who.note(DoorEventKind.BREAK_ENDED)
    return _back(who, "back", "tips")


def _wrong(who: Inside, given: Fields) -> Response:
    words = one(given, "words").strip()
    if not words:
        raise RefusedError(say("Please say what is wrong."))
    if len(words) > MOST_LETTERS:
        raise RefusedError(say("That is too long: please say it in a thousand letters."))
    events = who.place.store.doors.events(who.link.council, who.link.site_id)
    lately = [each for each in events if each.kind is DoorEventKind.WRONG]
    if sum(who.place.now - each.at < timedelta(days=1) for each in lately) >= MOST_A_DAY:
        raise RefusedError(say("That is a lot for one day. Please write again tomorrow."))
    own = who.place.store.doors.own_page(who.link.council, who.link.site_id)
    asked = {each.indicator for each in own.card.findings} if own and own.card else set()
    about = one(given, "about")
    who.note(DoorEventKind.WRONG, about if about in asked else "", words)
    return _back(who, "wrong", "wrong")


def _close(who: Inside, _given: Fields) -> Response:
    who.note(DoorEventKind.CLOSED, who.key)
    return shut(who.place, page("goodbye"))


def _close_everywhere(who: Inside, _given: Fields) -> Response:
    who.note(DoorEventKind.LINKS_REVOKED)
    settings = who.place.settings
    answer = page(
        "closed_everywhere",
        controller=settings.controller,
        signs_in=settings.doors.are_there,
        root=who.place.home.removesuffix("/councillor"),
    )
    return shut(who.place, answer)


def _back(who: Inside, done: str, section: str) -> Response:
    return redirect(f"{who.place.home}?done={done}#{section}")


ROUTES = [
    Route("/councillor/ticks", _staying(_ticks), methods=["POST"]),
    Route("/councillor/break", _staying(_break), methods=["POST"]),
    Route("/councillor/back", _staying(_is_back), methods=["POST"]),
    Route("/councillor/wrong", _staying(_wrong), methods=["POST"]),
    Route("/councillor/close", said(_close), methods=["POST"]),
    Route("/councillor/close-everywhere", said(_close_everywhere), methods=["POST"]),
]
