"""From where somebody asks, as far as the network tells: whom to stop listening to after too many guesses."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NEIGHBOURS = 64
"""Bits that all addresses of one subscriber have in common: each has more of them than anybody could count."""
_LONGEST = 64
"""Letters that are kept of what is no address."""


def peer(connected: str, forwarded: Iterable[str], web_servers: Collection[str]) -> str:
    """Whose request it is, by the address that is `connected`.

    Behind one of the `web_servers` (addresses or networks), the last address of `X-Forwarded-For` that is none of them:
    what stands before it anybody can write.
    """
    if _is_one(connected, web_servers):
        said = [_without_port(each.strip()) for header in forwarded for each in header.split(",") if each.strip()]
        others = [each for each in said if not _is_one(each, web_servers)]
        if others:
            return _shared(others[-1])
    return _shared(connected)


def _is_one(text: str, web_servers: Collection[str]) -> bool:
    try:
        address = _plain(text)
        return any(address in ip_network(each, strict=False) for each in web_servers)
    except ValueError:  # a header may say anything
        return False


def _without_port(text: str) -> str:
    """Some web servers write it behind the address: each connection has another."""
    bracketed = text.startswith("[")
    address, _, port = text.removeprefix("[").partition("]" if bracketed else ":")
    return address if bracketed or port.isdecimal() else text


def _shared(text: str) -> str:
    try:
        address = _plain(text)
    except ValueError:
        return text[:_LONGEST]
    if isinstance(address, IPv4Address):
        return str(address)
    return str(ip_network((int(address), _NEIGHBOURS), strict=False))


def _plain(text: str) -> IPv4Address | IPv6Address:
    """One of version 4 may come in the form of one of version 6. Raises `ValueError`."""
    address = ip_address(text)
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
