"""What a profile on Bluesky (app.bsky.actor.defs#profileViewDetailed) says of its account. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from collectors.activity._shown import addresses
from collectors.activity._source import UnknownShapeError, Wanted
from collectors.activity._trouble import Settled
from collectors.activity._values import address, at, items, number, text
from collectors.refusals import day
from scoring.language import marked, say
from store.records import AccountReading, ChannelState

Profile = Mapping[str, object]
NOT_THERE = {
    "Profile not found": marked("Bluesky says that there is no such account."),
    "AccountDeactivated": marked("Bluesky says that the owner of the account has deactivated it."),
    "AccountSuspended": marked("Bluesky says that it has suspended the account."),
    "AccountTakedown": marked("Bluesky says that it has taken the account down."),
}
"""By the `error` or the `message` of an answer with status 400."""
_NO_LONGER_A_NAME = "handle.invalid"
_OPTED_OUT = "!no-unauthenticated"
"""A label that the AppView leaves to its readers: it answers all the same."""


def is_of(profile: Profile, wanted: Wanted) -> bool:
    """True if it is the profile of this name or id."""
    return wanted.handle.lower() in (text(profile.get("handle")).lower(), text(profile.get("did")).lower())


def described(wanted: Wanted, known: AccountReading, profile: Profile) -> AccountReading:
    """What the profile shows. Without a state, the posts may be read.

    Raises:
        UnknownShapeError: it is no profile.
        Settled: its posts are not to be read, or not to be taken for the council's.
    """
    did, handle = text(profile.get("did"), 300), text(profile.get("handle"), 300).lower()
    if not did:
        raise UnknownShapeError(say("Bluesky answered, but not with a profile."))
    if wanted.before and wanted.before.stable_id not in ("", did):
        # The id that was known is kept, so that the alarm lasts until somebody has looked.
        then = day(wanted.before.read_at)
        raise Settled(ChannelState.CHANGED_HANDS, say("The name belongs to another account than on {then}.", then=then))
    known = replace(known, stable_id=did, proven_domain=_proven(handle))
    if any(text(at(label, "val")) == _OPTED_OUT and not at(label, "neg") for label in items(profile.get("labels"))):
        reason = say("The account asks Bluesky not to show it to visitors who are not signed in.")
        return replace(known, state=ChannelState.OPTED_OUT, reason=reason)
    if not wanted.handle.startswith("did:") and handle != wanted.handle.lower():
        return _renamed(known, handle)
    about, website = text(profile.get("description"), 3000), address(profile.get("website"))
    return replace(
        known,
        name=text(profile.get("displayName"), 200),
        about=about[:500],
        links=tuple(dict.fromkeys((*filter(None, (website,)), *addresses(about)))),
        followers=number(profile.get("followersCount")),
    )


def _proven(handle: str) -> str:
    """Any other name than one of Bluesky's own is a domain whose owner has set a record for it."""
    return "" if not handle or handle.endswith((".bsky.social", ".invalid")) else handle


def _renamed(known: AccountReading, handle: str) -> AccountReading:
    if handle in ("", _NO_LONGER_A_NAME):
        reason = say("The account is still there, but the name that the council links to is no longer its own.")
        return replace(known, state=ChannelState.GONE, reason=reason)
    reason, moved_to = say("The account is called @{handle} now.", handle=handle), f"https://bsky.app/profile/{handle}"
    return replace(known, state=ChannelState.MOVED, reason=reason, moved_to=moved_to)
