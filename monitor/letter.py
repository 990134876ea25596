"""A digest as an e-mail to one person: plain text, and a simple page beside it."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from config.settings import Settings
from dashboard.markup import readable
from dashboard.reports.digest import Digest, subject
from dashboard.reports.digest_page import page
from dashboard.reports.digest_text import text

LONGEST_SUBJECT = 150


def letter(digest: Digest, settings: Settings, to: str, delivery: str, now: datetime) -> EmailMessage:
    """The message. Names are only ever text in it: none can end a header and begin another."""
    message = EmailMessage(policy=SMTP)
    domain = settings.mail_from.rpartition("@")[2]
    message["From"] = f"Doorstep <{settings.mail_from}>"
    message["To"] = to
    message["Subject"] = " ".join(readable(_storable(subject(digest))).split())[:LONGEST_SUBJECT]
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<doorstep-{delivery}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's holiday notice answers it
    if "@" in digest.whom_to_ask and "/" not in digest.whom_to_ask:  # the contact may be a web address
        message["List-Unsubscribe"] = f"<mailto:{quote(digest.whom_to_ask, safe='@')}?subject=Unsubscribe>"
    message.set_content(_storable(text(digest)))
    message.add_alternative(_storable(page(digest)), subtype="html")
    return message


def _storable(words: str) -> str:
    """Halves of surrogate pairs have no UTF-8."""
    return words.encode("utf-8", "replace").decode()
