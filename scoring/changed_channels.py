"""Channels that went quiet, are gone, may have changed hands or were retired: one thread for each account. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import datetime

from scoring import seen
from scoring.figures import leads_to
from scoring.language import marked, say
from scoring.threads import Season, Thread, is_paused, told
from scoring.turns import Turn
from scoring.words import day_words, platform_name
from store.records import Account, Activity, Change, ChangeKind, ChannelState, Check, Grade

_SILENT = (ChannelState.QUIET, ChannelState.DORMANT)
_SPEAKING = (ChannelState.ACTIVE, *_SILENT)
TOLD: dict[Hashable, ChangeKind] = {
    ChannelState.CHANGED_HANDS: ChangeKind.CHANGED_HANDS,
    ChannelState.GONE: ChangeKind.GONE,
    ChannelState.QUIET: ChangeKind.WENT_QUIET,
    ChannelState.RETIRED: ChangeKind.RETIRED,
}
"""What is told of a channel that is in one of these states."""
_DECIDED = (ChannelState.RETIRED, ChannelState.EMERGENCY_ONLY, ChannelState.HELD)
"""What the council's pages say."""
_SAYING = frozenset({*_SPEAKING, *TOLD, *_DECIDED, ChannelState.MOVED})
"""States of the channel. The others are of our looking at it."""
_CLOSED = ChannelState.NOT_READABLE
"""What the platform shows to nobody: until more is known, pages alone speak of it, and say that it is in use."""
_WORDS = {
    ChangeKind.CHANGED_HANDS: (
        marked(
            "{name} may be somebody else's: it is another account than before, or no longer leads back to the website."
        ),
        marked("Open it with care and see whose it is. Until you know, take out the links to it."),
    ),
    ChangeKind.GONE: (
        marked("{name}: the platform says that there is no such account."),
        marked("Correct the links to it, or take them out: somebody else may take the name."),
    ),
    ChangeKind.WENT_QUIET: (
        marked("{name} has shown nothing new for more than 30 days."),
        marked("Post again, or say on the website that the account has been retired."),
    ),
    ChangeKind.RETIRED: (
        marked("{name} has been retired: the website says so, or the account itself."),
        "",
    ),
}
_Shown = tuple[Check, Account, Activity]


def channel_threads(checks: Iterable[Check], season: Season) -> Iterator[Thread]:
    """Of the council's own accounts in these checks, the oldest first. Rules of scoring do not matter here."""
    found: dict[tuple[str, str], list[_Shown]] = {}
    for check in checks:
        known = {(each.platform, each.key): each for each in check.snapshot.activities}
        for account in check.snapshot.accounts:
            activity = known.get((account.platform, account.key))
            if activity and _is_own(account, activity):
                found.setdefault((account.platform, account.key), []).append((check, account, activity))
    for name, shown in found.items():
        yield _thread(f"{name[0]}/{name[1]}", list(_sayings(shown, season)))


def channel(about: str) -> str:
    """The name of the thread of the account that a change is about."""
    return f"channel {about}"


def _is_own(account: Account, activity: Activity) -> bool:
    """Linked as the council's own; one that it says it has left need only be mentioned."""
    linked = account.grade is not Grade.MENTIONED or activity.state is ChannelState.RETIRED
    return linked and account.role in seen.OWN and not account.personal and account.platform not in seen.NO_CHANNELS


def _sayings(shown: Iterable[_Shown], season: Season) -> Iterator[tuple[_Shown, ChannelState]]:
    """Each time that the account was looked at and something could be seen, with its state.

    A check that asked nobody says what an earlier one saw: it agrees with nobody. A quieter feed before an election, or
    at the end of a council, is not a fall.
    """
    last: datetime | None = None
    led_away = known = False
    for check, account, activity in shown:
        state, looked_at = activity.state, _looked_at(check, activity)
        known = known or state in _SAYING
        if state not in (_SAYING if known else {_CLOSED}) or looked_at == last:
            continue
        led_away = _leads_away(led_away, check, account, activity)
        if led_away:
            state = ChannelState.CHANGED_HANDS
        if state in _SILENT:
            state = ChannelState.QUIET
            if is_paused(check) or season(check.scorecard.council, check.scorecard.as_of):
                continue
        last = looked_at
        yield (check, account, activity), state


def _looked_at(check: Check, activity: Activity) -> datetime:
    """Every check reads what pages say of an account, changed or not; the account itself is asked less often."""
    if activity.reading is None or activity.state in _DECIDED:
        return check.scorecard.as_of
    return activity.reading.read_at


def _leads_away(already: bool, check: Check, account: Account, activity: Activity) -> bool:
    """Whether the profile led back once and does not: each reading is compared with the one before, so it is said once.

    It holds until the profile leads back, or something else is known of the account.
    """
    reading = activity.reading
    if activity.state is ChannelState.CHANGED_HANDS:
        return reading is not None and reading.state is None
    if not already or activity.state not in _SPEAKING or reading is None:
        return False
    return leads_to(account, reading, check.scorecard.council.website) is not True


def _thread(about: str, sayings: list[tuple[_Shown, ChannelState]]) -> Thread:
    checks = [check for (check, _account, _activity), _state in sayings]

    def change(turn: Turn[Hashable]) -> Change | None:
        (second, account, activity), state = sayings[turn.second]
        kind = TOLD.get(state)
        if kind is None or (kind is ChangeKind.WENT_QUIET and turn.before is not ChannelState.ACTIVE):
            return None
        if turn.before is _CLOSED and kind is not ChangeKind.RETIRED:
            return None  # a first look
        what, todo = _WORDS[kind]
        words = say(what, name=f"{platform_name(account.platform)} ({account.handle})")
        if kind is ChangeKind.WENT_QUIET and activity.last_posted_on:
            newest = say("Its newest post is from {day}.", day=day_words(activity.last_posted_on))
            words = f"{words} {newest}"
        # Nobody is led to an account that may be anybody's.
        where = account.evidence if kind is ChangeKind.CHANGED_HANDS else (*activity.evidence, *account.evidence)
        return told(kind, about, checks[turn.first], second, words, say(todo) if todo else "", where)

    return Thread(channel(about), checks, [state for _shown, state in sayings], change)
