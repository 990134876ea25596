"""Redirect and scanning services that carry the real address in their own. Only known ones are opened."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote

_BY_PARAMETER: dict[str, tuple[tuple[str, str], ...]] = {
    # host: (start of the path, parameter)
    "exit.sc": (("/", "url"),),
    "l.facebook.com": (("/l.php", "u"),),
    "l.instagram.com": (("/", "u"),),
    "l.threads.com": (("/", "u"),),
    "l.threads.net": (("/", "u"),),
    "linkprotect.cudasvc.com": (("/url", "a"),),
    "lm.facebook.com": (("/l.php", "u"),),
    "out.reddit.com": (("/", "url"),),
    "steamcommunity.com": (("/linkfilter", "url"), ("/linkfilter", "u")),
    "t.umblr.com": (("/redirect", "z"),),
    "translate.google.com": (("/translate", "u"),),
    "urldefense.proofpoint.com": (("/v1/url", "u"),),
    "vk.com": (("/away.php", "to"),),
    "www.facebook.com": (("/flx/warn", "u"), ("/l.php", "u")),
    "www.linkedin.com": (("/redir/redirect", "url"), ("/safety/go", "url")),
    "www.pinterest.com": (("/offsite", "url"),),
    "www.youtube.com": (("/redirect", "q"), ("/attribution_link", "u")),
}
_GOOGLE = re.compile(r"(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}")
_ARCHIVE = re.compile(r"/web/\d{1,14}(?:[a-z]{2}_)?/(?P<url>.+)")
_NATIONAL_ARCHIVES = re.compile(r"/(?:ukgwa/)?\d{8,14}(?:mp_)?/(?P<url>.+)")
_PROOFPOINT_3 = re.compile(r"/v3/__(?P<url>.+?)__;.*")
_AMP_CACHE = re.compile(r"/[cv]/s/(?P<url>.+)")


def unwrapped(host: str, path: str, query: str) -> str | None:
    """The address inside, still as written there; `None` if this is no wrapper that we know."""
    for start, name in _BY_PARAMETER.get(host, ()):
        if path.startswith(start) and (value := _value(query, name)):
            return value
    return _unusual(host, path, query)


def _unusual(host: str, path: str, query: str) -> str | None:
    if host.endswith(".safelinks.protection.outlook.com"):
        return _value(query, "url")
    if host == "urldefense.proofpoint.com" and path.startswith("/v2/url"):
        value = _value(query, "u") or ""
        return unquote(value.replace("-", "%").replace("_", "/")) or None
    if host in ("urldefense.com", "urldefense.us"):
        return _inside(_PROOFPOINT_3, path)
    if host == "web.archive.org":
        return _inside(_ARCHIVE, path, query)
    if host == "webarchive.nationalarchives.gov.uk":
        return _inside(_NATIONAL_ARCHIVES, path, query)
    if host.endswith(".cdn.ampproject.org"):
        return _inside(_AMP_CACHE, path, query)
    if host == "href.li":
        return query or None
    if host.endswith(".translate.goog"):
        return _translated(host, path)
    if "google." in host and _GOOGLE.fullmatch(host):
        return _google(path, query)
    return None


def _google(path: str, query: str) -> str | None:
    if path == "/url":
        return _value(query, "q") or _value(query, "url")
    if path.startswith("/amp/s/"):
        return path.removeprefix("/amp/s/")
    return None


def _translated(host: str, path: str) -> str:
    """Google Translate writes dots as dashes and dashes twice."""
    name = host.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
    return f"https://{name}{path}"


def _inside(pattern: re.Pattern[str], path: str, query: str = "") -> str | None:
    match = pattern.match(path)
    if match is None:
        return None
    return match["url"] + (f"?{query}" if query else "")


def _value(query: str, name: str) -> str | None:
    return dict(parse_qsl(query.replace("&amp;", "&"))).get(name)
