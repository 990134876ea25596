"""What channels show where they may be read: pure questions that indicators share.

Of each channel an indicator asks one figure, and each channel for which it is defined counts the same. Channels that
may be read and could not be read this time count as unseen: they lower how much was looked at, never the value.
Services that show nothing to visitors who are not signed in are outside all this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from math import fsum

from scoring import seen
from scoring.figures import Figure, Measured, here
from scoring.indicator import Answer, not_applicable, partly_met, unknown
from scoring.language import kept, say, say_count
from scoring.words import listed, platform_name
from store.records import Account, AccountReading, Activity, ChannelState, PageKind, Snapshot

_OUTSIDE = (
    ChannelState.RETIRED,
    ChannelState.EMERGENCY_ONLY,
    ChannelState.HELD,
    ChannelState.MOVED,
    ChannelState.OPTED_OUT,
    ChannelState.GONE,
    ChannelState.NOT_READABLE,
)
"""Decisions, which are no faults, and what nobody may read."""
_TOLD = 5
"""Channels that a message names; the evidence shows them all."""


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels that an indicator asks about."""

    read: tuple[tuple[Account, AccountReading], ...]
    unread: tuple[tuple[Account, str], ...]
    """Those that could not be read this time, each with the reason as a sentence."""

    def __bool__(self) -> bool:
        """True if there is any."""
        return bool(self.read or self.unread)


def council_answer(snapshot: Snapshot, subject: str, on: Collection[str], measured: Measured) -> Answer:
    """The mean over the council's own channels on platforms of `on`; `subject`, marked, begins its message."""
    channels = split(seen.channels(snapshot), snapshot.activities, on)
    if channels:
        return mean(channels, subject, measured)
    # A page that we could not read may link such a channel.
    if reason := seen.unseen(snapshot, PageKind.LINK_HUB, *seen.ACCOUNT_PAGES):
        return unknown(reason)
    return not_applicable(say("The council has no channel on which this could be read."))


def split(accounts: Iterable[Account], activities: Iterable[Activity], on: Collection[str]) -> Channels:
    """Which of the accounts were read, and which could not be; decisions and unreadable services are left out."""
    known = {(each.platform, each.key): each for each in activities}
    read, unread = [], []
    for account in accounts:
        activity = known.get((account.platform, account.key))
        if account.platform not in on or (activity and activity.state in _OUTSIDE):
            continue
        if reading := _reading(activity):
            read.append((account, reading))
        else:
            unread.append((account, activity.reason if activity else say("It has not been read yet.")))
    return Channels(tuple(read), tuple(unread))


def mean(channels: Channels, subject: str, measured: Measured) -> Answer:
    """The mean figure of the channels that show it; unknown if only unread ones might, not applicable if none can."""
    figures = ((account, reading, measured(account, reading)) for account, reading in channels.read)
    shown = [(account, reading, figure) for account, reading, figure in figures if figure]
    name = _namer([account for account, _ in (*channels.read, *channels.unread)])
    unread = len(channels.unread)
    if not shown and unread:
        account, reason = channels.unread[0]
        nothing = say("Nothing could be read on {channel} this time.", channel=name(account))
        return unknown(f"{nothing} {reason}".strip())
    if not shown:
        return not_applicable(say("The channels that may be read show too little to say."))
    shown.sort(key=lambda each: each[2].value)  # what would gain most comes first
    told = _told([(name(account), figure) for account, _reading, figure in shown])
    value = fsum(figure.value for *_, figure in shown) / len(shown)
    places = (here(account, reading) for account, reading, _figure in shown)
    answer = partly_met(value, _message(say(subject), told, unread), *places)
    return replace(answer, looked=len(shown) / (len(shown) + unread))


def _reading(activity: Activity | None) -> AccountReading | None:
    """What was read; `None` if nothing was, or if the account may be somebody else's by now."""
    if activity is None or activity.state is ChannelState.CHANGED_HANDS:
        return None
    return activity.reading if activity.reading and activity.reading.state is None else None


def _told(shown: list[tuple[str, Figure]]) -> str:
    words = [_one(figure.words, name) for name, figure in shown[:_TOLD]]
    if (more := len(shown) - _TOLD) > 0:
        words.append(say_count("{count} more channel", "{count} more channels", count=more))
    return listed(words)


@kept
def _one(figure: str, channel: str) -> str:
    return say("{figure} on {channel}", figure=figure, channel=channel)


def _message(subject: str, told: str, unread: int) -> str:
    first = say("{subject}: {figures}.", subject=subject, figures=told)
    if not unread:
        return first
    rest = say_count(
        "{count} more channel could not be read this time.",
        "{count} more channels could not be read this time.",
        count=unread,
    )
    return f"{first} {rest}"


def _namer(accounts: Collection[Account]) -> Callable[[Account], str]:
    """What to call each: its platform, and its own name too where the platform alone would not tell."""
    often = Counter(each.platform for each in accounts)

    def name(account: Account) -> str:
        platform = platform_name(account.platform)
        return f"{platform} ({account.handle})" if often[account.platform] > 1 else platform

    return name
