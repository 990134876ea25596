"""From an address as written to a host and a path, repaired where people break them, with a flag for each repair."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from collectors.platforms import hosts
from store.records import LinkFlag, LinkKind

# White space, controls, zero-width and bidirectional marks, soft hyphen, no-break space, byte order mark.
_INVISIBLE = r"\x00-\x20\x7f-\xa0\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
_EDGES = re.compile(rf"^[{_INVISIBLE}]+|[{_INVISIBLE}]+$")
_INSIDE = re.compile(rf"[{_INVISIBLE}]")
_ENCODED_INVISIBLE = re.compile(r"(?i)%e2%80%(?:8[b-f]|a[a-e])|%ef%bb%bf|%c2%a0|%c2%ad|%(?:0[0-9a-f]|1[0-9a-f]|7f)")
_SCHEME = re.compile(r"(?i)([a-z][a-z0-9+.-]*):")
_DOUBLED = re.compile(r"(?i)^https?:?/{0,2}(?=https?:|https?//)")
_WEB = re.compile(r"(?i)^(https?)(:?)([/\\]*)")
_HOST_LIKE = re.compile(r"(?i)^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}\.?(?=[/?#:]|$)")
_TWO_ADDRESSES = re.compile(r"\s+(?:https?:)?//|\s\S*https?://")
_DOTS = str.maketrans({"\u3002": ".", "\uff0e": ".", "\uff61": "."})
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\]")
_TYPING_ERRORS = re.compile(r"^(?:w{4,}|ww?|https?)\.(?=.+\..+)")


@dataclass(frozen=True, slots=True)
class Repaired:
    """An address in parts. Without a host it is nothing on the web, and `kind` says what."""

    host: str = ""
    """Lower case, without the final dot, user name or default port."""
    path: str = "/"
    """Percent-decoded once, dot segments removed."""
    query: str = ""
    url: str = ""
    flags: tuple[LinkFlag, ...] = ()
    kind: LinkKind = LinkKind.NOT_SOCIAL
    deceptive: bool = False
    """The host is not the one a reader takes it for."""


def repaired(written: str) -> Repaired:
    """The parts of the address, and what had to be repaired to see them."""
    text, flags = _cleaned(written)
    if not text or text[0] in "#?":
        return Repaired(flags=())
    scheme = _SCHEME.match(text)
    if scheme and scheme[1].lower() not in ("http", "https") and not _HOST_LIKE.match(text):
        return Repaired(kind=LinkKind.NOT_SOCIAL)
    rest = _behind_scheme(text, flags)
    return Repaired() if rest is None else _parts(rest, flags)


def _cleaned(written: str) -> tuple[str, list[LinkFlag]]:
    """The address without what nobody sees, entities and percent signs undone where they hide the address itself."""
    flags: list[LinkFlag] = []
    text = _EDGES.sub("", written)
    if "&" in text:
        text = _without_entities(text, flags)
    if _TWO_ADDRESSES.search(text):
        return "", flags
    if _INSIDE.search(text):
        text = _INSIDE.sub("", text)
        flags.append(LinkFlag.INVISIBLE_CHARACTERS)
    if "%" in text:
        if text[:16].lower().startswith(("http%3a", "https%3a", "http%253a", "https%253a", "%2f%2f")):
            text = unquote(unquote(text) if "%25" in text[:12] else text)
            flags.append(LinkFlag.PERCENT_ENCODED)
        text, count = _ENCODED_INVISIBLE.subn("", text)
        if count:
            flags.append(LinkFlag.INVISIBLE_CHARACTERS)
    return text, flags


def _without_entities(text: str, flags: list[LinkFlag]) -> str:
    """An HTML parser has undone entities once. What is left was written twice, as some content systems do."""
    for _ in range(2):
        plainer = unescape(text) if re.search(r"&#\w+;|&(?:colon|sol|period|quot|lt|gt|nbsp|commat);", text) else text
        plainer = plainer.replace("&amp;", "&")
        if plainer == text:
            break
        if "&#" in text or "&colon" in text:
            flags.append(LinkFlag.ENTITY_ENCODED)
        text = plainer
    return _EDGES.sub("", text)


def _behind_scheme(text: str, flags: list[LinkFlag]) -> str | None:
    """What follows `//`; `None` if this is a path or not an address at all."""
    while (match := _DOUBLED.match(text)) and len(match[0]) < len(text):
        text = text[match.end() :]
        flags.append(LinkFlag.BROKEN_SCHEME)
    if match := _WEB.match(text):
        rest = text[match.end() :]
        if not match[2] and not match[3]:
            return _without_scheme(text, flags)
        if not match[2] or len(match[3]) != 2:
            flags.append(LinkFlag.BROKEN_SCHEME)
        elif "\\" in match[3]:
            flags.append(LinkFlag.BACKSLASHES)
        return rest or None
    if text.startswith(("//", "\\\\", "/\\")):
        return text[2:] or None
    return _without_scheme(text, flags)


def _without_scheme(text: str, flags: list[LinkFlag]) -> str | None:
    """A host without a scheme is a page of the council's own site to a browser: it must be one that we know."""
    match = _HOST_LIKE.match(text.lstrip("/")) if text.count("/", 0, 2) < 2 else None
    if match is None:
        return None
    host = match[0].lower().removesuffix(".")
    if not host.startswith("www.") and not _known(host) and not re.search(r"(?:face|twit|inst|tube|link|tik)", host):
        return None
    flags.append(LinkFlag.MISSING_SCHEME)
    return text.lstrip("/")


def _known(host: str) -> bool:
    known = hosts()
    labels = host.split(".")
    return any(".".join(labels[n:]) in known for n in range(len(labels) - 1))


def _parts(rest: str, flags: list[LinkFlag]) -> Repaired:
    if "\\" in rest:
        rest = rest.replace("\\", "/")
        flags.append(LinkFlag.BACKSLASHES)
    rest, _, fragment = rest.partition("#")
    place, question, query = rest.partition("?")
    authority, _, path = place.partition("/")
    host, deceptive = _host(authority, flags)
    if not host:
        return Repaired()
    if fragment.startswith(("!/", "%21/")):
        path, query = fragment.partition("/")[2].partition("?")[::2]
    url = f"https://{host}/{path}{question}{query}"
    return Repaired(host, _path(path), query, url, tuple(dict.fromkeys(flags)), LinkKind.NOT_SOCIAL, deceptive)


def _host(authority: str, flags: list[LinkFlag]) -> tuple[str, bool]:
    """The host, and whether it deceives: something before an `@`, letters of another script, a foreign port."""
    _, at, place = authority.rpartition("@")
    place = place.translate(_DOTS).lower()
    name, colon, port = place.partition(":") if not place.startswith("[") else (place, "", "")
    name = name.removesuffix(".")
    if not name:
        return "", False
    if at:
        return name, True
    if not name.isascii() or not _HOST.fullmatch(name):
        return name, not name.isascii() or "%" in name
    if colon and port not in ("", "80", "443"):
        return f"{name}:{port}", False
    if match := _TYPING_ERRORS.match(name):
        shorter = name[match.end() :]
        if _known(shorter):
            flags.append(LinkFlag.TYPING_ERROR_IN_HOST)
            return shorter, False
    return name, False


def _path(path: str) -> str:
    """Decoded once, `.` and `..` walked as a browser does."""
    if "%" in path:
        path = unquote(path)
        path = _EDGES.sub("", path)
    if "/." in path or path.startswith("."):
        kept: list[str] = []
        for segment in path.split("/"):
            if segment == "..":
                del kept[-1:]
            elif segment != ".":
                kept.append(segment)
        path = "/".join(kept)
    return "/" + path
