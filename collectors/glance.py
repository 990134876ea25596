"""Which addresses a glance shows to lead nowhere near social media: most of a page's. A shortcut, never a rule."""

from __future__ import annotations

import re
from functools import lru_cache

from collectors.address import MAX_REMEMBERED, read_address
from collectors.platforms import place_of
from store.records import LinkKind

# A path, a fragment, or another kind of address. Anything broken, encoded or with a dot at its start is looked at well.
_PATH = re.compile(
    r"(?!/?https?\b)/?[A-Za-z0-9_-]+(?:\.(?:html?|aspx?|ashx|php|jsp|cfm|pdf|docx?))?(?:[/?#]|$)|[#?]|/(?:$|[#?])|\.\./|"
    r"(?:mailto|tel|javascript):"
)
_ADDRESS = re.compile(r"https?://([^/?#]{1,253}+)(?=/[A-Za-z0-9_-]|/?(?:[?#]|$))")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_PORT = re.compile(r":\d{1,5}$")
# Hosts whose addresses may carry another one, and some more: any host of these companies.
_MAY_CARRY = re.compile(
    r"(?:^|\.)(?:google|facebook|instagram|linkedin|pinterest|reddit|steamcommunity|threads|umblr|vk|youtube)\.[a-z.]+$|"
    r"(?:outlook|proofpoint|cudasvc|urldefense|archive|nationalarchives|ampproject|translate)\.|\.goog$|^(?:href\.li|exit\.sc)$"
)


def ordinary(written: str) -> bool:
    """True only if `read_address` would find nothing social in it."""
    return _PATH.match(written) is not None or _elsewhere(written)


def ordinary_among(written: set[str]) -> set[str]:
    """Those of a page's addresses that are ordinary."""
    paths = set(filter(_PATH.match, written))
    return paths.union(filter(_elsewhere, written - paths))


def _elsewhere(written: str) -> bool:
    return (_remembered if len(written) <= MAX_REMEMBERED else _leads_elsewhere)(written)


@lru_cache(maxsize=8192)  # the pages of a site have one menu
def _remembered(written: str) -> bool:
    return _leads_elsewhere(written)


def _leads_elsewhere(written: str) -> bool:
    match = _ADDRESS.match(written)
    return match is not None and _stranger(match[1]) and "/." not in written and "\\" not in written


@lru_cache(maxsize=4096)  # a page has many addresses on few hosts
def _stranger(host: str) -> bool:
    name = _PORT.sub("", host)
    if not _HOST.fullmatch(name) or _MAY_CARRY.search(name):
        return False
    # A platform's host may have a shop for its root: Apple's has podcasts further down.
    return place_of(name) is None and read_address(f"https://{host}/").kind is LinkKind.NOT_SOCIAL
