"""One file per platform. A new file here is found by itself; nothing needs to list it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from collectors.platforms._platform import Platform
from store.records import LinkKind


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
def hosts() -> dict[str, tuple[Platform, LinkKind | None]]:
    """Each known host or end of a host: its platform, and its kind if no profile ever stands there."""
    known: dict[str, tuple[Platform, LinkKind | None]] = {}
    for platform in all_platforms():
        known |= dict.fromkeys(platform.hosts | platform.mirrors, (platform, None))
        known |= {host: (platform, kind) for host, kind in platform.other_hosts.items()}
    return known
