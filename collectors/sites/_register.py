"""Addresses as a register has them, which may be anything."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def registered(url: str) -> SplitResult | None:
    """The parts of an address on the web; `None` if it is none."""
    try:
        parts = urlsplit(url.strip())
        return parts if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None
