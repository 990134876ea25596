"""How sentences name platforms, pages, days, lists and counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from store.records import PageKind, ProblemKind

# Only names that capital letters alone do not make: any other id is its own name, capitalised.
_PLATFORMS = {
    "addthis": "AddThis",
    "googleplus": "Google+",
    "googlepodcasts": "Google Podcasts",
    "govdelivery": "GovDelivery",
    "linkedin": "LinkedIn",
    "postnews": "Post",
    "soundcloud": "SoundCloud",
    "stumbleupon": "StumbleUpon",
    "tiktok": "TikTok",
    "whatsapp": "WhatsApp",
    "wordpress": "WordPress.com",
    "yahooanswers": "Yahoo! Answers",
    "youtube": "YouTube",
}
_PROBLEMS = {
    ProblemKind.ROBOTS: "the site asks robots to stay away",
    ProblemKind.ROBOTS_UNREADABLE: "we could not read whether the site lets robots in",
    ProblemKind.UNREACHABLE: "the site could not be reached",
    ProblemKind.TIMED_OUT: "it took too long",
    ProblemKind.FORBIDDEN: "the site refused us",
    ProblemKind.NOT_FOUND: "it was not found",
    ProblemKind.SERVER_ERROR: "the site had a fault of its own when we came",
    ProblemKind.SLOW_DOWN: "the site asked us to come back later",
    ProblemKind.LOGIN_WALL: "it asks visitors to sign in",
    ProblemKind.CERTIFICATE: "the site's certificate does not hold",
    ProblemKind.GARBLED: "it could not be unpacked",
    ProblemKind.BLOCKED: "the site asked us to prove that we are human",
    ProblemKind.TOO_MANY_REDIRECTS: "it redirects without end",
    ProblemKind.UNSAFE_ADDRESS: "it leads to an address that we do not visit",
    ProblemKind.TOO_LARGE: "it is too large for us to read whole",
    ProblemKind.CUT_SHORT: "only its first part arrived",
    ProblemKind.EMPTY: "it was empty",
    ProblemKind.NOT_A_PAGE: "it is not a web page",
    ProblemKind.SCRIPT_SHELL: "it shows nothing without scripts",
    ProblemKind.FRAGMENT: "it may be only a part of a page",
    ProblemKind.CHARSET: "its letters are encoded wrongly",
    ProblemKind.OUR_FAULT: "Doorstep itself failed on it",
}


def platform_name(platform: str) -> str:
    """As people write it: `x` is "X", `youtube` is "YouTube"."""
    return _PLATFORMS.get(platform, platform.capitalize())


def platform_names(platforms: Iterable[str]) -> str:
    """Each platform once, in the order of first mention: "Facebook, X and LinkedIn"."""
    return listed(dict.fromkeys(platform_name(each) for each in platforms))


def page_name(kind: PageKind) -> str:
    """The kind as a noun that goes with "the"."""
    return f"{kind} page" if kind is PageKind.POLICY else str(kind)


def problem_words(kind: ProblemKind) -> str:
    """Why a page could not be read, to stand after a colon."""
    return _PROBLEMS[kind]


def day_words(day: date) -> str:
    """`3 April 2026`."""
    return f"{day.day} {day:%B %Y}"


def listed(words: Iterable[str]) -> str:
    """Joined by commas and a last "and"."""
    *most, last = tuple(words) or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`. For nouns that take an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
