"""Councillors, what their pages showed, and how it measured: their rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select

from store import rulebooks
from store.convert import from_json, storable, to_json, written
from store.decoding import from_text, joined, text_of
from store.pages import unless_there
from store.records import Councillor, CouncillorScorecard, CouncillorSnapshot, Finding, Outcome
from store.tables import councillor_scorecards, councillor_snapshots, councillors

Visit = tuple[CouncillorSnapshot, CouncillorScorecard]
Key = tuple[str, str]
"""Code of the council, and what its site knows the councillor by."""


@dataclass(frozen=True, slots=True)
class Visited:
    """The last visit to a councillor's page."""

    run: int
    at: datetime
    settled: bool
    """False if the page could not be read for a reason that may pass."""


_OWN_COLUMN = ("councillor", *rulebooks.IN_RULEBOOK)


def add_visits(connection: Connection, run: int, visits: Sequence[Visit]) -> None:
    """Add visits. What the run has already stays; a scorecard is added only where it says something new."""
    if not visits:
        return
    ids = ids_of(connection, [snapshot.councillor for snapshot, _card in visits])
    rows: dict[Key, tuple[dict[str, Any], CouncillorScorecard]] = {}
    for snapshot, card in visits:
        rows.setdefault(key(snapshot.councillor), (_snapshot_row(run, snapshot, ids), card))
    table = councillor_snapshots.c
    adding = unless_there(connection, councillor_snapshots).returning(table.code, table.site_id, table.id)
    stored = connection.execute(adding, [row for row, _card in rows.values()])
    add_scorecards(connection, [(rows[code, site_id][1], id) for code, site_id, id in stored])


def add_scorecards(connection: Connection, cards: Sequence[tuple[CouncillorScorecard, int]]) -> None:
    """Add scorecards of snapshots that are stored, by their ids, where they say something new."""
    codes = {storable(card.councillor.council) for card, _snapshot in cards}
    table = councillor_scorecards.c
    ids = _newest_ids(councillor_scorecards, codes)
    said = select(table.code, table.site_id, table.digest).where(table.id.in_(ids))
    known = {(code, site_id): digest for code, site_id, digest in connection.execute(said)}
    rows = [(_scorecard_row(card) | {"snapshot_id": snapshot}, card) for card, snapshot in cards]
    new = [(row, card) for row, card in rows if known.get((row["code"], row["site_id"])) != row["digest"]]
    if new:
        books = rulebooks.add_missing(connection, [card for _row, card in new])
        whole = [row | {"rulebook_id": book} for (row, _card), book in zip(new, books, strict=True)]
        connection.execute(insert(councillor_scorecards), whole)


def key(councillor: Councillor) -> Key:
    """As stored."""
    return storable(councillor.council), storable(councillor.site_id)


def visited_last(connection: Connection, codes: Collection[str]) -> dict[Key, Visited]:
    """The last visit to each councillor of these councils; of all, if none is named."""
    table = councillor_snapshots.c
    permanent = table.record["readings", 0, "problem", "permanent"].as_boolean()
    query = select(table.code, table.site_id, table.run_id, table.taken_at, permanent)
    rows = connection.execute(query.where(table.id.in_(_newest_ids(councillor_snapshots, codes))))
    return {(code, site_id): Visited(run, at, permanent is not False) for code, site_id, run, at, permanent in rows}


def newest_scorecards(connection: Connection, codes: Collection[str]) -> tuple[CouncillorScorecard, ...]:
    """Of the councillors of these councils, by council and name; each with the councillor as last described."""
    table = councillor_scorecards.c
    ids = _newest_ids(councillor_scorecards, codes)
    query = select(table.code, table.site_id, table.record, table.rulebook_id).where(table.id.in_(ids))
    rows = connection.execute(query).all()
    people = _described(connection, codes)
    records = rulebooks.whole(connection, [(row.record, row.rulebook_id) for row in rows])
    found = (
        from_json(CouncillorScorecard, record | {"councillor": people[row.code, row.site_id]})
        for record, row in zip(records, rows, strict=True)
    )
    return tuple(sorted(found, key=lambda card: (card.councillor.council, card.councillor.name.casefold())))


def newest_snapshots(connection: Connection, codes: Collection[str]) -> tuple[tuple[int, CouncillorSnapshot], ...]:
    """With their ids: of the councillors of these councils, the newest."""
    table = councillor_snapshots.c
    query = (
        select(table.id, text_of(table.record).label("record"), text_of(councillors.c.record).label("person"))
        .join_from(councillor_snapshots, councillors)
        .where(table.id.in_(_newest_ids(councillor_snapshots, codes)))
        .order_by(table.id)
    )
    return tuple(
        (id, from_text(CouncillorSnapshot, joined(record, councillor=person)))
        for id, record, person in connection.execute(query)
    )


def codes(connection: Connection) -> tuple[str, ...]:
    """Of the councils that have any, in order."""
    return tuple(sorted(connection.execute(select(councillor_snapshots.c.code).distinct()).scalars()))


def _newest_ids(table: Table, codes: Collection[str]) -> Any:  # noqa: ANN401
    newest = select(func.max(table.c.id)).group_by(table.c.code, table.c.site_id)
    return newest.where(table.c.code.in_([storable(each) for each in codes])) if codes else newest


def _described(connection: Connection, codes: Collection[str]) -> Mapping[Key, dict[str, Any]]:
    table = councillors.c
    query = select(table.code, table.site_id, table.record).where(table.id.in_(_newest_ids(councillors, codes)))
    return {(row.code, row.site_id): row.record for row in connection.execute(query)}


def ids_of(connection: Connection, people: Iterable[Councillor]) -> dict[Key, int]:
    """The newest row of each, added where they are described otherwise than before."""
    rows = {key(each): _councillor_row(each) for each in people}
    known = {(row.code, row.site_id): row for row in _newest_rows(connection, {code for code, _id in rows})}
    new = [row for each, row in rows.items() if each not in known or known[each].digest != row["digest"]]
    ids = {each: known[each].id for each in rows if each in known}
    if new:
        table = councillors.c
        added = connection.execute(insert(councillors).returning(table.code, table.site_id, table.id), new)
        ids |= {(code, site_id): id for code, site_id, id in added}
    return ids


def _newest_rows(connection: Connection, codes: Collection[str]) -> Sequence[Row[Any, Any, Any, Any]]:
    table = councillors.c
    query = select(table.code, table.site_id, table.digest, table.id)
    return connection.execute(query.where(table.id.in_(_newest_ids(councillors, codes)))).all()


def _councillor_row(councillor: Councillor) -> dict[str, Any]:
    code, site_id = key(councillor)
    record = to_json(councillor)
    digest = sha256(record.encode()).hexdigest()
    return {"code": code, "site_id": site_id, "digest": digest, "added_at": datetime.now(UTC), "record": record}


def _snapshot_row(run: int, snapshot: CouncillorSnapshot, ids: Mapping[Key, int]) -> dict[str, Any]:
    known_by = key(snapshot.councillor)
    return {
        "run_id": run,
        "councillor_id": ids[known_by],
        "code": known_by[0],
        "site_id": known_by[1],
        "taken_at": snapshot.taken_at,
        "record": to_json(snapshot, without=("councillor",)),
    }


def _scorecard_row(card: CouncillorScorecard) -> dict[str, Any]:
    code, site_id = key(card.councillor)
    own = {name: getattr(card, name) for name in card.__slots__ if name not in _OWN_COLUMN}
    return {
        "code": code,
        "site_id": site_id,
        "as_of": card.as_of,
        "method": card.method,
        "digest": _said(card.method, card.findings),
        "record": written(own | {"findings": rulebooks.found_only(card.findings)}),
    }


@lru_cache(maxsize=4096)  # thousands of pages say the same
def _digest(method: int, said: tuple[tuple[str, Outcome, float | None, str], ...]) -> str:
    words = ((indicator, outcome.value, value, message) for indicator, outcome, value, message in said)
    return sha256(repr((method, *words)).encode()).hexdigest()


def _said(method: int, findings: Iterable[Finding]) -> str:
    """Digest of what a scorecard says, whenever and wherever each thing was read."""
    return _digest(method, tuple([(each.indicator, each.outcome, each.value, each.message) for each in findings]))
