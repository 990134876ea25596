"""What a database has grown by, table by table."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Growth:
    """Of one table, with its indexes."""

    table: str
    rows: int
    size: int
    """Bytes."""


def growth(database: Path) -> list[Growth]:
    """The largest first."""
    with closing(sqlite3.connect(database)) as connection:
        names = "SELECT name, tbl_name FROM sqlite_master WHERE rootpage > 0"
        sizes: dict[str, int] = {}
        pages = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name").fetchall())
        for name, table in connection.execute(names).fetchall():
            sizes[table] = sizes.get(table, 0) + pages.get(name, 0)
        count = "SELECT count(*) FROM "
        found = [Growth(each, connection.execute(f'{count}"{each}"').fetchone()[0], sizes[each]) for each in sizes]
    return sorted((each for each in found if each.rows), key=lambda each: -each.size)


def visits(database: Path) -> dict[str, list[float]]:
    """By council, when each of its visits came to its end, in seconds since 1970."""
    query = "SELECT code, max(taken_at) FROM snapshot WHERE finished GROUP BY code, run_id ORDER BY 2"
    found: dict[str, list[float]] = {}
    with closing(sqlite3.connect(database)) as connection:
        for code, at in connection.execute(query):
            found.setdefault(code, []).append(datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp())
    return found


def again(database: Path) -> int:
    """Pages that a run has stored twice at one attempt: the database forbids it, and this counts."""
    query = "SELECT count(*) - count(DISTINCT run_id || ' ' || url || ' ' || attempt) FROM page_reading"
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute(query).fetchone()[0])
