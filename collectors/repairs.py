"""From an address as written to a host and a path, repaired where people break them, with a flag for each repair."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

from collectors.cleaning import EDGES, Flags, cleaned
from collectors.platforms import place_of, places, schemes
from store.records import LinkFlag

_SCHEME = re.compile(r"(?i)https?:[/\\]{2}(?![/\\])")
_DOUBLED = re.compile(r"(?i)(?:https?:?/{0,2}(?:www\.)?)+(?=https?:|https?//)")
# htps://, ttps://, https;//, https//, https:/x and https:x, all seen on councils' pages.
_MISTYPED = re.compile(r"(?i)[htps]{3,8}(?:[:;][/\\]*|[.,]?[/\\]+)(?=[\w-]+\.)")
_HOST_LIKE = re.compile(r"(?i)/?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24})\.?(?=[/\\?#:]|$)")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\]")
_MISTYPED_HOST = re.compile(r"(?:w{4,}|ww?|https?)\.(?=.+\..+)")
_IDEOGRAPHIC_STOP = "\u3002"
MAX_HOST = 253
"""Characters that a name in the DNS may have (RFC 1035)."""


class Repaired(NamedTuple):
    """An address in parts. Without a host it is nothing on the web."""

    host: str = ""
    """Lower case, without the final dot, user name or default port."""
    path: str = "/"
    """Percent-decoded once, dot segments removed."""
    query: str = ""
    url: str = ""
    flags: Flags = ()
    deceptive: bool = False
    """What stands before an `@` makes the host look like a platform's."""


def repaired(written: str) -> Repaired:
    """The parts of the address, and what had to be repaired to see them."""
    text, flags = cleaned(written)
    rest, more = _behind_scheme(text)
    return _parts(rest, flags + more) if rest else Repaired()


def _behind_scheme(text: str) -> tuple[str, Flags]:
    """What follows `//`; empty for a path, another scheme, or no address at all."""
    flags: Flags = ()
    if match := _DOUBLED.match(text):
        text, flags = text[match.end() :], (LinkFlag.BROKEN_SCHEME,)
    if match := _SCHEME.match(text):
        return text[match.end() :], (*flags, LinkFlag.BACKSLASHES) if "\\" in match[0] else flags
    if match := _MISTYPED.match(text):
        return text[match.end() :], (LinkFlag.BROKEN_SCHEME,)
    if text.startswith("//"):
        return text[2:], flags
    if text.startswith(("\\\\", "/\\")):
        return text[2:], (*flags, LinkFlag.BACKSLASHES)
    scheme, colon, behind = text.partition(":")
    if colon and (host := schemes().get(scheme.lower())):
        return f"{host}/{behind.lstrip('/')}", flags
    # Without a scheme it is a page of the council's own site to a browser: the host must be one that we know.
    match = _HOST_LIKE.match(text)
    if match is None or not (match[1].lower().startswith("www.") or place_of(match[1].lower())):
        return "", ()
    return text.removeprefix("/"), (*flags, LinkFlag.MISSING_SCHEME)


def _parts(rest: str, flags: Flags) -> Repaired:
    rest, _, fragment = rest.partition("#")
    place, question, query = rest.partition("?")
    if "\\" in place:
        place, flags = place.replace("\\", "/"), (*flags, LinkFlag.BACKSLASHES)
    authority, _, path = place.partition("/")
    user, _, authority = authority.rpartition("@")
    host, more = (_host if len(authority) <= MAX_HOST else _any_host)(authority)
    if not host:
        return Repaired()
    if fragment.startswith(("!/", "%21/")) and place_of(host):  # X and Facebook, 2010 to 2012
        path, question, query = fragment.partition("/")[2].partition("?")
    url = f"https://{host}/{path}{question}{query}"
    flags = tuple(dict.fromkeys(flags + more)) if flags or more else ()
    return Repaired(host, _path(path), query, url, flags, bool(user) and _deceives(user, host))


@lru_cache(maxsize=4096)  # a page has many addresses on few hosts
def _host(authority: str) -> tuple[str, Flags]:
    return _any_host(authority)


def _any_host(authority: str) -> tuple[str, Flags]:
    """The host as a browser would look it up, with a port that is not the web's; empty if it cannot be one."""
    place = authority.lower()
    flags: Flags = ()
    if not place.isascii() or "%" in place:
        place = normalize("NFKC", unquote(place).replace(_IDEOGRAPHIC_STOP, ".")).lower()
    if " " in place:
        place, flags = place.replace(" ", ""), (LinkFlag.INVISIBLE_CHARACTERS,)
    name, colon, port = place.partition(":") if not place.startswith("[") else (place, "", "")
    name = name.removesuffix(".")
    if len(name) > MAX_HOST or (name.isascii() and not _HOST.fullmatch(name)):
        return "", ()
    if colon and port not in ("", "80", "443"):
        return f"{name}:{port}", flags
    if (match := _MISTYPED_HOST.match(name)) and place_of(name[match.end() :]):
        return name[match.end() :], (*flags, LinkFlag.TYPING_ERROR_IN_HOST)
    return name, flags


def _deceives(user: str, host: str) -> bool:
    user = unquote(user).lower()
    return place_of(host) is None and any(known in user for known in places())


def _path(path: str) -> str:
    """Decoded once, `.` and `..` walked as a browser does."""
    if "%" in path:
        path = unquote(path).strip(EDGES)
    if "/." in path or path.startswith("."):
        kept: list[str] = []
        for segment in path.split("/"):
            if segment == "..":
                del kept[-1:]
            elif segment != ".":
                kept.append(segment)
        path = "/".join(kept)
    return "/" + path
