"""Links to social media, as pages write them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store.records.councils import Region


class LinkKind(StrEnum):
    """What an address leads to. Only `PROFILE` is an account."""

    PROFILE = "profile"
    POST = "post"
    MEDIA = "media"
    LIST = "list"
    BOARD = "board"
    GROUP = "group"
    COMMUNITY = "community"
    EVENT = "event"
    HASHTAG = "hashtag"
    SEARCH = "search"
    SHARE = "share"
    PLUGIN = "plugin"
    """A widget or embed script. It may name an account."""
    FEED = "feed"
    LOGIN = "login"
    HELP = "help"
    ROOT = "root"
    """The platform's own front page: an icon whose account was never filled in."""
    PLACEHOLDER = "placeholder"
    VENDOR = "vendor"
    """The account of the platform itself or of a supplier of websites."""
    REDIRECT = "redirect"
    """Only a request would show where it leads."""
    INVALID = "invalid"
    """On a platform's host, but no account can have this address."""
    LOOKALIKE = "lookalike"
    """A host made to look like a platform's."""
    CANDIDATE = "candidate"
    """Perhaps a fediverse account; only a request would tell."""
    DEAD = "dead"
    """A service that has closed."""
    MESSAGE = "message"
    PLACE = "place"
    APP = "app"
    OTHER = "other"
    NOT_SOCIAL = "not_social"


class LinkFlag(StrEnum):
    """A fault in an address that could still be read, or something a reader of the finding should know."""

    BROKEN_SCHEME = "broken scheme"
    MISSING_SCHEME = "missing scheme"
    """A browser takes it for a page of the council's own site."""
    PERCENT_ENCODED = "whole address percent-encoded"
    ENTITY_ENCODED = "entities written twice"
    BACKSLASHES = "backslashes"
    INVISIBLE_CHARACTERS = "invisible characters"
    TRAILING_PUNCTUATION = "trailing punctuation"
    TYPING_ERROR_IN_HOST = "typing error in host"
    MISSING_AT_SIGN = "missing @"
    IMPOSSIBLE_NAME = "impossible name"
    WRAPPED = "wrapped"
    """Behind a redirect or scanning service."""
    LOGIN_WALL = "login wall"
    ADMIN_ADDRESS = "admin address"
    MIRROR = "mirror"
    """On somebody else's copy of the platform."""
    OLD_ADDRESS = "old address"
    """A form that works only while the platform forwards it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that leads to a social media service, or was meant to. Ordinary links are not kept."""

    url: str
    """Absolute, repaired where it was broken."""
    written: str
    """As it stood in the page, at most 500 characters."""
    kind: LinkKind
    platform: str | None
    """Name of a file in `collectors/platforms/`; `None` where no platform is recognised."""
    handle: str | None
    """As written in the address, without `@` except on YouTube; `None` if the address names no account."""
    key: str | None
    """The handle for comparison: two links with one `platform` and `key` lead to one account."""
    canonical: str | None
    """Address of the account's profile."""
    flags: tuple[LinkFlag, ...]
    name: str | None
    """The accessible name: what a screen reader says. `None` if there is none."""
    region: Region
    where: str
    """The element or metadata that carries it: `a`, `iframe`, `meta twitter:site`, `json-ld`..."""
    snippet: str = ""
    heading: str = ""
    """The heading, or the head of the table row, under which it stands; at most 100 characters."""
