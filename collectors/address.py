"""From an address, as someone wrote it, to what it leads to. Pure; any string is an address.

The order of operations: clean, repair and flag, parse the host, unwrap known wrappers, then ask the platform's data.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from collectors.platforms import Place, place_of, platforms
from collectors.platforms.mastodon import candidate
from collectors.repairs import Repaired, repaired
from collectors.shapes import Found, found_on
from collectors.strangers import closed_service, lookalike, shortened
from collectors.wrappers import unwrapped
from store.records import LinkFlag, LinkKind

MAX_DEPTH = 3
"""How many addresses inside an address are read: wrappers, widgets and sign-in pages that carry another."""
MAX_REMEMBERED = 500
"""Characters of an address that is worth remembering."""


class Address(NamedTuple):
    """What an address leads to. A named tuple: it is made faster than a frozen dataclass, and pages have many."""

    url: str
    """Repaired and unwrapped; empty if it is not an address on the web."""
    kind: LinkKind
    platform: str | None = None
    """A closed service has a name too, and no file."""
    handle: str | None = None
    flags: tuple[LinkFlag, ...] = ()

    @property
    def key(self) -> str | None:
        """The handle for comparison; `None` without one."""
        return platforms()[self.platform].key(self.handle) if self.platform and self.handle else None

    @property
    def canonical(self) -> str | None:
        """The account's profile; `None` if no account is named."""
        return platforms()[self.platform].profile(self.handle) if self.platform and self.handle else None


def read_address(written: str) -> Address:
    """What `written` leads to, in any state of repair. A path without a host is `NOT_SOCIAL`."""
    return (_remembered if len(written) <= MAX_REMEMBERED else _read)(written, MAX_DEPTH)


@lru_cache(maxsize=4096)  # the pages of a site have the same links in their header and footer
def _remembered(written: str, depth: int) -> Address:
    return _read(written, depth)


def _read(written: str, depth: int) -> Address:
    parts = repaired(written)
    if not parts.host:
        return Address("", LinkKind.NOT_SOCIAL)
    if parts.deceptive:
        return Address(parts.url, LinkKind.LOOKALIKE, flags=parts.flags)
    inner = unwrapped(parts.host, parts.path, parts.query)
    if inner is not None:
        if not depth:
            return Address(parts.url, LinkKind.REDIRECT, flags=parts.flags)
        found = _read(inner, depth - 1)
        if found.url:
            flags = (*parts.flags, *found.flags, LinkFlag.WRAPPED)
            return Address(found.url, found.kind, found.platform, found.handle, flags)
    place = place_of(parts.host)
    return _stranger(parts) if place is None else _known(place, parts, depth)


def _known(place: Place, parts: Repaired, depth: int) -> Address:
    """An address on a platform's host."""
    platform, kind, mirror = place
    if kind is not None and kind is not LinkKind.LOGIN:
        return Address(parts.url, kind, platform.name, None, parts.flags)
    found = found_on(platform, parts.host, parts.path, parts.query)
    if found.kind is LinkKind.NOT_SOCIAL:
        return Address(parts.url, found.kind, flags=parts.flags)
    handle = _named_inside(found, platform.name, depth) if found.inner else found.handle
    flags = parts.flags + found.flags
    if kind is LinkKind.LOGIN:  # the back office: it names an account, but residents meet a sign-in
        flags = (*flags, LinkFlag.ADMIN_ADDRESS)
    if mirror:
        flags = (*flags, LinkFlag.MIRROR)
    return Address(parts.url, kind or found.kind, platform.name, handle, flags)


def _named_inside(found: Found, platform: str, depth: int) -> str | None:
    """The account that a widget or a sign-in page leads to, if it is one of the same platform."""
    inner = _read(found.inner, depth - 1) if found.inner and depth else None
    return inner.handle if inner and inner.platform == platform and inner.kind is LinkKind.PROFILE else None


def _stranger(parts: Repaired) -> Address:
    """An address on a host that is no platform's."""
    if (service := closed_service(parts.host)) is not None:
        return Address(parts.url, LinkKind.DEAD, service, None, parts.flags)
    kind = LinkKind.NOT_SOCIAL
    if shortened(parts.host):
        kind = LinkKind.REDIRECT
    elif lookalike(parts.host):
        kind = LinkKind.LOOKALIKE
    elif parts.path.startswith("/@") and candidate(parts.host, parts.path.strip("/")):
        kind = LinkKind.CANDIDATE
    return Address(parts.url, kind, flags=parts.flags)
