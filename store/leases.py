"""Who is at work: one row, taken, beaten and given up. The one thing in the database that is state and not history.

A beat every few seconds, kept as history, would be six million rows a year that nobody reads.

Whether a scheduler still lives is not told by comparing clocks, which may be set or differ from machine to machine:
whoever wants its place watches whether its beats go on (`monitor.lease`), and takes the row only as it was last seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from store.errors import DatabaseError
from store.pages import unless_there
from store.tables import schedulers

BEAT = 5
"""Seconds between two beats."""
LASTS = 30
"""Seconds after its last beat for which a scheduler may act. Others wait for longer before they take its place."""
_ONLY = 1
"""The row's id."""


class LeaseLostError(DatabaseError):
    """Another scheduler has taken this one's place."""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The scheduler that is at work, or that was last."""

    holder: str
    """Machine, process, and a token of its own."""
    beats: int
    """How often any scheduler has been heard: it grows with every beat."""
    taken_at: datetime
    """When this one began, by its clock."""
    seen_at: datetime
    """When it was last heard, by its clock."""
    given_up: bool
    """It has ended of its own accord."""

    def alive(self, now: datetime) -> bool:
        """It has not ended, and was heard a moment ago, as far as clocks can tell."""
        return not self.given_up and (now - self.seen_at).total_seconds() <= LASTS


def heartbeat(connection: Connection) -> Heartbeat | None:
    """`None` before the first scheduler."""
    row = connection.execute(select(schedulers).where(schedulers.c.id == _ONLY)).one_or_none()
    return Heartbeat(row.holder, row.beats, row.taken_at, row.seen_at, row.given_up) if row else None


def take(connection: Connection, holder: str, seen: Heartbeat | None, at: datetime) -> bool:
    """Take the place of `seen`, if it is as it was seen; false if anybody else was quicker, or it has beaten since."""
    values = {"holder": holder, "taken_at": at, "seen_at": at, "given_up": False}
    if seen is None:
        adding = unless_there(connection, schedulers).values(values | {"id": _ONLY, "beats": 1})
        return connection.execute(adding.returning(schedulers.c.id)).first() is not None
    return _changed(connection, seen.holder, seen.beats, values)


def beat(connection: Connection, holder: str, at: datetime) -> bool:
    """Be heard; false if somebody else is in its place."""
    return _changed(connection, holder, None, {"seen_at": at})


def give_up(connection: Connection, holder: str, at: datetime) -> None:
    """Leave the place to whoever comes. Nothing if somebody else has it."""
    _changed(connection, holder, None, {"seen_at": at, "given_up": True})


def refuse_others(connection: Connection, holder: str) -> None:
    """Let only the holder go on in this transaction. Raises `LeaseLostError`."""
    row = schedulers.c
    query = select(row.id).where(row.holder == holder, ~row.given_up).with_for_update()
    if connection.execute(query).first() is None:
        raise LeaseLostError("Another scheduler has taken this one's place.")


def _changed(connection: Connection, holder: str, beats: int | None, values: dict[str, object]) -> bool:
    row = schedulers.c
    same = (row.id == _ONLY) & (row.holder == holder)
    if beats is not None:
        same &= row.beats == beats
    changed = connection.execute(update(schedulers).where(same).values(values | {"beats": row.beats + 1}))
    return changed.rowcount == 1
