"""What is stored, visit by visit, for whoever writes it out: a few visits are in memory at a time, however many.

No page's words are read for it, and nothing of a councillor's own page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from store import rulebooks
from store.convert import from_json
from store.database import Database
from store.decoding import from_text, text_of
from store.records import Account, Activity, Scorecard
from store.scorecards import of_checks
from store.tables import councils, page_readings, scorecards, snapshots

BATCH = 64
"""Visits read at once: each brings a scorecard of some forty findings."""


@dataclass(frozen=True, slots=True)
class PageTried:
    """That a page was asked for, and how it went; not what it showed."""

    kind: str
    """Value of `PageKind`, as the visit took the page."""
    url: str
    read_at: datetime
    status: int | None
    """`None` if no answer came."""
    complete: bool
    problem: str | None
    """Value of `ProblemKind`; `None` if there was none."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a snapshot holds besides its pages."""

    accounts: tuple[Account, ...] = ()
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """One check of one council, with its last scorecard."""

    scorecard: Scorecard
    """With the council as it was described then."""
    seen: Seen
    pages: tuple[PageTried, ...]
    """In the order of the visit."""


class Exports:
    """The part of the store that is read from end to end. Every method may raise `DatabaseError`."""

    def __init__(self, database: Database) -> None:
        """`database`: the store's own."""
        self._database = database

    def visits(
        self, codes: Collection[str] = (), *, since: datetime | None = None, history: bool = False
    ) -> Iterator[Visit]:
        """The newest of each council, or with `history` all of them, by code and the oldest first.

        Of these `local_authority_code`s, if any are named, and only those taken at or after `since`. No transaction is
        open while the caller works, so that nobody who writes has to wait.
        """
        with self._database.reading() as connection:
            ids = _ids(connection, codes, since, history)
        for first in range(0, len(ids), BATCH):
            with self._database.reading() as connection:
                batch = _visits(connection, ids[first : first + BATCH])
            yield from batch


def _ids(connection: Connection, codes: Collection[str], since: datetime | None, history: bool) -> list[int]:
    """Of scorecards. Of a check that was read again or scored again, the last."""
    rows = of_checks(connection, codes)
    wanted = rows if history else {each.code: each for each in rows}.values()
    kept = [(each.code, each.as_of, each.id) for each in wanted if since is None or each.as_of >= since]
    return [id for _code, _as_of, id in sorted(kept)]


def _visits(connection: Connection, ids: Sequence[int]) -> list[Visit]:
    card = scorecards.c
    query = (
        select(
            *(card.id, card.rulebook_id, card.record),
            councils.c.record.label("council"),
            snapshots.c.readings,
            text_of(snapshots.c.record).label("seen"),
        )
        .join_from(scorecards, councils, councils.c.id == card.council_id)
        .join(snapshots, snapshots.c.id == card.snapshot_id)
        .where(card.id.in_(ids))
    )
    rows = {row.id: row for row in connection.execute(query)}
    ordered = [rows[id] for id in ids if id in rows]
    cards = rulebooks.whole(connection, [(row.record, row.rulebook_id) for row in ordered])
    pages = _pages(connection, {id for row in ordered for id, _kind in row.readings})
    return [
        Visit(
            from_json(Scorecard, each | {"council": row.council}),
            from_text(Seen, row.seen),
            tuple(PageTried(kind, *pages[id]) for id, kind in row.readings if id in pages),
        )
        for row, each in zip(ordered, cards, strict=True)
    ]


def _pages(connection: Connection, ids: Collection[int]) -> dict[int, Sequence[Any]]:
    table = page_readings.c
    query = select(table.id, table.url, table.read_at, table.status, table.complete, table.problem)
    return {id: rest for id, *rest in connection.execute(query.where(table.id.in_(ids)))}
