"""Invitations to councillors' own pages: links that are made for a council to send, and links that are revoked."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO

from config.link_key import link_key_made
from config.permission import refusal
from config.sectors import in_force
from config.settings import Settings
from dashboard.reports.cells import marked, text
from monitor.yardstick import yardstick
from scoring.words import day_words
from store.erasure_files import remembered
from store.passes import Seal, new_key
from store.records import Council, Councillor, DoorEvent, DoorEventKind, DoorLink
from store.store import Store

HERE = "http://127.0.0.1:8501"
"""Where the dashboard is on this machine: for made-up councillors, who live nowhere else."""


class InvitationError(Exception):
    """Nobody can be invited now. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link for one councillor."""

    councillor: Councillor
    address: str
    until: datetime
    link: DoorLink


def may_invite(council: Council, settings: Settings, now: datetime) -> None:
    """Raise `InvitationError` where nobody has answered for it, before an election, and without an address."""
    if not council.made_up and (why := refusal(settings)):
        raise InvitationError(why)
    if not council.made_up and not settings.public_address:
        raise InvitationError("Links need an address: set public_address (docs/councillors.md).")
    if period := yardstick(in_force(settings)).season(council, now):
        ends = day_words(period.ends)
        raise InvitationError(f"{council.name} has an election: its councillors' pages are paused until {ends}.")


def councillors_of(store: Store, settings: Settings, council: Council) -> tuple[Councillor, ...]:
    """Whom the newest good list names, by name, without who asked to be removed. Raises `ErasureKeyError`."""
    good, known = store.good_list(council.local_authority_code), remembered(store, settings)
    resting = store.doors.resting([council.local_authority_code])
    listed = known.without(good.councillors) if good else ()
    found = (each for each in listed if (each.council, each.site_id) not in resting)
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.site_id)))


def who_asked(store: Store, councillors: Iterable[Councillor]) -> tuple[Councillor, ...]:
    """Those who asked for a new link, and for whom none has been made since."""
    asked = {(each.code, each.site_id): each.event.at for each in store.doors.said(DoorEventKind.LINK_ASKED)}
    return tuple(
        each
        for each in councillors
        if (at := asked.get((each.council, each.site_id)))
        and not any(made >= at for made in store.doors.links_made(each.council, each.site_id))
    )


def invite(
    store: Store, settings: Settings, councillors: Iterable[Councillor], now: datetime
) -> tuple[Invitation, ...]:
    """Make a link for each, which works from now on. Raises `SettingsError` if the key cannot be kept."""
    made = tuple(invitation(settings, each, now) for each in councillors)
    for each in made:
        store.doors.add_link(each.link)
    return made


def invitation(settings: Settings, councillor: Councillor, now: datetime) -> Invitation:
    """A link that works once it is stored. Raises `SettingsError` if the key cannot be kept."""
    until = now + timedelta(days=settings.invitation_days)
    link = DoorLink(councillor.council, councillor.site_id, new_key(), now, until)
    word = Seal(link_key_made(settings)).signed("link", link.key)
    return Invitation(councillor, f"{base(settings)}/councillor/open/{word}", until, link)


def base(settings: Settings) -> str:
    """What the addresses of councillors' pages begin with."""
    return (settings.public_address or HERE).rstrip("/")


def revoke(store: Store, councillors: Iterable[Councillor], now: datetime) -> int:
    """Let no link that was made until now open anything any more; how many councillors had one."""
    found = [each for each in councillors if store.doors.links_made(each.council, each.site_id)]
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


def sheet(invitations: Sequence[Invitation], council: Council) -> str:
    """As CSV in which no spreadsheet finds a formula."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(("name", "division", "council", "link", "works_until"))
    for each in invitations:
        person = each.councillor
        cells = (person.name, person.division, council.name, each.address, day_words(each.until.date()))
        rows.writerow([marked(text(cell)) for cell in cells])
    return written.getvalue()
