"""Redirect and scanning services that carry the real address in their own. Only known ones are opened."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import parse_qsl, unquote

from collectors.hosts import ending

Inside = Callable[[str, str, str], str | None]
"""From host, path and query to the address inside."""
_BY_PARAMETER: dict[str, tuple[tuple[str, str], ...]] = {
    # end of the host: (start of the path, parameter)
    "exit.sc": (("/", "url"),),
    "facebook.com": (("/l.php", "u"), ("/flx/warn", "u")),
    "l.instagram.com": (("/", "u"),),
    "l.threads.com": (("/", "u"),),
    "l.threads.net": (("/", "u"),),
    "linkedin.com": (("/redir/redirect", "url"), ("/safety/go", "url")),
    "linkprotect.cudasvc.com": (("/url", "a"),),
    "out.reddit.com": (("/", "url"),),
    "pinterest.com": (("/offsite", "url"),),
    "safelinks.protection.outlook.com": (("/", "url"),),
    "steamcommunity.com": (("/linkfilter", "url"), ("/linkfilter", "u")),
    "t.umblr.com": (("/redirect", "z"),),
    "translate.google.com": (("/translate", "u"),),
    "urldefense.proofpoint.com": (("/v1/url", "u"),),
    "vk.com": (("/away.php", "to"),),
    "youtube.com": (("/redirect", "q"), ("/attribution_link", "u")),
}
_GOOGLE = re.compile(r"(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}")
_WAYBACK = re.compile(r"/web/\d{1,14}(?:[a-z]{2}_)?/(?P<url>.+)")
_NATIONAL_ARCHIVES = re.compile(r"/(?:ukgwa/)?\d{8,14}(?:mp_)?/(?P<url>.+)")
_PROOFPOINT_3 = re.compile(r"/v3/__(?P<url>.+?)__;.*")
_AMP_CACHE = re.compile(r"/[cv]/s/(?P<url>.+)")


def unwrapped(host: str, path: str, query: str) -> str | None:
    """The address inside, still as written there; `None` if this is no wrapper that we know."""
    by_parameter, inside = _wraps(host)
    for start, name in by_parameter:
        if path.startswith(start) and (value := _value(query, name)):
            return value
    return inside(host, path, query) if inside else None


@lru_cache(maxsize=4096)
def _wraps(host: str) -> tuple[tuple[tuple[str, str], ...], Inside | None]:
    """How addresses on this host carry another one. A page has many addresses on few hosts."""
    inside = _BY_FORM.get(ending(host, _BY_FORM))
    if inside is None and "google." in host and _GOOGLE.fullmatch(host):
        inside = _google
    return _BY_PARAMETER.get(ending(host, _BY_PARAMETER), ()), inside


def _google(host: str, path: str, query: str) -> str | None:
    if path == "/url":
        return _value(query, "q") or _value(query, "url")
    return path.removeprefix("/amp/s/") if path.startswith("/amp/s/") else None


def _proofpoint_2(host: str, path: str, query: str) -> str | None:
    value = _value(query, "u") if path.startswith("/v2/url") else None
    return unquote(value.replace("-", "%").replace("_", "/")) if value else None


def _proofpoint_3(host: str, path: str, query: str) -> str | None:
    match = _PROOFPOINT_3.match(path)
    return match["url"] if match else None


def _whole_query(host: str, path: str, query: str) -> str | None:
    return query or None


def _translated(host: str, path: str, query: str) -> str:
    """Google Translate writes dots as dashes and dashes twice."""
    name = host.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
    return f"https://{name}{path}"


def _behind(pattern: re.Pattern[str]) -> Inside:
    """Reads an address that stands in the path, its query behind it."""

    def inside(host: str, path: str, query: str) -> str | None:
        match = pattern.match(path)
        return match["url"] + (f"?{query}" if query else "") if match else None

    return inside


def _value(query: str, name: str) -> str | None:
    return dict(parse_qsl(query)).get(name) if name in query else None


_BY_FORM: dict[str, Inside] = {
    # end of the host: what reads the address inside, from host, path and query
    "cdn.ampproject.org": _behind(_AMP_CACHE),
    "href.li": _whole_query,
    "translate.goog": _translated,
    "urldefense.com": _proofpoint_3,
    "urldefense.proofpoint.com": _proofpoint_2,
    "urldefense.us": _proofpoint_3,
    "web.archive.org": _behind(_WAYBACK),
    "webarchive.nationalarchives.gov.uk": _behind(_NATIONAL_ARCHIVES),
}
