"""The one place where an address that somebody has proven becomes an office here, or does not."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from config.doors import domain_of
from config.link_key import link_key_made
from dashboard.offices import Caller, Office
from dashboard.routes._answer import page, redirect
from dashboard.routes._attempts import Attempts
from dashboard.routes._door import Place, caller, let_in
from dashboard.sessions import begin, caller_of, mark_of, may_become_officer
from scoring.language import marked, say
from store.deeds import Deed, DeedKind
from store.passes import Seal, new_key
from store.records import DoorLink, LinkWay

ATTEMPTS = Attempts()
"""Wrong codes, and ways back from the provider that lead nowhere."""
REFUSED = marked("You could not be signed in. If you think you should be, ask whoever runs this monitor.")
WAIT = marked("Please try again in a few minutes.")


def root(place: Place) -> str:
    """The path below which all of this is served; empty unless a proxy serves it below one."""
    return urlsplit(place.settings.public_address).path.rstrip("/")


def keyed(place: Place) -> Place:
    """With a key to sign with, made if there is none. Raises `SettingsError`."""
    return place if place.seal.key else replace(place, seal=Seal(link_key_made(place.settings)))


def nowhere() -> Response:
    """For what is not there for whoever asks."""
    return page("sentence", status=404, title=say("There is no such page"), sentence=say("Check the address."))


def waiting(place: Place, request: Request) -> Response | None:
    """What whoever was wrong too often is told; `None` for everybody else."""
    if not ATTEMPTS.wait(caller(request), place.now):
        return None
    return page("sentence", status=429, title=say("Please wait"), sentence=say(WAIT))


def refused(place: Place, request: Request, why: str) -> Response:
    """The same for everybody. `why`: for the log, in words of ours."""
    ATTEMPTS.wrong(caller(request), place.now)
    place.store.deeds.note(Deed(DeedKind.SIGN_IN_REFUSED, place.now, Office.PUBLIC.value, detail=why))
    return page("sentence", status=403, title=say("You are not signed in"), sentence=say(REFUSED))


def entered(place: Place, request: Request, address: str) -> Response:
    """What somebody who has proven that the address is theirs gets: a councillor's own page before anything else."""
    who = mark_of(place.seal, address)
    if theirs := place.store.sign_ins.whose(who):
        if len(theirs) > 1:
            return refused(place, request, marked("an address of several councillors"))
        return _to_own_page(place, request, *theirs[0])
    found = caller_of(place.settings, place.store, place.seal, who)
    if found.office is not Office.PUBLIC:
        return _signed_in(place, request, found, redirect(f"{root(place)}/"))
    code = may_become_officer(place.settings, place.store, address, who)
    if not code:
        return refused(place, request, marked("an address that nobody here has"))
    if place.store.deeds.officer(who) is None:
        asked = Deed(DeedKind.OFFICER_ASKED, place.now, found.office.value, code, who, who, domain_of(address))
        place.store.deeds.note(asked)
    return _signed_in(place, request, found, redirect(f"{root(place)}/sign-in"))


def _signed_in(place: Place, request: Request, found: Caller, answer: Response) -> Response:
    council = next(iter(found.councils), "")
    place.store.deeds.note(Deed(DeedKind.SIGNED_IN, place.now, found.office.value, council, found.who))
    secure = request.url.scheme == "https" or place.settings.public_address.startswith("https:")
    begin(place.settings, place.seal, found.who, place.now, answer, path=f"{root(place)}/", secure=secure)
    return answer


def _to_own_page(place: Place, request: Request, code: str, site_id: str) -> Response:
    """The log says that a councillor came, and not who, nor of which council: their page is theirs alone."""
    # Nobody is given it, so it needs to open nothing.
    link = DoorLink(code, site_id, new_key(), place.now, place.now, LinkWay.SIGNED_IN)
    place.store.doors.add_link(link)
    place.store.deeds.note(Deed(DeedKind.SIGNED_IN, place.now, Office.COUNCILLOR.value))
    return let_in(place, link, request, redirect(place.home))
