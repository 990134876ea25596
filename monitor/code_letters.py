"""Sends codes to whoever wants to sign in, to addresses that hold an office here alone. Nobody is told which do."""

from __future__ import annotations

import secrets
from contextlib import closing
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from config.doors import plain_address
from config.link_key import link_key
from config.settings import Settings
from dashboard.offices import Office
from dashboard.sealed import unsealed
from dashboard.sessions import caller_of, code_digest, mark_of, may_become_officer
from monitor.mail import MailServer
from monitor.mail_faults import unusable
from monitor.ways import AwayError, NotTakenError
from scoring.language import say
from store.passes import Seal, new_key
from store.sign_ins import CodeAsked
from store.store import Store

DIGITS = 8


def send_codes(store: Store, settings: Settings, now: datetime) -> str:
    """Send a code for every wish that waits; what keeps mail from being sent, or empty. Raises `DatabaseError`."""
    if not settings.doors.are_there or unusable(settings):
        return ""
    waiting = store.sign_ins.waiting(now)
    if not waiting:
        return ""
    seal = Seal(link_key(settings))
    with closing(MailServer(settings)) as mail:
        faults = [_send(store, settings, seal, mail, each, now) for each in waiting]
    return next(filter(None, faults), "")


def _send(store: Store, settings: Settings, seal: Seal, mail: MailServer, asked: CodeAsked, now: datetime) -> str:
    address = plain_address(unsealed(seal, asked.sealed))
    if not address or mark_of(seal, address) != asked.who or not _is_known(store, settings, seal, address):
        store.sign_ins.made(asked.key, "", now)
        return ""
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    # Remembered first: of two who send, one does.
    if not store.sign_ins.made(asked.key, code_digest(seal, asked.key, code), now):
        return ""
    try:
        mail.prepare(address)
        mail.deliver(_message(settings, address, code, now))
    except NotTakenError:
        return ""  # somebody mistyped it, or their mailbox is full: they start again
    except AwayError as error:
        return str(error)
    return ""


def _is_known(store: Store, settings: Settings, seal: Seal, address: str) -> bool:
    who = mark_of(seal, address)
    if theirs := store.sign_ins.whose(who):
        return len(theirs) == 1
    holds = caller_of(settings, store, seal, who).office is not Office.PUBLIC
    return holds or bool(may_become_officer(settings, store, address, who))


def _message(settings: Settings, to: str, code: str, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Doorstep <{settings.mail_from}>"
    message["To"] = to
    message["Subject"] = say("Your code to sign in")  # not the code: subjects are shown on locked screens
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<doorstep-{new_key()}@{settings.mail_from.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    enter = say(
        "Enter this where you asked for it. It works once, for ten minutes. Nobody will ask you for it by telephone or "
        "e-mail."
    )
    not_you = say("Did you not ask for it? Then delete this message: nobody is signed in.")
    message.set_content(f"{code[:4]} {code[4:]}\n\n{enter}\n\n{not_you}\n")
    return message
