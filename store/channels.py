"""The channels of every council as its newest snapshot knows them. No page is read for it, and no person is named."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from store.convert import from_json
from store.queries import by_name, newest
from store.records import Account, ChannelState, Council, Grade, Role
from store.tables import councils, page_readings, snapshots

WHOSE = frozenset((Role.MAIN, Role.SERVICE, Role.LEADER, Role.PARTNER, Role.VENDOR))
"""Whose accounts are listed: of organisations and offices, as in exports."""
AT_ONCE = 500
"""Rows in one question."""


@dataclass(frozen=True, slots=True)
class Channel:
    """An account of a council or another body, and what it shows."""

    platform: str
    handle: str
    url: str
    role: Role
    grade: Grade
    seen_on: str
    """Address of a page that links it; empty if none is kept."""
    seen_at: datetime | None
    """When that page was read."""
    state: ChannelState
    reason: str
    known_post_on: date | None
    """Of the newest post that we know of: read on the service, or else shown by the council's own pages."""
    key: str = ""
    """As in `Account`."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What one council's pages lead to."""

    council: Council
    taken_at: datetime
    looked: bool
    """At least one page could be read whole: only then does an empty list say anything."""
    channels: tuple[Channel, ...]
    """In the order in which they were found."""
    unlisted: int
    """Accounts of persons, and those that may be a person's because the pages do not say whose they are."""


@dataclass(frozen=True, slots=True)
class _Shown:
    platform: str
    key: str
    state: ChannelState
    reason: str
    last_posted_on: date | None = None
    at_least_since: date | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """What is wanted of a stored snapshot."""

    accounts: tuple[Account, ...] = ()
    activities: tuple[_Shown, ...] = ()


def listed(connection: Connection) -> tuple[Listed, ...]:
    """Of each council that was ever visited, by name."""
    query = (
        select(councils.c.record.label("council"), snapshots.c.taken_at, snapshots.c.readings, snapshots.c.record)
        .join_from(snapshots, councils)
        .where(newest(snapshots))
    )
    rows = [(row, from_json(_Found, row.record)) for row in connection.execute(query)]
    empty = {id for row, found in rows if not found.accounts for id, _kind in row.readings}
    whole = _read_whole(connection, empty)
    entries = [
        Listed(
            from_json(Council, row.council),
            row.taken_at,
            bool(found.accounts) or any(id in whole for id, _kind in row.readings),
            *_channels(found),
        )
        for row, found in rows
    ]
    return tuple(sorted(entries, key=lambda each: by_name(each.council)))


def _channels(found: _Found) -> tuple[tuple[Channel, ...], int]:
    """Those that may be listed, and how many may not."""
    shown = {(each.platform, each.key): each for each in found.activities}
    ours = [each for each in found.accounts if each.role in WHOSE and not each.personal]
    channels = tuple(_channel(each, shown.get((each.platform, each.key))) for each in ours)
    return channels, len(found.accounts) - len(ours)


def _channel(account: Account, shown: _Shown | None) -> Channel:
    first = next(iter(account.evidence), None)
    known = shown or _Shown(account.platform, account.key, ChannelState.NOT_CHECKED, "")
    return Channel(
        platform=account.platform,
        handle=account.handle,
        url=account.url,
        role=account.role,
        grade=account.grade,
        seen_on=first.url if first else "",
        seen_at=first.read_at if first else None,
        state=known.state,
        reason=known.reason,
        known_post_on=known.last_posted_on or known.at_least_since,
        key=account.key,
    )


def _read_whole(connection: Connection, ids: Collection[int]) -> frozenset[int]:
    wanted, found = sorted(ids), set[int]()
    for first in range(0, len(wanted), AT_ONCE):
        some = page_readings.c.id.in_(wanted[first : first + AT_ONCE])
        found |= set(connection.execute(select(page_readings.c.id).where(some, page_readings.c.complete)).scalars())
    return frozenset(found)
