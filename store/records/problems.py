"""What went wrong when something was to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ProblemKind(StrEnum):
    """Why a page could not be read, or not read whole."""

    ROBOTS = "asked not to"
    ROBOTS_UNREADABLE = "robots.txt could not be read"
    UNREACHABLE = "could not be reached"
    TIMED_OUT = "took too long"
    FORBIDDEN = "refused us"
    NOT_FOUND = "not found"
    SERVER_ERROR = "server error"
    SLOW_DOWN = "asked us to come back later"
    """HTTP 429, or an answer with Retry-After: the reason says how long."""
    LOGIN_WALL = "asks visitors to sign in"
    CERTIFICATE = "insecure connection"
    """The site's certificate has expired, is for another name, or nobody vouches for it."""
    GARBLED = "could not be unpacked"
    """Its compression is broken, or one that we do not read."""
    BLOCKED = "blocked by a challenge"
    TOO_MANY_REDIRECTS = "redirects without end"
    UNSAFE_ADDRESS = "unsafe address"
    TOO_LARGE = "too large"
    CUT_SHORT = "cut short"
    EMPTY = "empty"
    NOT_A_PAGE = "not a web page"
    SCRIPT_SHELL = "needs scripts to show anything"
    FRAGMENT = "part of a page"
    CHARSET = "wrong character set"
    """The page was read, but letters outside the English alphabet may be wrong."""
    OUR_FAULT = "a fault of ours"
    """Doorstep itself failed on this page. The log has the details."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why we could not look, or not at all of it."""

    url: str
    kind: ProblemKind
    reason: str
    """One sentence for people, with its facts (status, size, seconds)."""
    permanent: bool
    """False if asking again later may work."""
    not_before: datetime | None = None
    """The host asked not to be asked again before this moment (Retry-After)."""
