"""Which Doorstep this is, and how it introduces itself."""

from __future__ import annotations

from importlib.metadata import version

VERSION = version("doorstep")


def user_agent(contact: str) -> str:
    """The name that every request carries, with the address of whoever runs it."""
    return f"Doorstep/{VERSION} (+{contact})"
