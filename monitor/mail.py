"""Hands messages to the operator's own mail server: the one place that speaks SMTP.

It goes wherever the operator says, on public addresses or not: the name stands in the settings, and in no page.
"""

from __future__ import annotations

import re
import smtplib
import socket
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP

from collectors.deadline import Deadline
from collectors.trust import trusted
from config.recipients import MailSecurity
from config.settings import Settings
from monitor.mail_faults import unusable, why
from monitor.ways import AwayError, NotTakenError
from store.notices import Ending

_FAILURES = (smtplib.SMTPException, OSError, ValueError)
_DONE = 250
_TAKEN = (_DONE, 251)
_GO_ON = 354


class MailServer:
    """One connection for all messages, made when the first is to be sent. Used by one thread."""

    def __init__(self, settings: Settings) -> None:
        """As the settings say. Nothing is asked of it yet."""
        self._settings = settings
        self._smtp: smtplib.SMTP | None = None
        self.breaks = 0
        """How often the connection broke, or the server took too long, in the middle of a message."""
        self._deadline = Deadline(self._cut)

    def prepare(self, to: str) -> None:
        """Ask whether it takes a message to this address. Raises `AwayError`, `NotTakenError`."""
        self._deadline.start(self._settings.mail_seconds)
        smtp = self._still_there() or self._connected()
        try:
            smtp.ehlo_or_helo_if_needed()
            for code, _words in (smtp.mail(self._settings.mail_from), smtp.rcpt(to)):
                # The server's own words may repeat the address.
                if code not in _TAKEN:
                    self.leave()
                    raise NotTakenError(f"the mail server refused the message (SMTP {code})")
        except _FAILURES as error:
            self._close()
            raise AwayError(self._broken()) from error

    def deliver(self, message: EmailMessage) -> tuple[Ending, str]:
        """Send the message to whom `prepare` named; what became of it, and why if it was not sent."""
        smtp, handed_over = self._smtp, False
        if smtp is None:
            raise ValueError("nobody was named")
        try:
            code, _words = smtp.docmd("DATA")
            if code == _GO_ON:
                smtp.send(_dotted(message))
                handed_over = True
                code, _words = smtp.getreply()
        except _FAILURES:
            self._close()
            self.breaks += 1
            return (Ending.UNKNOWN if handed_over else Ending.FAILED), self._broken()
        finally:
            self._deadline.end()
        if code == _DONE:
            return Ending.SENT, ""
        self.leave()
        return Ending.FAILED, f"the mail server refused the message (SMTP {code})"

    def leave(self) -> None:
        """Give up the message that was begun."""
        try:
            if self._smtp:
                self._smtp.rset()
        except _FAILURES:
            self._close()
        finally:
            self._deadline.end()

    def close(self) -> None:
        """Say goodbye, if the server still listens."""
        if self._smtp:
            self._deadline.start(self._settings.mail_seconds)
            with suppress(*_FAILURES):
                self._smtp.quit()
            self._close()

    def _still_there(self) -> smtplib.SMTP | None:
        """The connection, unless the server has closed it meanwhile."""
        if self._smtp:
            with suppress(*_FAILURES):
                if self._smtp.noop()[0] == _DONE:
                    return self._smtp
            self._close()
            self._deadline.start(self._settings.mail_seconds)
        return None

    def _connected(self) -> smtplib.SMTP:
        if fault := unusable(self._settings):
            raise AwayError(fault)
        ours = self._settings
        where = (ours.mail_server, ours.mail_port, ours.mail_from.rpartition("@")[2])  # not this machine's own name
        trust = trusted(ours.ca_bundle)
        try:
            # Known to `_cut` before it connects: a server may never come to the end of its greeting.
            if ours.mail_security is MailSecurity.TLS:
                self._smtp = tls = smtplib.SMTP_SSL.__new__(smtplib.SMTP_SSL)
                smtplib.SMTP_SSL.__init__(tls, *where, timeout=ours.mail_seconds, context=trust)
            else:
                self._smtp = smtplib.SMTP.__new__(smtplib.SMTP)
                smtplib.SMTP.__init__(self._smtp, *where, timeout=ours.mail_seconds)
            if ours.mail_security is MailSecurity.STARTTLS:
                self._smtp.starttls(context=trust)
            if ours.mail_user:
                self._smtp.login(ours.mail_user, ours.mail_password)
        except _FAILURES as error:
            self._close()
            raise AwayError(why(TimeoutError() if self._deadline.passed else error)) from error
        return self._smtp

    def _broken(self) -> str:
        if self._deadline.passed:
            return f"the mail server took longer than {self._settings.mail_seconds:g} seconds"
        return "the connection to the mail server broke"

    def _cut(self) -> None:
        """Called by another thread when a message takes too long: whoever waits finds the connection closed."""
        wire = self._smtp.sock if self._smtp else None
        if wire:
            with suppress(OSError):  # the other side was quicker
                wire.shutdown(socket.SHUT_RDWR)

    def _close(self) -> None:
        self._deadline.end()
        if self._smtp:
            self._smtp.close()
        self._smtp = None


def _dotted(message: EmailMessage) -> bytes:
    """As it goes over the wire: a line that is a dot would end it."""
    whole = message.as_bytes(policy=SMTP)
    return re.sub(rb"(?m)^\.", b"..", whole if whole.endswith(b"\r\n") else whole + b"\r\n") + b".\r\n"
