"""From readings to a council's accounts: each once, with its grade and its evidence. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from collectors.platforms import platforms
from store.records import (
    Account,
    Activity,
    ChannelState,
    Evidence,
    Grade,
    Link,
    LinkKind,
    PageKind,
    PageReading,
    Region,
    SignalKind,
)

_CREDIT = re.compile(
    r"(?i)\b(?:(?:web)?site|page|design(?:ed)?|develop(?:ed|ment)?|built|powered|hosted|created|made)\s+(?:and\s+\w+\s+)?by\b"
)
_NAMED_BY_WIDGET = {"facebook widget", "iframe"}
MAX_EVIDENCE = 5


def accounts_on(readings: Iterable[PageReading]) -> tuple[Account, ...]:
    """The accounts that the pages link to, in the order a reader meets them."""
    sightings: dict[tuple[str, str], list[tuple[PageReading, Link]]] = {}
    for reading in readings:
        for link in reading.links:
            if is_account(link) and link.platform and link.key:
                sightings.setdefault((link.platform, link.key), []).append((reading, link))
    return tuple(_account(seen) for seen in sightings.values())


def is_account(link: Link) -> bool:
    """True for a profile, a widget that shows one, or a sign-in page that names one; not for a supplier's credit."""
    if link.handle is None or link.key is None:
        return False
    if link.kind is LinkKind.PLUGIN and link.where not in _NAMED_BY_WIDGET:
        return False
    if link.kind not in (LinkKind.PROFILE, LinkKind.PLUGIN, LinkKind.LOGIN):
        return False
    own = link.platform is not None and link.key.removeprefix("@") in {link.platform, "twitter"}
    return not own and not (link.region is not Region.HEAD and _CREDIT.search(link.snippet) and len(link.snippet) < 120)


def _account(seen: list[tuple[PageReading, Link]]) -> Account:
    seen = sorted(seen, key=lambda each: _grade(*each)[0] is not Grade.LINKED)
    reading, link = seen[0]
    grade, reason = _grade(reading, link)
    evidence = tuple(dict.fromkeys(_evidence(seen)))[:MAX_EVIDENCE]
    url = link.canonical or link.url
    return Account(link.platform or "", link.handle or "", link.key or "", url, grade, reason, evidence)


def _grade(reading: PageReading, link: Link) -> tuple[Grade, str]:
    if link.region not in (Region.MAIN, Region.ASIDE):
        return Grade.LINKED, f"It is in the {link.region} of the {reading.kind}."
    if reading.kind is PageKind.SOCIAL_HUB:
        return Grade.LINKED, "The council's own social media page lists it."
    if link.region is Region.ASIDE:
        return Grade.LINKED, f"It is among the links at the side of the {reading.kind}."
    return Grade.MENTIONED, f"It is only in the text of the {reading.kind}."


def _evidence(seen: list[tuple[PageReading, Link]]) -> Iterator[Evidence]:
    for reading, link in seen:
        yield Evidence(reading.final_url or reading.url, reading.read_at, link.name or link.snippet)


def activities(accounts: Iterable[Account], readings: Iterable[PageReading]) -> tuple[Activity, ...]:
    """What is known of each account's posts: a retirement that the council states, or why nothing could be read."""
    notices: dict[str, Evidence] = {}
    for reading in readings:
        for signal in reading.signals:
            if signal.kind is SignalKind.RETIRED:
                notices.setdefault(signal.value, signal.evidence)
    return tuple(_activity(account, notices.get(account.platform)) for account in accounts)


def _activity(account: Account, notice: Evidence | None) -> Activity:
    if notice:
        reason = "The council says that it has left this service."
        return Activity(account.platform, account.key, ChannelState.RETIRED, reason, evidence=(notice,))
    platform = platforms()[account.platform]
    state = ChannelState.NOT_CHECKED if platform.posts_readable else ChannelState.NOT_READABLE
    return Activity(account.platform, account.key, state, platform.why)
