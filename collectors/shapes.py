"""From a path and a query on a platform's own host to what they lead to, by the platform's data."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qsl

from collectors.platforms._platform import Platform, Shape
from collectors.strangers import PLACEHOLDERS, SUPPLIERS
from store.records import LinkFlag, LinkKind

_SLASHES = re.compile("/{2,}")
_TRAILING = "&,;:)]}>\"'\u201d\u2019.!"


class Found(NamedTuple):
    """What stands at a path of a platform."""

    kind: LinkKind
    handle: str | None = None
    flags: tuple[LinkFlag, ...] = ()
    inner: str | None = None
    """The address of the account, still to be read."""


def found_on(platform: Platform, host: str, path: str, query: str) -> Found:
    """What stands there; punctuation after a name belongs to the sentence that the address was copied from."""
    path = path.strip("/")
    if "//" in path:
        path = _SLASHES.sub("/", path)
    if platform.own_host and (match := platform.own_host.fullmatch(host)):
        return _named(platform, _below(platform, path, query), platform.own_handle.format_map(match.groupdict()))
    found = _at(platform, host, path, query)
    if found.handle is None and path and path[-1] in _TRAILING:
        shorter = _at(platform, host, path.rstrip(_TRAILING).rstrip("/"), query)
        if shorter.handle is not None:
            return shorter._replace(flags=(*shorter.flags, LinkFlag.TRAILING_PUNCTUATION))
    return found


def _at(platform: Platform, host: str, path: str, query: str) -> Found:
    first, _, rest = path.partition("/")
    segment = first.lower()
    for shape in platform.shapes.get(segment) or platform.shapes.get("", ()):
        if (found := _shaped(platform, shape, host, path, query)) is not None:
            return found
    if not path:
        return Found(LinkKind.ROOT)
    if (kind := platform.reserved.get(segment)) is not None:
        return Found(kind)
    return _vanity(platform, first, rest, query)


def _shaped(platform: Platform, shape: Shape, host: str, path: str, query: str) -> Found | None:
    """What the path leads to if it has this shape."""
    match = shape.path.fullmatch(path)
    if match is None or (shape.host and not shape.host.fullmatch(host)):
        return None
    flags = (shape.flag,) if shape.flag else ()
    groups = match.groupdict()
    if shape.parameter:
        value = _parameter(query, shape.parameter)
        inside = shape.value.fullmatch(value) if shape.value else None
        if not value or (shape.value and inside is None):
            return None
        if shape.nested:
            return Found(shape.kind, None, flags, _whole(platform, value))
        groups |= {"value": value} | (inside.groupdict() if inside else {})
    if not shape.handle:
        return Found(shape.kind, None, flags)
    groups["host"] = host.removeprefix("www.")
    return _named(platform, shape.kind, shape.handle.format_map(groups), flags)


def _whole(platform: Platform, value: str) -> str:
    """The address of an account that is given whole or as a path."""
    if "." in value.partition("/")[0] or ":" in value:
        return value
    return f"https://{min(platform.hosts)}/{value.lstrip('/')}"


def _parameter(query: str, names: tuple[str, ...]) -> str:
    """The first of these parameters that is there; empty without any."""
    if not any(name in query for name in names):
        return ""
    given = dict(parse_qsl(query))
    return next((given[name].strip() for name in names if name in given), "")


def _vanity(platform: Platform, name: str, rest: str, query: str) -> Found:
    """A path whose first segment should be an account's name."""
    if platform.handle is None:
        return Found(platform.otherwise)
    if not platform.handle.fullmatch(name):
        needs_at = platform.handle.fullmatch("@" + name)
        flag = LinkFlag.MISSING_AT_SIGN if needs_at else LinkFlag.IMPOSSIBLE_NAME
        return Found(platform.otherwise, None, (flag,))
    return _named(platform, _below(platform, rest, query), name)


def _below(platform: Platform, rest: str, query: str) -> LinkKind:
    """What stands behind an account's name: a tab of the account, unless the platform's data say otherwise."""
    for shape in platform.below:
        if shape.path.fullmatch(rest) and (not shape.parameter or _parameter(query, shape.parameter)):
            return shape.kind
    return LinkKind.PROFILE


def _named(platform: Platform, kind: LinkKind, written: str, flags: tuple[LinkFlag, ...] = ()) -> Found:
    """An account's name, unless it is the platform's own word, a placeholder or a supplier."""
    handle = platform.spelling(written)
    if (word := handle.lower()) in platform.reserved and platform.handle and platform.handle.fullmatch(handle):
        return Found(platform.reserved[word])
    if kind is not LinkKind.PROFILE:
        return Found(kind, handle, flags)
    name = handle.rpartition("/")[2].removeprefix("@").partition("@")[0].removesuffix(".bsky.social").casefold()
    if name in PLACEHOLDERS:
        return Found(LinkKind.PLACEHOLDER)
    return Found(LinkKind.VENDOR if name in SUPPLIERS else kind, handle, flags)
