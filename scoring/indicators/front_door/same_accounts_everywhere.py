"""Do all pages of the site point to the same accounts?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import urlsplit

from scoring import seen
from scoring.indicator import Answer, indicator, not_applicable, partly_met, unknown
from scoring.language import say, say_count
from scoring.proof import without_accounts
from scoring.words import page_name, platform_names
from store.records import Effort, LinkKind, PageKind, PageReading, Part, Region, Snapshot

_PAGES = (PageKind.HOME, *seen.ACCOUNT_PAGES, PageKind.NEWS)
_FRAME = (Region.HEADER, Region.NAV, Region.FOOTER)


@indicator(
    id="same-accounts-everywhere",
    principle="be-strategic",
    weight=0.5,
    question="Do header and footer link the same accounts on every page?",
    why="A template left behind sends some residents to an account that the council has long replaced.",
    fix="Give all page templates the same links to accounts; look first at the page that is named here.",
    effort=Effort.DAYS,
    source="Ours.",
    observes="Links to accounts in header and footer of home, contact, social media, house rules and news pages.",
    part=Part.CONNECT,
)
def same_accounts_everywhere(snapshot: Snapshot) -> Answer:
    """The share of services on which no two pages of one host and language link different accounts.

    A page that links no account of a service contradicts nobody. Pages in Welsh may link others than pages in English.
    """
    if none := without_accounts(snapshot):
        return none
    if reason := seen.unseen(snapshot, *seen.ACCOUNT_PAGES, PageKind.NEWS):
        return unknown(reason)
    framed = _framed(snapshot)
    pages = {each.page.url: each.page for frames in framed.values() for each in frames}
    if len(pages) < 2:
        return not_applicable(say("No two pages that we read have accounts in header or footer."))
    apart = {platform: found for platform, frames in framed.items() if (found := _apart(frames))}
    shown = [each for pair in apart.values() for each in pair] or pages.values()
    evidence = dict.fromkeys(map(seen.evidence, shown))
    return partly_met(1 - len(apart) / len(framed), _message(len(pages), apart), *evidence)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Header and footer of a page, with its accounts on one service."""

    page: PageReading
    accounts: frozenset[str]


def _framed(snapshot: Snapshot) -> dict[str, list[_Frame]]:
    """By platform. Another host than the home page's may be another site, with accounts of its own."""
    own = {(each.platform, each.key) for each in seen.channels(snapshot)}
    home = seen.home(snapshot)
    found: dict[str, list[_Frame]] = {}
    for page in snapshot.readings:
        if page.kind not in _PAGES or _host(page) != _host(home):
            continue
        links = (each for each in page.links if each.kind is LinkKind.PROFILE and each.region in _FRAME)
        linked = {(each.platform, each.key) for each in links} & own
        for platform in {platform for platform, _key in linked if platform}:
            keys = frozenset(key for of, key in linked if of == platform and key)
            found.setdefault(platform, []).append(_Frame(page, keys))
    return dict(sorted(found.items()))


def _apart(frames: Sequence[_Frame]) -> tuple[PageReading, PageReading] | None:
    """The first two pages in one language that link no account in common."""
    for one, other in combinations(frames, 2):
        if one.page.language[:2] == other.page.language[:2] and not one.accounts & other.accounts:
            return one.page, other.page
    return None


def _host(page: PageReading | None) -> str:
    return urlsplit(page.final_url or page.url).netloc.lower().removeprefix("www.") if page else ""


def _message(pages: int, apart: dict[str, tuple[PageReading, PageReading]]) -> str:
    if not apart:
        return say_count(
            "Header and footer of the {count} page that have them link the same accounts.",
            "Header and footer of the {count} pages that have them link the same accounts.",
            count=pages,
        )
    one, other = next(iter(apart.values()))
    return say(
        "On {platforms} header and footer of the {page} link another account than those of the {other_page}.",
        platforms=platform_names(apart),
        page=page_name(one.kind),
        other_page=page_name(other.kind),
    )
