"""Whoever has signed in: what their browser carries, and the office that it stands for at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from config.doors import Doors, domain_of
from config.settings import Settings
from dashboard.offices import PUBLIC, Caller, Office
from store.deeds import DeedKind
from store.passes import Seal, new_key
from store.store import Store

if TYPE_CHECKING:  # a check, which only asks whose mark is whose, would load a web server
    from starlette.responses import Response

COOKIE = "doorstep_session"
_SESSION, _ADDRESS = "session", "address"
_WAITING, _GONE = DeedKind.OFFICER_ASKED, DeedKind.OFFICER_REFUSED


@dataclass(frozen=True, slots=True)
class Session:
    """A signing in that is not over."""

    key: str
    who: str
    """A keyed digest of the address."""


def mark_of(seal: Seal, address: str) -> str:
    """By what a plain address is known again."""
    return seal.mark(_ADDRESS, address)


def session(doors: Doors, store: Store, seal: Seal, cookie: str, now: datetime) -> Session | None:
    """Of the cookie; `None` if it is forged, too old, signed out, void, or there is nowhere to sign in."""
    parts = seal.parts(_SESSION, cookie) if doors.are_there else ()
    if len(parts) != 3 or not parts[2].isdecimal():
        return None
    key, who, begun = parts
    age = now.timestamp() - int(begun)
    if not 0 <= age < timedelta(hours=doors.hours).total_seconds() or store.sign_ins.has_ended(key):
        return None
    if store.deeds.is_void(datetime.fromtimestamp(int(begun), UTC)):
        return None
    return Session(key, who)


def begin(
    settings: Settings, seal: Seal, who: str, now: datetime, answer: Response, *, path: str, secure: bool
) -> None:
    """Give the answer a cookie that stands for who has signed in. It says nobody's name, and carries no rights."""
    answer.set_cookie(
        COOKIE,
        seal.signed(_SESSION, new_key(), who, str(int(now.timestamp()))),
        max_age=int(timedelta(hours=settings.doors.hours).total_seconds()),
        path=path,
        secure=secure,
        httponly=True,
        samesite="lax",  # strict would not be sent on the way back from the provider
    )


def caller_of(settings: Settings, store: Store, seal: Seal, who: str) -> Caller:
    """As what somebody may act now: by the settings as they are, what is published now, and who was approved."""
    if theirs := store.sign_ins.whose(who):
        return Caller(Office.COUNCILLOR, frozenset({theirs[0][0]}), who) if len(theirs) == 1 else PUBLIC
    doors = settings.doors
    for office, addresses in ((Office.ADMINISTRATOR, doors.administrators), (Office.ANALYST, doors.analysts)):
        if who in {mark_of(seal, each) for each in addresses}:
            return Caller(office, who=who)
    said = store.deeds.officer(who)
    if (
        said is None
        or said.kind is not DeedKind.OFFICER_APPROVED
        or said.detail not in doors.officers.get(said.code, ())
    ):
        return Caller(who=who)
    return Caller(Office.OFFICER, frozenset({said.code}), who)


def may_become_officer(settings: Settings, store: Store, address: str, who: str) -> str:
    """The code of the council for which somebody may ask; empty if there is none, or an analyst has said no.

    An address with a plus sign is one of any number that one person has: it is nobody's here.
    """
    codes = settings.doors.councils_of(domain_of(address)) if "+" not in address else ()
    said = store.deeds.officer(who)
    return codes[0] if codes and (said is None or said.kind is not _GONE) else ""


def reference(who: str) -> str:
    """By what an analyst and an officer who waits agree over the telephone whom they mean."""
    return f"{who[:4]}-{who[4:8]}".upper() if who else ""


def code_digest(seal: Seal, key: str, digits: str) -> str:
    """Of a code that was sent by e-mail; `key` names the wish for it."""
    return seal.mark("code", f"{key}\0{digits}")
