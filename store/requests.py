"""Who asked for a check, and what became of it, on a connection that the caller has opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, text

from store.pages import unless_there
from store.tables import check_answers, check_requests

ONCE_IN = timedelta(hours=1)
"""Within it a council is asked for once, whoever asks: its site did not ask to be visited at all."""


class Asker(StrEnum):
    """Who asked: a role, nobody's name."""

    ANALYST = "analyst"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody wants a council checked again."""

    id: int
    code: str
    """`local_authority_code`."""
    asked_at: datetime
    asked_by: Asker
    answered_at: datetime | None = None
    """`None` while it waits."""
    run: int | None = None
    """The check that answered it; `None` while it waits, and where it was not answered by a check."""
    why_not: str = ""
    """One sentence, where nobody will be visited for it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What asking came to."""

    request: Request
    new: bool
    """False if somebody had asked within the hour: then this is their request."""


def ask(connection: Connection, code: str, asked_by: Asker, at: datetime) -> Asked:
    """Ask for a check, unless one was asked for within the hour."""
    if connection.dialect.name == "postgresql":  # SQLite has one writer as it is
        connection.execute(text("LOCK TABLE check_request IN SHARE ROW EXCLUSIVE MODE"))
    newest = next(iter(of(connection, code)), None)
    # One that is dated further ahead was asked for while the clock was wrong.
    if newest and at - ONCE_IN < newest.asked_at <= at + ONCE_IN:
        return Asked(newest, new=False)
    row = {"code": code, "asked_at": at, "asked_by": asked_by.value}
    (id,) = connection.execute(insert(check_requests).values(row)).inserted_primary_key or (0,)
    return Asked(Request(int(id), code, at, asked_by), new=True)


def of(connection: Connection, code: str) -> tuple[Request, ...]:
    """For this council, the newest first."""
    return _found(connection, check_requests.c.code == code)


def open_ones(connection: Connection) -> tuple[Request, ...]:
    """Those that wait, the newest first."""
    return _found(connection, check_answers.c.id.is_(None))


def answer(connection: Connection, ids: Iterable[int], at: datetime, run: int | None, why_not: str) -> None:
    """Answer these requests; the first answer stands."""
    rows = [{"request_id": id, "answered_at": at, "run_id": run, "why_not": why_not} for id in ids]
    if rows:
        connection.execute(unless_there(connection, check_answers), rows)


def _found(connection: Connection, condition: ColumnElement[bool]) -> tuple[Request, ...]:
    answered = check_answers.c
    query = (
        select(check_requests, answered.answered_at, answered.run_id, answered.why_not)
        .outerjoin_from(check_requests, check_answers)
        .where(condition)
        .order_by(check_requests.c.id.desc())
    )
    return tuple(map(_request, connection.execute(query)))


def _request(row: Row[Any]) -> Request:
    return Request(row.id, row.code, row.asked_at, Asker(row.asked_by), row.answered_at, row.run_id, row.why_not or "")
