"""The state of a channel: from what was read of it, what was known before, and what the council says. Pure.

An alarm comes before everything; what the council decided comes before what its silence would suggest.
"""

from __future__ import annotations

from datetime import datetime

from collectors.activity._declared import declared
from collectors.activity._values import host
from collectors.refusals import day
from scoring.language import marked, say, say_count
from store.records import AccountReading, ChannelState

ACTIVE_DAYS = 30
QUIET_DAYS = 90
DECIDED = {
    ChannelState.RETIRED: marked("The council says that it has left this service."),
    ChannelState.EMERGENCY_ONLY: marked("The council says that it is for emergencies only."),
    ChannelState.HELD: marked("The council says that it only keeps the name."),
}
"""What the council's own pages may say of an account, as a sentence."""


def state(
    reading: AccountReading | None,
    before: AccountReading | None,
    notice: ChannelState | None,
    domain: str,
    as_of: datetime,
) -> tuple[ChannelState, str]:
    """The state, and one sentence that says why.

    `before` is the reading before `reading`. `notice` is what the council's own pages say of the account: retired, for
    emergencies only, or held. `domain` is that of the council's site, for the link back; empty if there is none.
    """
    settled = reading.state if reading else None
    if reading and settled is ChannelState.CHANGED_HANDS:
        return settled, reading.reason
    if notice in DECIDED:
        return notice, say(DECIDED[notice])
    if reading is None:
        return ChannelState.NOT_CHECKED, say("It has not been read yet.")
    if settled is ChannelState.GONE:
        return _gone(reading, before)
    if settled:
        return settled, reading.reason
    if before and _asked_alike(reading, before) and points_back(before, domain) and not points_back(reading, domain):
        led = say("On {day} its profile led to {domain}. It no longer does.", day=day(before.read_at), domain=domain)
        return ChannelState.CHANGED_HANDS, led
    if said := declared(reading.name, reading.about, reading.platform):
        return said[0], say("Its profile says: “{words}”.", words=said[1])
    return _by_dates(reading, as_of)


def points_back(reading: AccountReading, domain: str) -> bool:
    """True if the profile leads to the council's own domain, or proves to be under it."""
    if reading.leads_back is not None:
        return reading.leads_back
    hosts = (reading.proven_domain, *map(host, reading.links), *map(host, reading.verified))
    return bool(domain) and any(f".{each}".endswith(f".{domain}") for each in hosts)


def _asked_alike(reading: AccountReading, before: AccountReading) -> bool:
    """A feed, read because a server refused to say more, shows no profile."""
    return (reading.source, reading.rule) == (before.source, before.rule)


def _gone(reading: AccountReading, before: AccountReading | None) -> tuple[ChannelState, str]:
    """One answer may be a fault of the platform's: two on different days agree."""
    if before and before.state is ChannelState.GONE and before.read_at.date() < reading.read_at.date():
        first, second = day(before.read_at), day(reading.read_at)
        twice = say("It said so on {first} and again on {second}.", first=first, second=second)
        return ChannelState.GONE, f"{reading.reason} {twice}"
    return ChannelState.UNREACHABLE, say("It was not found today. Doorstep will look again on another day.")


def _by_dates(reading: AccountReading, as_of: datetime) -> tuple[ChannelState, str]:
    last = reading.last_posted_at
    if last is None:
        return _without_dates(reading)
    age, posted = (as_of.date() - last.date()).days, say("Its newest post is from {day}.", day=day(last))
    if age <= ACTIVE_DAYS:
        return ChannelState.ACTIVE, posted
    return (ChannelState.QUIET if age <= QUIET_DAYS else ChannelState.DORMANT), posted


def _without_dates(reading: AccountReading) -> tuple[ChannelState, str]:
    if reading.posts_90 and not reading.posts_90.at_least:
        never = reading.seen_from is None and not (reading.features and reading.features.reposts)
        return ChannelState.DORMANT, say("It has never posted.") if never else _nothing_in(QUIET_DAYS)
    if reading.posts_30 and not reading.posts_30.at_least:
        return ChannelState.QUIET, _nothing_in(ACTIVE_DAYS)
    if reading.features and reading.features.reposts and not reading.features.posts:
        passed_on = say("Its newest posts are all somebody else's, passed on: its own were not seen.")
        return ChannelState.NOT_CHECKED, passed_on
    return ChannelState.UNKNOWN_SHAPE, say("None of its posts has a date that can be read.")


def _nothing_in(days: int) -> str:
    return say_count(
        "It posted nothing of its own in {count} day.", "It posted nothing of its own in {count} days.", days
    )
