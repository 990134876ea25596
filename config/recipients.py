"""Who is told of what changed, and how mail is sent: settings with rules of their own."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from config.addresses import mail_address, page, words
from config.permission import secret

MailAddress = Annotated[str, AfterValidator(mail_address), Field(repr=False)]
Webhook = Annotated[str, AfterValidator(page), Field(repr=False)]
Secret = Annotated[str, AfterValidator(secret), Field(repr=False)]
MOST_JOBS = 5
"""Councils of one recipient who is also told of one thing to do at each: more would be a list to put aside."""


class Often(StrEnum):
    """How often somebody is told."""

    DAILY = "daily"
    WEEKLY = "weekly"
    """On Mondays."""
    MONTHLY = "monthly"
    """On the first."""


class MailSecurity(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    """From the first byte on, as at port 465."""
    NONE = "none"
    """For a server on this machine, or one on a network that nobody else uses."""


class Recipient(BaseModel):
    """One who is told. Which councils: those that every one of `councils`, `nation` and `type` fits; or all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    email: MailAddress = ""
    webhook: Webhook = ""
    secret: Secret = ""
    """With which what is sent to the webhook is signed."""
    councils: Annotated[tuple[str, ...], AfterValidator(words)] = ()
    """Codes."""
    nation: str = ""
    type: str = ""
    """Short code, such as `LBO`."""
    often: Often = Often.WEEKLY
    job: bool = False
    """Whether one thing to do this month is suggested beside what has changed."""

    @property
    def address(self) -> str:
        """Where they are reached."""
        return self.email or self.webhook

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if bool(self.email) == bool(self.webhook):
            raise ValueError("either an email or a webhook")
        if bool(self.webhook) != bool(self.secret):
            raise ValueError("a webhook with a secret, or neither")
        if self.job and (self.often is not Often.MONTHLY or not 1 <= len(self.councils) <= MOST_JOBS):
            raise ValueError(f"monthly, and for 1 to {MOST_JOBS} councils by code, if it is to have a job")
        return self


def once_each(recipients: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
    """Every address once: what was told there must not be told again."""
    if len({each.address.casefold() for each in recipients}) < len(recipients):
        raise ValueError("a list in which every address stands once")
    return recipients
