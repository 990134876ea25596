"""Why no mail can be sent, as clauses without any address."""

from __future__ import annotations

import smtplib
import ssl

from config.recipients import MailSecurity
from config.settings import Settings


def unusable(settings: Settings) -> str:
    """What is missing in the settings, or does not go together; empty if nothing is."""
    if not settings.mail_server or not settings.mail_from:
        return "no mail is sent before mail_server and mail_from are set (docs/notices.md)"
    if settings.mail_user and settings.mail_security is MailSecurity.NONE:
        return "no password is sent without protection: set mail_security to starttls or tls, or leave mail_user out"
    return ""


def why(error: Exception) -> str:
    """Why there is no connection that may be used."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "the mail server did not accept mail_user and mail_password"
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return "the mail server does not offer what mail_security or mail_user asks for"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "nobody whom we trust vouches for the mail server's certificate (ca_bundle names more of them)"
    if isinstance(error, ssl.SSLError):
        return "no protected connection to the mail server could be agreed on: see mail_port and mail_security"
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return "the mail server did not answer in time"
    return "the mail server could not be reached"
