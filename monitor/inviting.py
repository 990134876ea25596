"""Links to councillors' own pages, as whoever runs this makes and revokes them: `dashboard.inviting` says how."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TextIO

from config.sectors import in_force
from config.settings import Settings
from dashboard.inviting import InvitationError, how_many, may_invite
from dashboard.offices import ALONE
from monitor.yardstick import yardstick
from store.deeds import Deed, DeedKind
from store.records import Council, Councillor, DoorEvent, DoorEventKind
from store.store import Store


def may_invite_now(council: Council, settings: Settings, now: datetime) -> None:
    """Raise `InvitationError` where nobody has answered for it, before an election, and without an address."""
    may_invite(council, settings, yardstick(in_force(settings)).season(council, now))


def who_asked(store: Store, councillors: Iterable[Councillor]) -> tuple[Councillor, ...]:
    """Those who asked for a new link, and for whom none has been made since."""
    asked = {(each.code, each.site_id): each.event.at for each in store.doors.said(DoorEventKind.LINK_ASKED)}
    return tuple(
        each
        for each in councillors
        if (at := asked.get((each.council, each.site_id)))
        and not any(made >= at for made in store.doors.links_made(each.council, each.site_id))
    )


def revoke(store: Store, code: str, councillors: Iterable[Councillor], now: datetime) -> int:
    """Let no link that was made until now open anything any more; how many councillors had one.

    `code`: of their council.
    """
    found = [each for each in councillors if store.doors.links_made(each.council, each.site_id)]
    if found:
        ended = Deed(DeedKind.LINKS_ENDED, now, ALONE.office.value, code, ALONE.who, detail=how_many(len(found)))
        store.deeds.note(ended)
    for each in found:
        store.doors.note(each.council, each.site_id, DoorEvent(DoorEventKind.LINKS_REVOKED, now))
    return len(found)


def private_file(path: Path) -> TextIO:
    """A new file that nobody else may read. Raises `InvitationError` if there is one, or it cannot be made."""
    try:
        # With a mark for Excel, which would spoil accents without it.
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8-sig")
    except FileExistsError as error:
        raise InvitationError(f"{path} is there already: name another file, or remove it.") from error
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise InvitationError(f"{path} cannot be written: {reason}.") from error
