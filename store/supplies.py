"""Figures that councils supply: to rows, and back. On a connection that the caller has opened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select, true

from store.convert import from_json, storable, to_json
from store.records import Supplied
from store.tables import supplied


def add(connection: Connection, code: str, figures: Iterable[Supplied]) -> None:
    """Add them behind what the council has supplied before."""
    added_at = datetime.now(UTC)
    rows = [
        {
            "code": storable(code),
            "added_at": added_at,
            "platform": each.platform,
            "account": each.key,
            "source": each.source,
            "record": to_json(each),
        }
        for each in figures
    ]
    if rows:
        connection.execute(insert(supplied), rows)


def newest(connection: Connection, code: str = "") -> dict[str, tuple[Supplied, ...]]:
    """By code, of this council or of all: what was supplied last of each account by each tool, the newest first."""
    mine: ColumnElement[bool] = supplied.c.code == storable(code) if code else true()
    same = (supplied.c.code, supplied.c.platform, supplied.c.account, supplied.c.source)
    last = select(func.max(supplied.c.id)).where(mine).group_by(*same)
    query = select(supplied.c.code, supplied.c.record).where(supplied.c.id.in_(last)).order_by(supplied.c.id.desc())
    found: dict[str, tuple[Supplied, ...]] = {}
    for each, record in connection.execute(query):
        found[each] = (*found.get(each, ()), from_json(Supplied, record))
    return found
