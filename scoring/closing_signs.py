"""What pages and channels of a council that is about to end show of the four things that `scoring.closing` asks."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from scoring import seen
from scoring.indicator import Answer, met, not_applicable, partly_met, unknown
from scoring.language import say, say_count
from scoring.proof import absent
from scoring.words import platform_names
from store.records import (
    Account,
    AccountReading,
    Activity,
    ChannelState,
    Council,
    Evidence,
    PageKind,
    SignalKind,
    Snapshot,
)

_ENDING = (ChannelState.RETIRED, ChannelState.HELD)


@dataclass(frozen=True, slots=True)
class Successor:
    """What is known of whoever takes over."""

    council: Council
    accounts: frozenset[tuple[str, str]] = frozenset()
    """Platform and key of each of its accounts; empty while none is known."""


def announced(snapshot: Snapshot, successor: Successor | None) -> Answer:
    """Whether the pages link the accounts of whoever takes over."""
    if successor is None or not successor.accounts:
        return unknown(say("We do not know the accounts of the council that takes over yet. Have they been announced?"))
    name = successor.council.name
    linked = [
        (reading, link)
        for reading in snapshot.readings
        for link in reading.links
        if (link.platform, link.key) in successor.accounts
    ]
    if linked:
        names = platform_names(link.platform or "" for _reading, link in linked)
        places = dict.fromkeys(seen.evidence(reading, link.snippet or link.written) for reading, link in linked)
        return met(say("The site links {council} on {platforms}.", council=name, platforms=names), *places)
    return absent(snapshot, say("Links to the accounts of {council}", council=name), *seen.NOTICE_PAGES)


def pointing(snapshot: Snapshot, successor: Successor | None) -> Answer:
    """By the channels that may be read: their profile, or where they have moved."""
    if not (channels := seen.channels(snapshot)):
        return _without_channels(snapshot)
    if successor is None:
        return unknown(say("We do not know yet who takes over. Do the channels say where to go?"))
    readings = {(each.platform, each.key): each.reading for each in snapshot.activities if each.reading}
    found = ((each, readings.get((each.platform, each.key))) for each in channels)
    readable = [(account, reading) for account, reading in found if reading and _shows_profile(reading)]
    if not readable:
        return unknown(say("We could read the profile of none of its channels. Do they say who takes over?"))
    told = sum(_points(reading, successor) for _account, reading in readable)
    message = say_count(
        "{count} of the {channels} we could read says where to go.",
        "{count} of the {channels} we could read say where to go.",
        told,
        channels=say_count("{count} channel", "{count} channels", len(readable)),
    )
    return partly_met(told / len(readable), message, *(_profile(*each) for each in readable))


def held(snapshot: Snapshot) -> Answer:
    """Whether the site says so of every channel. Nobody can see from outside that a name is not kept."""
    kept = [each for each in snapshot.activities if each.state is ChannelState.HELD and _proof(each)]
    channels = {(each.platform, each.key) for each in seen.channels(snapshot)}
    if not kept and not channels:
        return _without_channels(snapshot)
    if kept and channels <= {(each.platform, each.key) for each in kept}:
        names = platform_names(each.platform for each in kept)
        message = say("The council says that it keeps its names on {platforms}.", platforms=names)
        return met(message, *(one for each in kept for one in _proof(each)))
    return unknown(say("Only the council can tell who will hold the names of its accounts after its last day."))


def notices(snapshot: Snapshot) -> Answer:
    """Whether any notice was found. That none is there cannot be proven: councils word them in many ways."""
    told = seen.said(snapshot, SignalKind.RETIRED)
    ending = [each for each in snapshot.activities if each.state in _ENDING and _proof(each)]
    if not told and not ending:
        if not seen.channels(snapshot):
            return _without_channels(snapshot)
        return unknown(say("We found no notice of closing in words that we know. Has it been published?"))
    names = platform_names([*(signal.value for _page, signal in told), *(each.platform for each in ending)])
    places = [*(signal.evidence for _page, signal in told), *(one for each in ending for one in _proof(each))]
    message = say("The council says what happens to its accounts on {platforms}.", platforms=names)
    return met(message, *dict.fromkeys(places))


def _without_channels(snapshot: Snapshot) -> Answer:
    """Not applicable only if every page that could list channels was read whole."""
    if reason := seen.unseen(snapshot, PageKind.LINK_HUB, *seen.ACCOUNT_PAGES):
        return unknown(reason)
    return not_applicable(say("The council's site links no accounts of its own."))


def _proof(activity: Activity) -> tuple[Evidence, ...]:
    """Where a reader can check its state: on the council's pages, or in the account's own profile."""
    reading = activity.reading
    if activity.evidence or reading is None or not reading.evidence_url:
        return activity.evidence
    return (Evidence(reading.evidence_url, reading.read_at),)


def _shows_profile(reading: AccountReading) -> bool:
    """Whether the source could show a profile at all."""
    return bool(reading.links or reading.about or reading.moved_to)


def _points(reading: AccountReading, successor: Successor) -> bool:
    site = _host(successor.council.website)
    told = (*reading.links, reading.moved_to)
    return any(_host(each) == site for each in told) or (site in reading.about.lower())


def _host(address: str) -> str:
    """Without `www.`; empty if the address has none."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _profile(account: Account, reading: AccountReading) -> Evidence:
    return Evidence(reading.evidence_url or account.url, reading.read_at)
