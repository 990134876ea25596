"""Sends new links to councillors who asked for one: to the address that their council publishes for them, and no other.

The address is read from the councillor's page in that moment, and kept nowhere: not in the store, not in the log.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from collectors.fetch import Fetcher, FetchError
from collectors.profile_address import published_address
from config.settings import Settings
from dashboard.inviting import Invitation, InvitationError, base, councillors_of, how_many, invitation
from dashboard.markup import readable
from dashboard.offices import Office
from monitor.inviting import may_invite_now, who_asked
from monitor.mail import MailServer
from monitor.mail_faults import unusable
from monitor.visiting import one_visitor
from monitor.ways import AwayError, NotTakenError
from scoring.language import say
from scoring.words import day_words
from store.deeds import Deed, DeedKind
from store.notices import Ending
from store.passes import new_key
from store.records import Council, Councillor, DoorEventKind, LinkWay
from store.store import Store


@dataclass(slots=True)
class Outcome:
    """What became of the requests. Nobody is named."""

    sent: int = 0
    left: int = 0
    """Their page could not be read, or names no address that is theirs alone; or no mail could be sent to it."""
    fault: str = ""
    """Why no mail can be sent now; empty if it can."""


def send_asked(store: Store, settings: Settings, now: datetime) -> Outcome:
    """Send a new link to everybody who asked and for whom none has been made since.

    Raises `AllowHostError`, `AuthoritiesError`, `DatabaseError`, `ErasureKeyError`, `SettingsError`.
    """
    outcome, waiting = Outcome(), tuple(_waiting(store, settings, now))
    if not waiting:
        return outcome
    if fault := unusable(settings):
        return Outcome(left=len(waiting), fault=fault)
    with closing(MailServer(settings)) as mail, one_visitor(settings) as fetch:
        for council, each in waiting:
            if outcome.fault:
                outcome.left += 1
                continue
            _send(store, settings, council, each, (mail, fetch), outcome, now)
    return outcome


def _waiting(store: Store, settings: Settings, now: datetime) -> Iterator[tuple[Council, Councillor]]:
    codes = {each.code for each in store.doors.said(DoorEventKind.LINK_ASKED)}
    for council in store.councils():
        if council.local_authority_code in codes:
            try:
                may_invite_now(council, settings, now)
            except InvitationError:
                continue  # before an election they wait
            yield from ((council, each) for each in who_asked(store, councillors_of(store, settings, council)))


def _send(
    store: Store,
    settings: Settings,
    council: Council,
    each: Councillor,
    ways: tuple[MailServer, Fetcher],
    outcome: Outcome,
    now: datetime,
) -> None:
    mail, fetch = ways
    made, ending = invitation(settings, each, now, LinkWay.ASKED), Ending.FAILED
    try:
        address = published_address(fetch(each.page), each, council) if each.page else ""
        if address:
            mail.prepare(address)
            ending, _why = mail.deliver(_message(made, council, settings, address, now))
    except (FetchError, NotTakenError):
        pass  # asked for again at the next time
    except AwayError as error:
        outcome.fault = str(error)
    if ending in (Ending.SENT, Ending.UNKNOWN):  # one that may have arrived has to work
        # Which council's councillor asked is nobody's business.
        store.deeds.note(Deed(DeedKind.INVITED, now, Office.COUNCILLOR.value, detail=how_many(1)))
        store.doors.add_link(made.link)
        outcome.sent += 1
    else:
        outcome.left += 1


def _message(made: Invitation, council: Council, settings: Settings, to: str, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Doorstep <{settings.mail_from}>"
    message["To"] = to
    message["Subject"] = say("A new link to your own page")
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<doorstep-{new_key()}@{settings.mail_from.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content("\n\n".join(_paragraphs(made, council, settings)) + "\n")
    return message


def _paragraphs(made: Invitation, council: Council, settings: Settings) -> Iterator[str]:
    name = readable(council.name)
    yield say("You asked for a new link to your own page as a councillor of {council}.", council=name)
    yield made.address
    works = say("It works until {day}, and is for you alone: do not pass it on.", day=day_words(made.until.date()))
    controller = readable(settings.controller)
    yield f"{works} {say('It is run by {controller}.', controller=controller)}" if controller else works
    yield say(
        "Did you not ask for it? Then delete this message. Is it genuine? {address}",
        address=f"{base(settings)}/councillor/verify",
    )
