"""From where somebody asks, as far as the network tells: whom to stop listening to after too many guesses."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from ipaddress import IPv6Address, ip_address, ip_network

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
        said = [each.strip() for header in forwarded for each in header.split(",") if each.strip()]
        others = [each for each in said if not _is_one(each, web_servers)]
        if others:
            return _shared(others[-1])
    return _shared(connected)


def _is_one(text: str, web_servers: Collection[str]) -> bool:
    try:
        address = ip_address(text)
        return any(address in ip_network(each, strict=False) for each in web_servers)
    except ValueError:  # a header may say anything
        return False


def _shared(text: str) -> str:
    try:
        address = ip_address(text)
    except ValueError:
        return text[:_LONGEST]
    if not isinstance(address, IPv6Address):
        return str(address)
    mapped = address.ipv4_mapped
    return str(mapped or ip_network((int(address), _NEIGHBOURS), strict=False))
