"""One file per platform. A new file here is found by itself; nothing needs to list it."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from collectors.hosts import ending
from collectors.platforms._platform import Platform
from store.records import LinkKind


class Place(NamedTuple):
    """Whose a host is, or an end of hosts."""

    platform: Platform
    kind: LinkKind | None = None
    """What every address there is; `None` where profiles may stand."""
    mirror: bool = False
    """Somebody else's copy of the platform."""


@cache
def all_platforms() -> tuple[Platform, ...]:
    """Every platform we recognise, in alphabetical order of name."""
    names = sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))
    return tuple(import_module(f"{__name__}.{name}").PLATFORM for name in names)


@cache
def platforms() -> dict[str, Platform]:
    """Every platform, by name."""
    return {each.name: each for each in all_platforms()}


@cache
def places() -> dict[str, Place]:
    """Every host, and end of hosts, that belongs to a platform."""
    known: dict[str, Place] = {}
    for platform in all_platforms():
        known |= dict.fromkeys(platform.hosts, Place(platform))
        known |= dict.fromkeys(platform.mirrors, Place(platform, mirror=True))
        known |= {host: Place(platform, kind) for host, kind in platform.other_hosts.items()}
    return known


@lru_cache(maxsize=4096)  # a page has many addresses on few hosts
def place_of(host: str) -> Place | None:
    """Whose this host is, on label boundaries; `None` for any other host."""
    known = places()
    return known.get(ending(host, known)) or _self_named(host)


def _self_named(host: str) -> Place | None:
    """A server that says what it runs, unless it begins like another's host: `mastodon.social.northbridge.example`."""
    for platform in _self_naming():
        if platform.named_hosts and platform.named_hosts.search(host):
            labels = host.split(".")
            if not any(".".join(labels[:end]) in places() for end in range(2, len(labels))):
                return Place(platform)
    return None


@cache
def _self_naming() -> tuple[Platform, ...]:
    return tuple(platform for platform in all_platforms() if platform.named_hosts)


@cache
def schemes() -> dict[str, str]:
    """Each scheme of a platform's app, and the host on which the same address would stand."""
    return {scheme: host for platform in all_platforms() for scheme, host in platform.schemes.items()}
