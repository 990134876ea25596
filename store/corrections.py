"""What councils say is wrong, and whether they publish: to rows, and back, on a connection that is open."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from sqlalchemy import Connection, bindparam, func, select

from store.convert import from_json, storable, to_json
from store.pages import unless_there
from store.records import Correction, CorrectionEntry, CorrectionStep, Publication
from store.tables import corrections, publications

# Made once: to put a question together takes longer than to answer it.
_ALL = select(publications.c.record).order_by(publications.c.id.desc())
_OF_ONE = _ALL.where(publications.c.code == bindparam("wanted"))
_STEPS = select(corrections.c.code, corrections.c.correction, corrections.c.record).order_by(corrections.c.id)
_STEPS_OF = _STEPS.where(corrections.c.code.in_(bindparam("wanted", expanding=True)))


def begin(connection: Connection, raised: CorrectionEntry) -> int:
    """Add a new correction behind the council's earlier ones, whatever numbers it has; its number."""
    table = corrections.c
    newest = select(func.coalesce(func.max(table.correction), 0)).where(table.code == storable(raised.council))
    number = connection.execute(newest).scalar_one()
    while True:  # somebody else of the council may raise one at the same time: theirs is another one
        number += 1
        if add(connection, replace(raised, correction=number, number=1)):
            return int(number)


def add(connection: Connection, entry: CorrectionEntry) -> bool:
    """Add a step. False if its correction has a step of that number already."""
    row = {
        "code": storable(entry.council),
        "correction": entry.correction,
        "number": entry.number,
        "added_at": entry.at,
        "record": to_json(entry),
    }
    return connection.scalar(unless_there(connection, corrections).returning(corrections.c.id), row) is not None


def of(connection: Connection, codes: Collection[str]) -> tuple[Correction, ...]:
    """All of these councils, or of every council if none is named; those that were raised first come first."""
    query, given = (_STEPS_OF, {"wanted": [storable(each) for each in codes]}) if codes else (_STEPS, {})
    found: dict[tuple[str, int], list[CorrectionEntry]] = {}
    for code, number, record in connection.execute(query, given):
        found.setdefault((code, number), []).append(from_json(CorrectionEntry, record))
    return tuple(_whole(found.values()))


def add_publication(connection: Connection, publication: Publication) -> bool:
    """Add it behind the earlier ones. False if there is one of that number already."""
    row = {
        "code": storable(publication.council),
        "number": publication.number,
        "added_at": publication.at,
        "record": to_json(publication),
    }
    return connection.scalar(unless_there(connection, publications).returning(publications.c.id), row) is not None


def publications_of(connection: Connection, code: str) -> tuple[Publication, ...]:
    """What this council has said of publishing, the newest first."""
    return tuple(from_json(Publication, each) for each in connection.scalars(_OF_ONE, {"wanted": storable(code)}))


def last_publications(connection: Connection) -> dict[str, Publication]:
    """The last word of each council that has said anything of it, by `local_authority_code`."""
    found = [from_json(Publication, each) for each in connection.scalars(_ALL)]
    return {each.council: each for each in reversed(found)}


def _whole(entries: Iterable[list[CorrectionEntry]]) -> Iterable[Correction]:
    """What was raised about somebody who has been erased is no more, and what followed says nothing."""
    for first, *later in entries:
        if first.step is CorrectionStep.RAISED:
            yield Correction(first, tuple(later))
