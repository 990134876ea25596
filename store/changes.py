"""What has changed: rows of changes, each once. On a connection that the caller has opened."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from store.checks import Reach
from store.convert import from_json, storable, to_json
from store.pages import unless_there
from store.records import Change, ChangeKind
from store.tables import change_looks, changes


@dataclass(frozen=True, slots=True)
class Noted:
    """A change, and by what it is known to have been told."""

    key: str
    """SHA-256 of the change's key, hexadecimal: it stays when words of the change are erased."""
    change: Change

    @classmethod
    def of(cls, change: Change) -> Noted:
        """The change as it would be noted."""
        return cls(sha256(storable(change.key).encode()).hexdigest(), change)


def note(connection: Connection, code: str, until: Reach, found: Sequence[Change], at: datetime) -> None:
    """Add the changes of one council that are not there, and up to where its checks were compared."""
    if rows := [_row(each, at) for each in found]:
        connection.execute(unless_there(connection, changes), rows)
    look = {"code": storable(code), "scorecard_id": until.scorecard, "snapshot_id": until.visit, "looked_at": at}
    connection.execute(insert(change_looks).values(look))


def between(
    connection: Connection, since: datetime, before: datetime, codes: Collection[str] | None
) -> tuple[Noted, ...]:
    """Those that were seen from `since` on and before `before`, the oldest first; of all councils with `None`."""
    wanted = (changes.c.seen_at >= since) & (changes.c.seen_at < before)
    query = select(changes.c.key, changes.c.record).where(wanted).order_by(changes.c.seen_at, changes.c.id)
    if codes is not None:
        query = query.where(changes.c.code.in_([storable(each) for each in codes]))
    return _found(connection, query)


def newest(
    connection: Connection, kinds: Collection[ChangeKind], codes: Collection[str], limit: int
) -> tuple[Noted, ...]:
    """At most `limit` of these kinds, the newest first; of all councils, if none is named."""
    query = select(changes.c.key, changes.c.record).where(changes.c.kind.in_([each.value for each in kinds]))
    if codes:
        query = query.where(changes.c.code.in_([storable(each) for each in codes]))
    return _found(connection, query.order_by(changes.c.seen_at.desc(), changes.c.id.desc()).limit(limit))


def _found(connection: Connection, query: Select[Any]) -> tuple[Noted, ...]:
    return tuple(Noted(key, from_json(Change, record)) for key, record in connection.execute(query))


def _row(change: Change, at: datetime) -> dict[str, object]:
    return {
        "code": storable(change.council),
        "key": Noted.of(change).key,
        "kind": change.kind.value,
        "seen_at": change.seen_at,
        "noted_at": at,
        "record": to_json(change),
    }
