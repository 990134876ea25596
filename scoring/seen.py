"""What a snapshot shows and what it leaves open: pure questions that the indicators share.

"Planned" are the home page, every page that it names and every further page in the plan of the visit. Nothing may
be called absent until each of them was read whole; a page that the site says does not exist holds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlsplit

from scoring.language import say
from scoring.remembered import remembered
from scoring.words import page_name, problem_words
from store.records import (
    Account,
    ChannelState,
    Evidence,
    Grade,
    Link,
    LinkKind,
    PageKind,
    PageReading,
    ProblemKind,
    Region,
    Role,
    Signal,
    SignalKind,
    Snapshot,
)

ACCOUNT_PAGES = (PageKind.CONTACT, PageKind.SOCIAL_HUB, PageKind.POLICY)
"""Where, besides the home page, councils list their accounts and say how they use them."""
NOTICE_PAGES = (*ACCOUNT_PAGES, PageKind.NEWS)
"""Where councils say that they have left a service."""
OWN = (Role.MAIN, Role.SERVICE, Role.LEADER)
"""Whose accounts count for a council: not councillors', partners' or suppliers'."""
NO_CHANNELS = ("linktree",)
"""Platforms on which nobody posts: lists of links."""
POINTS_TO_ACCOUNT = {LinkKind.PROFILE, LinkKind.PLUGIN, LinkKind.LOGIN}
"""Links that name an account: its profile, a widget that shows it, a sign-in page in front of it."""
FOLLOWED = ("a", "onclick")
"""What carries a link that people follow; a widget or a form is none."""
_NOT_SEEN = ("form", "json", "text")
_READABLE_LANGUAGES = ("en", "cy")


def home(snapshot: Snapshot) -> PageReading | None:
    """The reading of the home page; `None` if it was not tried."""
    return next((each for each in snapshot.readings if each.kind is PageKind.HOME), None)


@remembered
def home_unseen(snapshot: Snapshot) -> str:
    """Why nothing may be called absent from the home page, in any language; empty if it may."""
    return _why(PageKind.HOME, home(snapshot), snapshot, words=False)


@remembered
def unseen(snapshot: Snapshot, *kinds: PageKind) -> str:
    """The first reason why words may not be called absent from home page and pages of `kinds`; empty if none."""
    planned = _planned(snapshot, kinds)
    return next(filter(None, (_why(kind, reading, snapshot) for kind, reading in planned)), "")


@remembered
def read_whole(snapshot: Snapshot, *kinds: PageKind) -> tuple[PageReading, ...]:
    """The home page and the pages of `kinds` that were read whole, each once."""
    wanted = {PageKind.HOME, *kinds}
    whole = (each for each in snapshot.readings if each.kind in wanted and each.complete)
    return tuple({_place(each.final_url or each.url): each for each in whole}.values())


@remembered
def looked_at(snapshot: Snapshot, *kinds: PageKind) -> tuple[Evidence, ...]:
    """The same pages, as evidence that the thing is on none of them."""
    return tuple(evidence(each) for each in read_whole(snapshot, *kinds))


def looked_share(snapshot: Snapshot, pages: int, *kinds: PageKind) -> float:
    """How much was looked at of what `pages` pages show together, if another one of `kinds` could not be read."""
    return pages / (pages + bool(unseen(snapshot, *kinds)))


@remembered
def said(snapshot: Snapshot, kind: SignalKind, *on: PageKind) -> tuple[tuple[PageReading, Signal], ...]:
    """Signals of a kind with the pages that gave them, in the order of the visit; `on` narrows the pages."""
    return tuple(
        (reading, signal)
        for reading in snapshot.readings
        for signal in reading.signals
        if signal.kind is kind and (not on or reading.kind in on)
    )


@remembered
def visible_links(snapshot: Snapshot, *on: PageKind) -> tuple[tuple[PageReading, Link], ...]:
    """Social links that a visitor can see, with their pages; `on` narrows the pages.

    Links to accounts that the council says it has left are not there: a retired account is no fault. What may be a
    person's own account is there without its address as written, since findings quote that, and name nobody.
    """
    left = retired(snapshot)
    persons = {(each.platform, each.key) for each in snapshot.accounts if may_be_a_persons(each)}
    return tuple(
        (reading, replace(link, written="") if (link.platform, link.key) in persons else link)
        for reading in snapshot.readings
        if not on or reading.kind in on
        for link in reading.links
        if link.region is not Region.HEAD and link.where not in _NOT_SEEN and (link.platform, link.key) not in left
    )


@remembered
def retired(snapshot: Snapshot) -> frozenset[tuple[str | None, str | None]]:
    """Platform and key of each account that the council says it has left."""
    activities = snapshot.activities
    return frozenset((each.platform, each.key) for each in activities if each.state is ChannelState.RETIRED)


@remembered
def kept(snapshot: Snapshot) -> frozenset[tuple[str | None, str | None]]:
    """Platform and key of each account that is for emergencies only, or kept for its name: it may be linked."""
    states = (ChannelState.EMERGENCY_ONLY, ChannelState.HELD)
    return frozenset((each.platform, each.key) for each in snapshot.activities if each.state in states)


@remembered
def channels(snapshot: Snapshot) -> tuple[Account, ...]:
    """The accounts that the council's site links as its own, without those that it says it has left."""
    left = retired(snapshot)
    shown = (each for each in snapshot.accounts if each.platform not in NO_CHANNELS)
    linked = (each for each in shown if each.grade is not Grade.MENTIONED and each.role in OWN)
    return tuple(each for each in linked if (each.platform, each.key) not in left)


@remembered
def accounts(snapshot: Snapshot) -> tuple[Account, ...]:
    """The channels, and the accounts that home page, contact page, social media page or house rules mention.

    An account that only a news item mentions is more likely somebody else's.
    """
    left = retired(snapshot)
    pages = (each for each in snapshot.readings if each.kind in (PageKind.HOME, PageKind.LINK_HUB, *ACCOUNT_PAGES))
    places = {_place(url) for each in pages for url in (each.url, each.final_url)}
    return tuple(
        account
        for account in snapshot.accounts
        if (account.platform, account.key) not in left
        and account.role in (*OWN, Role.UNKNOWN)
        and (account.grade is not Grade.MENTIONED or any(_place(each.url) in places for each in account.evidence))
    )


def evidence(reading: PageReading, snippet: str = "") -> Evidence:
    """The page, for a reader to check; without its words, if it asks robots not to show them."""
    words = "" if "nosnippet" in reading.wishes else snippet[:300]
    return Evidence(reading.final_url or reading.url, reading.read_at, words)


def cited(account: Account) -> tuple[Evidence, ...]:
    """Where it was seen first; without words, where it may be a person's own: a finding names nobody."""
    first = account.evidence[:1]
    return tuple(replace(each, snippet="") for each in first) if may_be_a_persons(account) else first


def may_be_a_persons(account: Account) -> bool:
    """True if the pages say that it is somebody's own, or do not say whose it is."""
    return account.personal or account.role in (Role.COUNCILLOR, Role.UNKNOWN)


def in_our_language(reading: PageReading) -> bool:
    """True if words could be looked for: in English or Welsh, or in what the page does not say."""
    return not reading.language or reading.language.startswith(_READABLE_LANGUAGES)


def _planned(snapshot: Snapshot, kinds: tuple[PageKind, ...]) -> Iterator[tuple[PageKind, PageReading | None]]:
    """Kind and reading of each page that could carry the thing; `None` where there is no reading yet."""
    tried = _tried(snapshot)
    yield PageKind.HOME, home(snapshot)
    for reading in snapshot.readings:
        if reading.kind in kinds:
            yield reading.kind, reading
    # A page that the home page names and a small budget left out of the plan may carry the thing all the same.
    first = home(snapshot)
    for named in (*snapshot.planned, *(first.named_pages if first else ())):
        if named.kind in kinds:
            yield named.kind, tried.get(_place(named.url))


@remembered
def _tried(snapshot: Snapshot) -> dict[str, PageReading]:
    """By either of its addresses."""
    tried = {_place(each.final_url): each for each in snapshot.readings}
    return tried | {_place(each.url): each for each in snapshot.readings}


def _why(kind: PageKind, reading: PageReading | None, snapshot: Snapshot, *, words: bool = True) -> str:
    """Why nothing may be called absent from this page; empty if it may."""
    if reading is None and snapshot.finished:
        return say("The {page} was not read.", page=page_name(kind))
    if reading is None:
        return say("The {page} has not been read yet.", page=page_name(kind))
    problem = reading.problem
    if problem and problem.kind is ProblemKind.NOT_FOUND and kind is not PageKind.HOME:
        return ""  # a page that does not exist holds nothing
    if not reading.complete and problem:
        return say("The {page} could not be read: {why}.", page=page_name(kind), why=problem_words(problem.kind))
    if not reading.complete:
        return say("The {page} could not be read whole.", page=page_name(kind))
    if words and not in_our_language(reading):
        return say("The {page} is in a language that we do not read.", page=page_name(kind))
    return ""


@lru_cache(maxsize=4096)
def _place(url: str) -> str:
    """The address without what does not change the page: scheme, `www.`, a last slash, a fragment."""
    parts = urlsplit(url)
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"
