"""What is known of each account's posts: from what it showed, from what the council says, or why nothing is. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from urllib.parse import urlsplit

from collectors.activity import sources
from collectors.activity._person import of_a_person
from collectors.activity._source import Source, Terms
from collectors.activity._state import DECIDED, points_back, state
from collectors.own_pages import at_least_since
from collectors.plan import site
from collectors.platforms import platforms
from scoring.language import say
from store.records import (
    Account,
    AccountReading,
    Activity,
    ChannelState,
    Council,
    Evidence,
    Grade,
    PageReading,
    Role,
    SignalKind,
)

COUNTED = (Role.MAIN, Role.SERVICE, Role.LEADER)
"""Whose accounts are read of those that a council's pages link: its own, and those of an office."""
HELD = (Role.COUNCILLOR, Role.LEADER)
"""Whose accounts are read on a councillor's page: the councillor's own, unless they are private."""
Shown = Mapping[tuple[str, str], Sequence[AccountReading]]
"""What accounts showed, by platform and key, the newest reading first."""
NOTHING: Shown = MappingProxyType({})
Notice = tuple[ChannelState, Evidence]
_DECISIONS = {
    SignalKind.EMERGENCY_ONLY: ChannelState.EMERGENCY_ONLY,
    SignalKind.HELD: ChannelState.HELD,
    SignalKind.RETIRED: ChannelState.RETIRED,
}
"""What pages say of the council's account on a platform. Where they say several things, the first: "we no longer post
on X but keep the account" is read as both."""


def usable(platform: str, allowed: Terms) -> Source | None:
    """The first source that may read accounts of this platform; `None` if none may."""
    return next((each for each in _sources(platform) if may(each, allowed)), None)


def may(source: Source, allowed: Terms) -> bool:
    """True if the source has its key, and needs no leave that the operator has not given."""
    has_key = not source.asks_key or source.name in allowed.keys
    return has_key and (not source.asks_opt_in or source.name in allowed.opted_in)


def activities(
    council: Council,
    accounts: Iterable[Account],
    readings: Sequence[PageReading],
    shown: Shown = NOTHING,
    allowed: Terms | None = None,
    as_of: datetime | None = None,
) -> tuple[Activity, ...]:
    """One for each account. `as_of` is the moment for which the states hold, if anything was `shown`."""
    accounts, notices = tuple(accounts), _notices(readings)
    domain = site(urlsplit(council.website).netloc)
    return tuple(
        _activity(
            each,
            notices.get(each.platform) if _is_meant(each, accounts) else None,
            domain,
            shown.get((each.platform, each.key), ()),
            allowed,
            as_of,
            at_least_since(each.platform, each.key, readings) if each.role in COUNTED else None,
        )
        for each in accounts
    )


def activities_of_a_person(
    accounts: Iterable[Account], shown: Shown, sites: Sequence[str], allowed: Terms, as_of: datetime
) -> tuple[Activity, ...]:
    """One for each of a councillor's accounts, with no more of it than is kept of a person's. `sites`: see `Wanted`."""
    kept = {name: [of_a_person(each, sites) for each in readings] for name, readings in shown.items()}
    return tuple(
        _activity(each, None, sites[0], kept.get((each.platform, each.key), ()), allowed, as_of, None, HELD)
        for each in accounts
    )


def confirmed(council: Council, accounts: Iterable[Account], shown: Shown) -> tuple[Account, ...]:
    """The accounts, those confirmed that the council links and that lead back to it."""
    domain = site(urlsplit(council.website).netloc)
    return tuple(_led_back(each, shown.get((each.platform, each.key), ()), domain) for each in accounts)


def _notices(readings: Sequence[PageReading]) -> dict[str, Notice]:
    """What the council says of its account, by platform, with the first place that says so."""
    signals = [signal for reading in readings for signal in reading.signals]
    found: dict[str, Notice] = {}
    for kind, decision in _DECISIONS.items():
        for signal in signals:
            if signal.kind is kind:
                found.setdefault(signal.value, (decision, signal.evidence))
    return found


def _is_meant(account: Account, accounts: Sequence[Account]) -> bool:
    """True if "we have left X" is about this one: not a library's, nor one of several of which nobody knows whose."""
    rivals = [each for each in accounts if each.platform == account.platform and each.role in (Role.MAIN, Role.UNKNOWN)]
    return account.role is Role.MAIN or rivals == [account]


def _led_back(account: Account, shown: Sequence[AccountReading], domain: str) -> Account:
    if account.grade is not Grade.LINKED or not shown or not points_back(shown[0], domain):
        return account
    checked = points_back(replace(shown[0], links=()), domain)
    return replace(account, grade=Grade.CONFIRMED, reason=f"{account.reason} {_back(domain, checked=checked)}")


def _back(domain: str, *, checked: bool) -> str:
    if checked:
        return say("Its profile leads back to {domain}, which its platform has checked.", domain=domain)
    return say("Its profile leads back to {domain}, and the council's pages to it.", domain=domain)


def _activity(
    account: Account,
    said: Notice | None,
    domain: str,
    shown: Sequence[AccountReading],
    allowed: Terms | None,
    as_of: datetime | None,
    since: date | None,
    whose: Collection[Role] = COUNTED,
) -> Activity:
    if not shown or as_of is None or account.role not in whose:
        return replace(_unread(account, said, allowed, whose), at_least_since=since)
    newest = shown[0]
    before = next((each for each in shown if each.read_at.date() < newest.read_at.date()), None)
    found, reason = state(newest, before, said[0] if said else None, domain, as_of)
    here = Evidence(newest.evidence_url or account.url, newest.read_at)
    return Activity(
        account.platform,
        account.key,
        found,
        reason,
        newest.last_posted_at.date() if newest.last_posted_at else None,
        (said[1], here) if said else (here,),
        newest,
        since,
    )


def _unread(account: Account, said: Notice | None, allowed: Terms | None, whose: Collection[Role]) -> Activity:
    """Of an account that nobody was asked about."""
    if said:
        decision, place = said
        return Activity(account.platform, account.key, decision, say(DECIDED[decision]), evidence=(place,))
    return Activity(account.platform, account.key, *_why_unread(account, allowed, whose))


def _why_unread(account: Account, allowed: Terms | None, whose: Collection[Role]) -> tuple[ChannelState, str]:
    possible, platform = _sources(account.platform), platforms()[account.platform]
    if not possible:
        return ChannelState.NOT_CHECKED if platform.posts_readable else ChannelState.NOT_READABLE, say(platform.why)
    if account.role not in whose:
        return ChannelState.NOT_CHECKED, say("Doorstep reads the posts of a council's own accounts only.")
    if allowed is None or usable(account.platform, allowed):
        return ChannelState.NOT_CHECKED, say("It has not been read yet.")
    return ChannelState.NOT_READABLE, say(possible[0].asks_opt_in or possible[0].asks_key)


def _sources(platform: str) -> list[Source]:
    return [each for each in sources().values() if platform in each.platforms]
