"""What a councillor's page shows and what it leaves open: pure questions that the indicators of that page share.

Nothing is held against anybody who lists no account. Of a person's page no words are kept as evidence, only the place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from scoring import seen
from scoring.channels_seen import mean, split
from scoring.figures import Measured
from scoring.indicator import Answer, met, not_applicable, not_met, unknown
from scoring.language import kept, marked, say
from scoring.remembered import remembered
from scoring.words import problem_words
from store.records import (
    Account,
    CouncillorSnapshot,
    Evidence,
    Link,
    PageKind,
    PageReading,
    Region,
    Role,
    SignalKind,
)

NONE_LISTED = marked("None listed. That is fine.")
_OWN = (Role.COUNCILLOR, Role.LEADER)
_OF_THE_COUNCIL = (Role.MAIN, Role.SERVICE)
_OWN_PART = (Region.MAIN, Region.ASIDE)
"""Where a page speaks of the councillor. Around it are the links of the whole site."""


@remembered
def page(snapshot: CouncillorSnapshot) -> PageReading | None:
    """The reading of the page; `None` if it was not tried."""
    return next((each for each in snapshot.readings if each.kind is PageKind.COUNCILLOR), None)


@remembered
def unseen(snapshot: CouncillorSnapshot, *, words: bool = True) -> str:
    """Why nothing may be called absent from the page; empty if it may. With `words`, for want of a language too."""
    reading = page(snapshot)
    if reading is None:
        return _unread(snapshot)
    if not reading.complete and reading.problem:
        return say("The page could not be read: {why}.", why=problem_words(reading.problem.kind))
    if not reading.complete:
        return say("The page could not be read whole.")
    if words and not seen.in_our_language(reading):
        return say("The page is in a language that we do not read.")
    return ""


def stated(snapshot: CouncillorSnapshot, *kinds: SignalKind, says: str, missing: str) -> Answer:
    """Met if the page gives a signal of one of `kinds`.

    `says` is the sentence then, `missing` the subject of the other, in the plural. Both are marked.
    """
    reading = page(snapshot)
    if reading and any(each.kind in kinds for each in reading.signals):
        return met(say(says), place(reading))
    reason = unseen(snapshot)
    if reason or reading is None:
        return unknown(reason)
    return not_met(_not_found(missing), place(reading))


@kept
def _not_found(missing: str) -> str:
    return say("{things} were not found on the page.", things=say(missing))


def _unread(snapshot: CouncillorSnapshot) -> str:
    return say("The page was not read.") if snapshot.councillor.page else say("The site has no page that we know of.")


def listed(snapshot: CouncillorSnapshot) -> tuple[Account, ...]:
    """The accounts that the page lists, without the council's own."""
    return tuple(each for each in snapshot.accounts if each.role not in _OF_THE_COUNCIL)


@remembered
def own(snapshot: CouncillorSnapshot) -> tuple[Account, ...]:
    """Those of the councillor, private profiles among them."""
    return tuple(each for each in snapshot.accounts if each.role in _OWN)


@remembered
def of_the_office(snapshot: CouncillorSnapshot) -> tuple[Account, ...]:
    """Those that the councillor keeps for the office."""
    return tuple(each for each in own(snapshot) if not each.personal)


def without(accounts: Collection[Account], snapshot: CouncillorSnapshot) -> Answer | None:
    """The answer where there are no such accounts: that is fine, once it is proven; `None` if there are."""
    return None if accounts else _none_listed(snapshot)


@remembered
def _none_listed(snapshot: CouncillorSnapshot) -> Answer:
    reason = unseen(snapshot, words=False)
    return unknown(reason) if reason else not_applicable(say(NONE_LISTED))


def links(snapshot: CouncillorSnapshot) -> Iterator[tuple[PageReading, Link]]:
    """Links in the part of the page that speaks of the councillor, without those to the council's own accounts."""
    reading = page(snapshot)
    if reading is None:
        return
    others = {(each.platform, each.key) for each in snapshot.accounts if each.role in _OF_THE_COUNCIL}
    for link in reading.links:
        if link.region in _OWN_PART and (link.platform, link.key) not in others:
            yield reading, link


def posts(snapshot: CouncillorSnapshot, subject: str, on: Collection[str], measured: Measured) -> Answer:
    """The mean over the accounts of the office that were asked; `subject`, marked, begins its message.

    A person's account is read only where it may be: one that nobody asked is no gap.
    """
    accounts = of_the_office(snapshot)
    if (none := without(accounts, snapshot)) is not None:
        return none
    asked = {(each.platform, each.key) for each in snapshot.activities if each.reading}
    channels = split([each for each in accounts if (each.platform, each.key) in asked], snapshot.activities, on)
    return mean(channels, subject, measured) if channels else not_applicable(say("Nothing was read of these accounts."))


def places(accounts: Collection[Account]) -> tuple[Evidence, ...]:
    """Where the accounts are listed."""
    return tuple(dict.fromkeys(Evidence(one.url, one.read_at) for each in accounts for one in each.evidence[:1]))


@remembered
def place(reading: PageReading) -> Evidence:
    """The page, for a reader to check. Its words are not kept."""
    return Evidence(reading.final_url or reading.url, reading.read_at)
