"""Hosts are compared on label boundaries: `fedex.com` ends in `x.com` and is not X."""

from __future__ import annotations

from collections.abc import Container


def ending(host: str, known: Container[str]) -> str:
    """The longest end of the host that is known, the whole host included; empty if none is."""
    while host and host not in known:
        host = host.partition(".")[2]
    return host
