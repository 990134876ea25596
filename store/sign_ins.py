"""Signing in: sessions that have ended, codes that are asked for, made, tried and used, and whose an address is."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select

from store import own_page
from store.convert import storable
from store.councillors import Key
from store.database import Database
from store.erasure import erase_rows
from store.pages import unless_there
from store.tables import code_steps, published_marks, session_ends

CODE_LASTS = timedelta(minutes=10)
TRIES = 5
"""After so many a new code is needed."""
KEPT = timedelta(days=1)
"""So long what is left of a code is kept."""
_ASKED, _MADE, _TRIED, _USED = "asked", "made", "tried", "used"
_table = code_steps.c


@dataclass(frozen=True, slots=True)
class CodeAsked:
    """Somebody's wish for a code."""

    key: str
    """Names the wish: the browser that wished carries it."""
    who: str
    """A keyed digest of the address."""
    sealed: str
    """The address, which only whoever has the key of links can read."""
    at: datetime


class SignIns:
    """Over sessions, codes, and by what addresses are known again. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """On a database that is open."""
        self._database = database

    def end(self, session: str, at: datetime) -> None:
        """A session is over, on whatever machine it is carried."""
        with self._database.writing() as connection:
            connection.execute(unless_there(connection, session_ends), [{"key": session, "added_at": at}])

    def has_ended(self, session: str) -> bool:
        """Whether it is over."""
        with self._database.reading() as connection:
            return connection.scalar(select(session_ends.c.id).where(session_ends.c.key == session)) is not None

    def ask_code(self, asked: CodeAsked) -> None:
        """Remember a wish for a code."""
        with self._database.writing() as connection:
            _add(connection, asked.key, _ASKED, asked.at, who=asked.who, record={"sealed": asked.sealed})

    def asked_since(self, since: datetime, who: str = "") -> int:
        """How many codes were asked for; with `who`, for one address."""
        query = select(func.count()).where(_table.kind == _ASKED, _table.added_at >= since)
        with self._database.reading() as connection:
            return connection.scalar(query.where(_table.who == who) if who else query) or 0

    def waiting(self, now: datetime) -> tuple[CodeAsked, ...]:
        """The wishes for which no code was made, and that are not too old, the oldest first."""
        made = select(_table.key).where(_table.kind == _MADE)
        query = select(code_steps).where(
            _table.kind == _ASKED, _table.added_at > now - CODE_LASTS, _table.key.not_in(made)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(_table.id)).all()
        return tuple(CodeAsked(row.key, row.who, row.record["sealed"], row.added_at) for row in rows)

    def made(self, key: str, digest: str, at: datetime) -> bool:
        """Remember the digest of the code made for a wish, or empty if none is; false if somebody else was quicker."""
        with self._database.writing() as connection:
            return _add(connection, key, _MADE, at, record={"digest": digest})

    def used(self, key: str, digest: str, now: datetime) -> CodeAsked | None:
        """Try a code: the wish if it is right; `None` if it is wrong, used, too old or was tried too often.

        A try counts whatever comes of it, and whether or not there was ever a code.
        """
        with self._database.writing() as connection:
            tried = _steps(connection, key, _TRIED)
            # Of two who try at once on a server, one has not tried.
            if tried >= TRIES or not _add(connection, key, _TRIED, now, number=tried + 1):
                return None
            asked = connection.execute(select(code_steps).where(_table.key == key, _table.kind == _ASKED)).one_or_none()
            made = connection.scalar(select(_table.record).where(_table.key == key, _table.kind == _MADE))
            if asked is None or made is None or not asked.added_at <= now < asked.added_at + CODE_LASTS:
                return None
            right = bool(made["digest"]) and hmac.compare_digest(made["digest"].encode(), digest.encode())
            if not right or not _add(connection, key, _USED, now):
                return None
            return CodeAsked(key, asked.who, asked.record["sealed"], asked.added_at)

    def erase_codes(self, now: datetime) -> bool:
        """Remove what is left of old codes; whether there was anything."""
        with self._database.writing() as connection:
            old = tuple(connection.scalars(select(_table.id).where(_table.added_at < now - KEPT)))
            if old:
                erase_rows(connection, "", {code_steps: old}, now)
        return bool(old)

    def publish_mark(self, code: str, site_id: str, mark: str, at: datetime) -> None:
        """Remember by what the address that a council publishes for a councillor is known again; empty: it has none."""
        with self._database.writing() as connection:
            newest = _newest_mark(connection, storable(code), storable(site_id))
            if newest != mark:
                row = {"code": storable(code), "site_id": storable(site_id), "mark": mark, "added_at": at}
                connection.execute(insert(published_marks).values(row))

    def marked(self, code: str) -> frozenset[str]:
        """Site ids of a council's councillors of whom it is known whether an address is published for them."""
        table = published_marks.c
        with self._database.reading() as connection:
            return frozenset(connection.scalars(select(table.site_id).where(table.code == storable(code))))

    def whose(self, mark: str) -> tuple[Key, ...]:
        """Every councillor whose published address it is: none, one, or several whom nobody can tell apart."""
        table = published_marks.c
        query = select(table.code, table.site_id).where(table.mark == mark).distinct()
        with self._database.reading() as connection:
            found = [(code, site_id) for code, site_id in connection.execute(query)] if mark else []
            held = [each for each in found if own_page.is_there(connection, *each)]
            return tuple(each for each in held if _newest_mark(connection, *each) == mark)


def _steps(connection: Connection, key: str, kind: str) -> int:
    return connection.scalar(select(func.count()).where(_table.key == key, _table.kind == kind)) or 0


def _add(
    connection: Connection,
    key: str,
    kind: str,
    at: datetime,
    *,
    number: int = 1,
    who: str = "",
    record: dict[str, str] | None = None,
) -> bool:
    """False if there is one already."""
    row = {"key": key, "kind": kind, "number": number, "who": who, "added_at": at, "record": record or {}}
    return connection.execute(unless_there(connection, code_steps), [row]).rowcount == 1


def _newest_mark(connection: Connection, code: str, site_id: str) -> str | None:
    """The newest of one councillor; `None` if there never was any."""
    table = published_marks.c
    query = select(table.mark).where(table.code == code, table.site_id == site_id).order_by(table.id.desc()).limit(1)
    return connection.scalar(query)
