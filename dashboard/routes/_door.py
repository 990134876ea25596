"""Who stands at a councillor's door: links, and the cookie that one is swapped for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from config.current import current_settings
from config.link_key import link_key
from config.settings import Settings, load_settings
from dashboard.routes._attempts import Attempts
from dashboard.routes._peer import peer
from store.door_events import UNDO_WITHIN, DoorState, state
from store.passes import Seal, new_key
from store.records import DoorEvent, DoorEventKind, DoorLink
from store.store import Store

COOKIE = "doorstep_councillor"
OPEN_FOR = timedelta(days=7)
"""So long a page that was opened stays open on that device, unless it is closed or the links are revoked."""
LINK, OPENED, FORM = "link", "opened", "form"
"""Purposes of what is signed."""
ATTEMPTS = Attempts()


class Fit(Enum):
    """What a link is good for."""

    OPENS = 1
    EXPIRED = 2
    NOTHING = 3
    """Forged, revoked, or its owner is gone: nobody is told which."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is: the settings in force, and the store."""

    settings: Settings
    store: Store
    seal: Seal
    now: datetime

    @property
    def home(self) -> str:
        """The path of the councillor's page. A proxy may serve all of this below a path of its own."""
        return f"{urlsplit(self.settings.public_address).path.rstrip('/')}/councillor"

    def link(self, word: str) -> tuple[Fit, DoorLink | None]:
        """What a link's word is good for, and whose it is."""
        parts = self.seal.parts(LINK, word)
        found = self.store.doors.link(parts[0]) if len(parts) == 1 else None
        if found is None:
            return Fit.NOTHING, None
        return (Fit.OPENS if self.now < found.expires_at else Fit.EXPIRED), found


@dataclass(frozen=True, slots=True)
class Inside:
    """A councillor who has opened their page."""

    place: Place
    link: DoorLink
    key: str
    """Of what was opened."""
    state: DoorState
    opened: tuple[datetime, ...]
    """When their page was opened, the newest first."""

    @property
    def form(self) -> str:
        """What every form on the page carries: another site cannot know it."""
        return self.place.seal.signed(FORM, self.key)

    @property
    def removed_on(self) -> datetime | None:
        """When everything about them is erased; `None` unless they asked for that."""
        asked = self.state.removal_asked_at
        return asked + UNDO_WITHIN if asked else None

    def note(self, kind: DoorEventKind, about: str = "", words: str = "") -> None:
        """Remember what the councillor said."""
        self.place.store.doors.note(self.link.council, self.link.site_id, DoorEvent(kind, self.place.now, about, words))


def here() -> Place:
    """Now. Raises `SettingsError` and `DatabaseError`."""
    settings = load_settings()
    return Place(settings, store_at(settings.database), Seal(link_key(settings)), datetime.now(UTC))


def inside(place: Place, cookie: str) -> Inside | None:
    """Whoever the cookie lets in; `None` if it lets nobody in, for whatever reason."""
    parts = place.seal.parts(OPENED, cookie)
    if len(parts) != 3 or not parts[2].isdecimal():
        return None
    link_name, key, opened = parts
    link = place.store.doors.link(link_name)
    if link is None or not 0 <= place.now.timestamp() - int(opened) < OPEN_FOR.total_seconds():
        return None
    if place.store.deeds.is_void(datetime.fromtimestamp(int(opened), UTC)):
        return None
    events = place.store.doors.events(link.council, link.site_id)
    if any(each.kind is DoorEventKind.CLOSED and each.about == key for each in events):
        return None
    before = tuple(each.at for each in events[::-1] if each.kind is DoorEventKind.OPENED)
    return Inside(place, link, key, state(events), before)


def let_in(place: Place, link: DoorLink, request: Request, answer: Response) -> Response:
    """The answer with the cookie for which the link is swapped."""
    key = new_key()
    word = place.seal.signed(OPENED, link.key, key, str(int(place.now.timestamp())))
    # Whoever made the link could open the page as well: the councillor is told of every time.
    place.store.doors.note(link.council, link.site_id, DoorEvent(DoorEventKind.OPENED, place.now, key))
    secure = request.url.scheme == "https" or place.settings.public_address.startswith("https:")
    answer.set_cookie(
        COOKIE,
        word,
        max_age=int(OPEN_FOR.total_seconds()),
        path=place.home,
        secure=secure,
        httponly=True,
        samesite="strict",
    )
    return answer


def shut(place: Place, answer: Response) -> Response:
    """The answer that takes the cookie away."""
    answer.delete_cookie(COOKIE, path=place.home, httponly=True, samesite="strict")
    return answer


def caller(request: Request) -> str:
    """Whoever asks, as far as the network and the web servers that the settings name tell. Raises `SettingsError`."""
    servers = current_settings(int(datetime.now(UTC).timestamp())).web_servers
    return peer(request.client.host if request.client else "", request.headers.getlist("x-forwarded-for"), servers)


@lru_cache(maxsize=2)
def store_at(database: str) -> Store:
    """The door to a database, opened once."""
    return Store(database)
