"""Tells recipients what has changed: every change once, and nothing when there is nothing to say.

A notice is claimed in the store before it is handed over, and its end is written when its server has answered. If a
claim has no end, or the connection broke in between, nobody knows whether it arrived. Then it is not sent again: what
it told comes with the next notice, marked as perhaps told before. So no message is sent twice, and nothing is lost.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime

from config.recipients import Recipient
from config.settings import Settings
from monitor.mail import MailServer
from monitor.notice_round import Round, Sent
from monitor.noting import compared, note_changes
from monitor.telling import Plan, Teller
from store.erasure_files import ErasureFiles
from store.store import Store

__all__ = ["Plan", "Sent", "send_due", "would_send"]


def send_due(store: Store, settings: Settings, now: datetime, ending: Callable[[], bool] = lambda: False) -> Sent:
    """Note what has changed, and tell whoever is to be told of it by now. To be called as often as one likes.

    Whoever has not been told when it is `ending` is told next time.

    Raises `DatabaseError`, `ErasureKeyError`, `AllowHostError`, `AuthoritiesError`, and what the sector's files raise.
    """
    sent = Sent(note_changes(store, settings, now))
    if settings.recipients:
        key = ErasureFiles.of(settings).key_made()
        with closing(MailServer(settings)) as mail:
            round_ = Round(store, settings, now, sent, mail, Teller(store, settings, now))
            for place, recipient in enumerate(settings.recipients, start=1):
                if ending():
                    break
                round_.tell(_called(place, recipient), recipient, known_as(key, recipient))
            round_.end()
    return sent


def would_send(store: Store, settings: Settings, now: datetime) -> Iterator[tuple[str, Plan]]:
    """Who would be told what, called as in `Sent`. Nothing is sent, and nothing stored."""
    unnoted = [change for each in compared(store, settings) for change in each.changes]
    teller, key = Teller(store, settings, now, unnoted), ErasureFiles.of(settings).key()
    for place, recipient in enumerate(settings.recipients, start=1):
        earlier = store.notices.told(known_as(key, recipient)) if key else ()
        if plan := teller.plan(recipient, earlier):
            yield _called(place, recipient), plan


def known_as(key: bytes, recipient: Recipient) -> str:
    """A keyed digest of the address (HMAC-SHA-256, hexadecimal): the store keeps no address."""
    said = f"recipient\0{recipient.address.casefold()}"
    return hmac.new(key, said.encode(), "sha256").hexdigest()


def _called(place: int, recipient: Recipient) -> str:
    return f"Recipient {place} ({'e-mail' if recipient.email else 'webhook'}, {recipient.often})"
