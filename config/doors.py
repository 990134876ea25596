"""Who may sign in, and how: the settings of `[doors]`, and what an address has to look like to be somebody's here."""

from __future__ import annotations

import re
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from config.addresses import page

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+{_LABEL}", re.ASCII)
_NAME = re.compile(r"[a-z0-9._%+'-]{1,64}", re.ASCII)
_LONGEST = 254


def plain_address(text: str) -> str:
    """An e-mail address as it is compared: in lower case. Empty for what is none, or could be taken for another.

    Letters of other alphabets look like ours, and a dot at the end makes another name of a domain: neither is taken.
    """
    if not text.isascii() or len(text) > _LONGEST:
        return ""
    name, at, domain = text.lower().rpartition("@")
    return text.lower() if at and _NAME.fullmatch(name) and _DOMAIN.fullmatch(domain) else ""


def domain_of(address: str) -> str:
    """What stands behind the `@` of a plain address."""
    return address.rpartition("@")[2]


def _address(text: str) -> str:
    if found := plain_address(text.strip()):
        return found
    raise ValueError("an e-mail address in letters of the English alphabet")


def _domain(text: str) -> str:
    if _DOMAIN.fullmatch(text.strip().lower()):
        return text.strip().lower()
    raise ValueError("a domain as it stands behind the @ of an address, such as northbridge.example")


def _issuer(text: str) -> str:
    found = page(text)
    local = urlsplit(found).hostname in ("127.0.0.1", "localhost", "::1")
    if found and not (found.startswith("https:") or local):
        raise ValueError("an https address")
    return found


Address = Annotated[str, AfterValidator(_address)]
Domain = Annotated[str, AfterValidator(_domain)]


class Doors(BaseModel):
    """Empty: nobody signs in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    issuer: Annotated[str, AfterValidator(_issuer)] = ""
    """Of OpenID Connect, exactly as it names itself."""
    client_id: str = ""
    client_secret: Annotated[str, Field(repr=False)] = ""
    provider: str = "your organisation's account"
    """What people call the place where they sign in."""
    administrators: Annotated[tuple[Address, ...], Field(repr=False)] = ()
    analysts: Annotated[tuple[Address, ...], Field(repr=False)] = ()
    officers: dict[str, tuple[Domain, ...]] = Field(default_factory=dict)
    """By `local_authority_code`, the domains of addresses of a council's own staff. Each is matched exactly."""
    hours: Annotated[float, Field(gt=0, le=24 * 30, allow_inf_nan=False)] = 12
    """After so many somebody signs in again."""

    @property
    def are_there(self) -> bool:
        """Whether anybody signs in here: then nobody has anything without."""
        return bool(self.issuer or self.administrators or self.analysts or self.officers)

    def councils_of(self, domain: str) -> tuple[str, ...]:
        """Codes of the councils whose staff have addresses under exactly this domain."""
        return tuple(code for code, domains in self.officers.items() if domain in domains)

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if len({bool(self.issuer), bool(self.client_id), bool(self.client_secret)}) > 1:
            raise ValueError("an issuer with a client_id and a client_secret, or none of them")
        every = [domain for domains in self.officers.values() for domain in domains]
        if len(every) != len({*every}):
            raise ValueError("domains of officers that are each of one council")
        return self
