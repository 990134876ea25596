"""How sentences name platforms, pages, days, lists and counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scoring.language import kept, marked, say
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
_PAGES = {
    PageKind.HOME: marked("home page"),
    PageKind.CONTACT: marked("contact page"),
    PageKind.SOCIAL_HUB: marked("social media page"),
    PageKind.LINK_HUB: marked("page of links"),
    PageKind.POLICY: marked("house rules page"),
    PageKind.NEWS: marked("news page"),
    PageKind.FEED: marked("news feed"),
    PageKind.COUNCILLOR: marked("councillor's page"),
}
_PROBLEMS = {
    ProblemKind.ROBOTS: marked("the site asks robots to stay away"),
    ProblemKind.ROBOTS_UNREADABLE: marked("we could not read whether the site lets robots in"),
    ProblemKind.UNREACHABLE: marked("the site could not be reached"),
    ProblemKind.TIMED_OUT: marked("it took too long"),
    ProblemKind.FORBIDDEN: marked("the site refused us"),
    ProblemKind.NOT_FOUND: marked("it was not found"),
    ProblemKind.SERVER_ERROR: marked("the site had a fault of its own when we came"),
    ProblemKind.SLOW_DOWN: marked("the site asked us to come back later"),
    ProblemKind.LOGIN_WALL: marked("it asks visitors to sign in"),
    ProblemKind.CERTIFICATE: marked("the site's certificate does not hold"),
    ProblemKind.GARBLED: marked("it could not be unpacked"),
    ProblemKind.BLOCKED: marked("the site asked us to prove that we are human"),
    ProblemKind.TOO_MANY_REDIRECTS: marked("it redirects without end"),
    ProblemKind.UNSAFE_ADDRESS: marked("it leads to an address that we do not visit"),
    ProblemKind.TOO_LARGE: marked("it is too large for us to read whole"),
    ProblemKind.CUT_SHORT: marked("only its first part arrived"),
    ProblemKind.EMPTY: marked("it was empty"),
    ProblemKind.NOT_A_PAGE: marked("it is not a web page"),
    ProblemKind.SCRIPT_SHELL: marked("it shows nothing without scripts"),
    ProblemKind.FRAGMENT: marked("it may be only a part of a page, or what stands before it"),
    ProblemKind.CHARSET: marked("its letters are encoded wrongly"),
    ProblemKind.OUR_FAULT: marked("Doorstep itself failed on it"),
}
_MONTHS = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)


def platform_name(platform: str) -> str:
    """As people write it: `x` is "X", `youtube` is "YouTube"."""
    return _PLATFORMS.get(platform, platform.capitalize())


def platform_names(platforms: Iterable[str]) -> str:
    """Each platform once, in the order of first mention: "Facebook, X and LinkedIn"."""
    return listed(dict.fromkeys(platform_name(each) for each in platforms))


def page_name(kind: PageKind) -> str:
    """The kind as a noun that goes with "the"."""
    return say(_PAGES[kind])


def problem_words(kind: ProblemKind) -> str:
    """Why a page could not be read, to stand after a colon."""
    return say(_PROBLEMS[kind])


@kept
def day_words(day: date) -> str:
    """`3 April 2026`."""
    return say("{day} {month} {year}", day=day.day, month=say(_MONTHS[day.month - 1]), year=day.year)


def percent(share: float) -> str:
    """`40%`, of a share from 0 to 1."""
    return _percent(f"{100 * share:.0f}")


def listed(words: Iterable[str]) -> str:
    """Joined by commas and a last "and"."""
    *most, last = tuple(words) or ("",)
    return say("{first} and {last}", first=", ".join(most), last=last) if most else last


def begun(clause: str) -> str:
    """With a capital letter, where one of several clauses begins a sentence."""
    return clause[:1].upper() + clause[1:]


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`. For nouns that take an s, and for operators only: what others read, `say_count` says."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@kept
def _percent(number: str) -> str:
    return say("{number}%", number=number)
