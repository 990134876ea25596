"""From an address, as someone wrote it, to what it leads to. Pure; any string is an address.

The order of operations: clean, repair and flag, parse the host, unwrap known wrappers, then ask the platform's data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import parse_qsl, unquote

from collectors.platforms import hosts, platforms
from collectors.platforms._platform import Platform, Shape
from collectors.platforms.mastodon import CANDIDATE
from collectors.repairs import Repaired, repaired
from collectors.strangers import DEAD_SERVICES, PLACEHOLDERS, SHORTENERS, SUPPLIERS, lookalike
from collectors.wrappers import unwrapped
from store.records import LinkFlag, LinkKind

MAX_WRAPPERS = 3
_TRAILING = ",;:)]}>\"'”’.!"
_BREAKS_NAME = re.compile(r"&(?:quot|amp|gt|lt);?$")


@dataclass(frozen=True, slots=True)
class Address:
    """What an address leads to."""

    url: str
    """Repaired and unwrapped; empty if it is not an address on the web."""
    kind: LinkKind
    platform: str | None = None
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
    return _read(repaired(written), MAX_WRAPPERS)


def _read(parts: Repaired, wrappers: int) -> Address:
    if not parts.host:
        return Address("", parts.kind, flags=parts.flags)
    if parts.deceptive:
        return Address(parts.url, LinkKind.LOOKALIKE, flags=parts.flags)
    inner = unwrapped(parts.host, parts.path, parts.query) if wrappers else None
    if inner is not None:
        found = _read(repaired(inner), wrappers - 1)
        if found.platform:
            return replace(found, flags=(*parts.flags, *found.flags, LinkFlag.WRAPPED))
    known = platform_of(parts.host)
    if known is None:
        return _stranger(parts)
    platform, kind = known
    if kind is LinkKind.LOGIN:  # the back office: it names an account, but residents meet a sign-in
        inside = _on(platform, parts)
        return replace(inside, kind=kind, flags=(*parts.flags, LinkFlag.ADMIN_ADDRESS))
    if kind is not None:
        return Address(parts.url, kind, platform.name, None, parts.flags)
    found = _on(platform, parts)
    flags = (*parts.flags, *found.flags)
    if platform.mirrors and _ending(parts.host, platform.mirrors):
        flags = (*flags, LinkFlag.MIRROR)
    return replace(found, flags=flags)


@cache
def _endings() -> Mapping[str, tuple[Platform, LinkKind | None]]:
    return hosts()


def platform_of(host: str) -> tuple[Platform, LinkKind | None] | None:
    """The platform whose host this is, on label boundaries; `None` for any other host."""
    known = _endings()
    while host:
        if (found := known.get(host)) is not None:
            return found
        _, dot, host = host.partition(".")
        if not dot:
            return None
    return None


def _ending(host: str, endings: frozenset[str]) -> bool:
    return any(host == each or host.endswith("." + each) for each in endings)


def _stranger(parts: Repaired) -> Address:
    """An address on a host that is no platform's."""
    if (service := DEAD_SERVICES.get(parts.host)) is not None:
        return Address(parts.url, LinkKind.DEAD, service, None, parts.flags)
    if parts.host in SHORTENERS:
        return Address(parts.url, LinkKind.REDIRECT, flags=parts.flags)
    if lookalike(parts.host):
        return Address(parts.url, LinkKind.LOOKALIKE, flags=parts.flags)
    if parts.path.startswith("/@") and CANDIDATE.fullmatch(parts.path.strip("/")):
        return Address(parts.url, LinkKind.CANDIDATE, flags=parts.flags)
    return Address(parts.url, LinkKind.NOT_SOCIAL, flags=parts.flags)


def _on(platform: Platform, parts: Repaired) -> Address:
    """An address on one of the platform's own hosts."""
    if platform.own_host and (match := platform.own_host.fullmatch(parts.host)):
        return _named(platform, parts.url, LinkKind.PROFILE, match["handle"])
    path = parts.path.strip("/")
    if "//" in path:
        path = re.sub("/{2,}", "/", path)
    first, _, rest = path.partition("/")
    first = first.lower()
    for shape in platform.shapes.get(first) or platform.shapes.get("", ()):
        if (found := _shaped(platform, shape, path, parts)) is not None:
            return found
    if not path:
        return Address(parts.url, LinkKind.ROOT, platform.name)
    if (kind := platform.reserved.get(first)) is not None:
        return Address(parts.url, kind, platform.name)
    return _vanity(platform, path.partition("/")[0], rest, parts)


def _shaped(platform: Platform, shape: Shape, path: str, parts: Repaired) -> Address | None:
    match = shape.path.fullmatch(path)
    if match is None:
        return None
    groups = match.groupdict()
    if shape.parameter:
        value = _parameter(parts.query, shape.parameter)
        inner = shape.value.fullmatch(value) if shape.value and value is not None else None
        if value is None or (shape.value and inner is None):
            return None
        if shape.nested:
            return _nested(platform, shape, value, parts)
        groups |= {"value": value.removeprefix("@")} | (inner.groupdict() if inner else {})
    flags = (shape.flag,) if shape.flag else ()
    if not shape.handle:
        return Address(parts.url, shape.kind, platform.name, None, flags)
    handle = shape.handle.format(**{**groups, "host": parts.host.removeprefix("www.")})
    found = _named(platform, parts.url, shape.kind, handle)
    return replace(found, flags=(*found.flags, *flags))


def _nested(platform: Platform, shape: Shape, value: str, parts: Repaired) -> Address:
    """A widget or login wall whose parameter is the account's address, whole or as a path."""
    host = next(iter(sorted(platform.hosts)))
    inner = read_address(
        value if "." in value.partition("/")[0] or ":" in value else f"https://{host}/{value.lstrip('/')}"
    )
    handle = inner.handle if inner.platform == platform.name and inner.kind is LinkKind.PROFILE else None
    return Address(parts.url, shape.kind, platform.name, handle, (shape.flag,) if shape.flag else ())


def _parameter(query: str, names: tuple[str, ...]) -> str | None:
    given = dict(parse_qsl(query.replace("&amp;", "&"), keep_blank_values=False))
    return next((given[name].strip() for name in names if name in given), None)


def _vanity(platform: Platform, name: str, rest: str, parts: Repaired) -> Address:
    """An address whose first segment should be an account's name."""
    if platform.handle is None:
        return Address(parts.url, platform.otherwise, platform.name)
    flags: tuple[LinkFlag, ...] = ()
    if not platform.handle.fullmatch(name):
        shorter = _BREAKS_NAME.sub("", name).rstrip(_TRAILING)
        if shorter == name or not platform.handle.fullmatch(shorter):
            return _impossible(platform, name, parts)
        name, flags = shorter, (LinkFlag.TRAILING_PUNCTUATION,)
    kind = next((shape.kind for shape in platform.below if rest and shape.path.fullmatch(rest)), LinkKind.PROFILE)
    found = _named(platform, parts.url, kind, name)
    return replace(found, flags=(*found.flags, *flags))


def _impossible(platform: Platform, name: str, parts: Repaired) -> Address:
    needs_at = platform.handle is not None and platform.handle.fullmatch("@" + name)
    flag = LinkFlag.MISSING_AT_SIGN if needs_at else LinkFlag.IMPOSSIBLE_NAME
    return Address(parts.url, platform.otherwise, platform.name, None, (flag,))


def _named(platform: Platform, url: str, kind: LinkKind, handle: str) -> Address:
    """An address that names an account, unless the name is a placeholder's or a supplier's."""
    if platform.name != "youtube":
        handle = handle.removeprefix("@")
    handle = unquote(handle).strip()
    if platform.key is str.lower:
        handle = handle if platform.name == "mastodon" else handle.lower()
    name = handle.rpartition("/")[2].removeprefix("@").casefold()
    if kind is LinkKind.PROFILE and name in PLACEHOLDERS:
        return Address(url, LinkKind.PLACEHOLDER, platform.name)
    if kind is LinkKind.PROFILE and name in SUPPLIERS:
        return Address(url, LinkKind.VENDOR, platform.name, handle)
    return Address(url, kind, platform.name, handle)
