"""Who asks: the office somebody holds here, worked out anew for every request."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

import streamlit as st
from starlette.requests import Request

from config.settings import Settings, load_settings
from dashboard.launch import is_this_machine

_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""What proxies add: behind one, it is not this machine that asks."""


class Office(StrEnum):
    """As what somebody is here. `dashboard.allowed` has what each may have."""

    PUBLIC = "public"
    OFFICER = "officer"
    """Of a council's communications, approved by an analyst."""
    COUNCILLOR = "councillor"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"
    """An analyst who may also read who did what."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever asks."""

    office: Office = Office.PUBLIC
    councils: frozenset[str] = frozenset()
    """Codes of the councils that an officer speaks for."""
    who: str = field(default="", repr=False)
    """A keyed digest of the address they signed in with; empty for the public. Never printed."""
    alone: bool = False
    """The one user of this machine, where nobody signs in: everything is open."""


PUBLIC = Caller()
ALONE = Caller(Office.ADMINISTRATOR, who="this machine", alone=True)


def caller(request: Request) -> Caller:
    """Who sent a request to a plain route. Raises `SettingsError`, `DatabaseError`."""
    return _caller(load_settings(), request.headers, request.cookies)


def visitor() -> Caller:
    """Who looks at a page of Streamlit. Raises `SettingsError`, `DatabaseError`."""
    from dashboard import inputs  # settings that a page may ask for dozens of times

    context = st.context
    return _caller(inputs.settings(), {name.lower(): each for name, each in context.headers.items()}, context.cookies)


def is_alone(settings: Settings, address: str, headers: Mapping[str, str]) -> bool:
    """Whether only this machine can have asked: `headers` by their names in lower case.

    A proxy or a name that was made to lead here would let others in; what the settings call a public address is one.
    """
    if not is_this_machine(address) or any(each in headers for each in _FORWARDED):
        return False
    host = urlsplit(f"//{headers.get('host', '')}").hostname or "localhost"
    public = urlsplit(settings.public_address).hostname or "localhost"
    return _is_loopback(host) and _is_loopback(public)


def _caller(settings: Settings, headers: Mapping[str, str], _cookies: Mapping[str, str]) -> Caller:
    return ALONE if is_alone(settings, st.get_option("server.address") or "", headers) else PUBLIC


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
