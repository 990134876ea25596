"""Who was told of what: a row before a notice is sent, and another when it was. On a connection that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from store.pages import unless_there
from store.tables import notice_ends, notices


class Ending(StrEnum):
    """What became of a notice."""

    SENT = "sent"
    """Its server has taken it."""
    FAILED = "failed"
    """It surely did not arrive."""
    UNKNOWN = "not known"
    """The connection broke after it was handed over, and before the server said that it has taken it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice to one recipient."""

    number: int
    """Among the recipient's; 0 is none, and says since when they are told of changes."""
    written_at: datetime
    since: datetime
    """Changes from before that are not this recipient's news."""
    changes: tuple[str, ...]
    """By key."""
    job: str
    """Id of the indicator that the one suggestion was about; empty without one."""
    ending: Ending | None
    """`None` if it is being sent, or whoever sent it was killed: then nobody knows either."""


def of(connection: Connection, recipient: str) -> tuple[Notice, ...]:
    """Every notice to this recipient, the oldest first."""
    query = (
        select(notices, notice_ends.c.ending)
        .join_from(notices, notice_ends, isouter=True)
        .where(notices.c.recipient == recipient)
        .order_by(notices.c.number)
    )
    return tuple(
        Notice(
            row.number,
            row.written_at,
            row.since,
            tuple(row.changes),
            row.job,
            Ending(row.ending) if row.ending else None,
        )
        for row in connection.execute(query)
    )


def add(
    connection: Connection, recipient: str, number: int, changes: Sequence[str], job: str, since: datetime, at: datetime
) -> int | None:
    """Add a notice, and give its row; `None` if somebody else has written one of this number."""
    row = {"recipient": recipient, "number": number, "written_at": at, "since": since}
    adding = unless_there(connection, notices).returning(notices.c.id)
    return connection.execute(adding, [row | {"changes": list(changes), "job": job}]).scalar()


def end(connection: Connection, notice: int, ending: Ending, at: datetime) -> None:
    """Add what became of it."""
    connection.execute(insert(notice_ends).values(notice_id=notice, ended_at=at, ending=ending.value))
