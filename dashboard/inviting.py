"""Invitations to councillors' own pages: links that are made for a council to send, and the letter around them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from config.link_key import link_key_made
from config.permission import refusal
from config.settings import Settings
from dashboard.offices import Caller
from dashboard.reports.cells import marked, text
from dashboard.texts import texts
from scoring.seasons import Period
from scoring.words import day_words
from store.deeds import Deed, DeedKind
from store.erasure_files import remembered
from store.passes import Seal, new_key
from store.records import Council, Councillor, DoorLink, LinkWay
from store.store import Store

SAY = texts("invitations")
HERE = "http://127.0.0.1:8501"
"""Where the dashboard is on this machine: for made-up councillors, who live nowhere else."""
NAME, LINK, UNTIL = "[name]", "[link]", "[works until]"
"""What stands in a letter for what differs from one to the next."""


class InvitationError(Exception):
    """Nobody can be invited now. The message is one sentence."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link for one councillor."""

    councillor: Councillor
    address: str
    until: datetime
    link: DoorLink


def may_invite(council: Council, settings: Settings, season: Period | None) -> None:
    """Raise `InvitationError` where nobody has answered for it, before an election, and without an address."""
    if not council.made_up and (why := refusal(settings)):
        raise InvitationError(why)
    if not council.made_up and not settings.public_address:
        raise InvitationError(SAY("no_address"))
    if season:
        raise InvitationError(SAY("paused", council=council.name, day=day_words(season.ends)))


def councillors_of(store: Store, settings: Settings, council: Council) -> tuple[Councillor, ...]:
    """Whom the newest good list names, by name, without who asked to be removed. Raises `ErasureKeyError`."""
    good, known = store.good_list(council.local_authority_code), remembered(store, settings)
    resting = store.doors.resting([council.local_authority_code])
    listed = known.without(good.councillors) if good else ()
    found = (each for each in listed if (each.council, each.site_id) not in resting)
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.site_id)))


def invited_at(store: Store, council: Council) -> dict[str, datetime]:
    """By site id, when the council was last given a link for them: what councillors did themselves is not told."""
    return store.doors.invited(council.local_authority_code)


def invite(
    store: Store, settings: Settings, who: Caller, councillors: Sequence[Councillor], now: datetime, *, at: str = HERE
) -> tuple[Invitation, ...]:
    """Make a link for each, which works from now on; who made how many stands in the log.

    `at`: where the dashboard is, unless a setting says so. Raises `SettingsError` if the key cannot be kept.
    """
    made = tuple(invitation(settings, each, now, at=at) for each in councillors)
    if made:  # first: no link works that is not in the log
        code = made[0].councillor.council
        store.deeds.note(Deed(DeedKind.INVITED, now, who.office.value, code, who.who, detail=how_many(len(made))))
    for each in made:
        store.doors.add_link(each.link)
    return made


def invitation(
    settings: Settings, councillor: Councillor, now: datetime, way: LinkWay = LinkWay.COUNCIL, *, at: str = HERE
) -> Invitation:
    """A link that works once it is stored. Raises `SettingsError` if the key cannot be kept."""
    until = now + timedelta(days=settings.invitation_days)
    link = DoorLink(councillor.council, councillor.site_id, new_key(), now, until, way)
    word = Seal(link_key_made(settings)).signed("link", link.key)
    return Invitation(councillor, f"{base(settings, at)}/councillor/open/{word}", until, link)


def base(settings: Settings, at: str = HERE) -> str:
    """What the addresses of councillors' pages begin with."""
    return (settings.public_address or at).rstrip("/")


def how_many(links: int) -> str:
    """For the log."""
    return SAY("how_many", count=links)


def letter_of(settings: Settings, council: Council, *, at: str = HERE) -> str:
    """The letter as we suggest it, for the council to put into words of its own."""
    name = text(council.nice_name or council.name)
    verify, notice = f"{base(settings, at)}/councillor/verify", settings.privacy_notice
    said = SAY("letter", councillor=NAME, link=LINK, until=UNTIL, verify=verify)
    why = SAY("letter_why", notice=notice) if notice else ""
    return "\n\n".join(filter(None, (said, why, SAY("letter_end", council=name))))


def sheet(invitations: Iterable[Invitation], council: Council, letter: str = "") -> str:
    """As CSV in which no spreadsheet finds a formula; with the letter, filled in for each, if there is one."""
    written = io.StringIO()
    rows = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n")  # LibreOffice divides at semicolons, too
    rows.writerow(("name", "division", "council", "link", "works_until", *(("letter",) if letter else ())))
    for each in invitations:
        person = each.councillor
        cells = [text(cell) for cell in (person.name, person.division, council.name, each.address, _until(each))]
        filled = [_filled(letter, each)] if letter else []
        rows.writerow([marked(cell) for cell in cells + filled])
    return written.getvalue()


def _filled(letter: str, each: Invitation) -> str:
    """Its lines stay lines. A councillor's name cannot ask for anything to be filled in."""
    pieces = letter.split(NAME)
    said = [piece.replace(LINK, each.address).replace(UNTIL, _until(each)) for piece in pieces]
    return "\n".join(text(line) for line in each.councillor.name.join(said).splitlines())


def _until(each: Invitation) -> str:
    return day_words(each.until.date())
