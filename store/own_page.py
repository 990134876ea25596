"""What one councillor is shown of themselves. Asked for by the councillor's own page, and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from store import rulebooks
from store.convert import from_json
from store.councillor_activities import activities
from store.records import Councillor, CouncillorScorecard, CouncillorSnapshot
from store.tables import councillor_activities, councillor_scorecards, councillor_snapshots, councillors


@dataclass(frozen=True, slots=True)
class OwnPage:
    """All that there is to show."""

    councillor: Councillor
    """As last described."""
    seen: CouncillorSnapshot | None = None
    """The newest visit; `None` if the page has not been looked at yet."""
    card: CouncillorScorecard | None = None
    """How it measured last."""


def is_there(connection: Connection, code: str, site_id: str) -> bool:
    """Whether anything is held about the councillor."""
    return _newest(connection, councillors, code, site_id) is not None


def of(connection: Connection, code: str, site_id: str) -> OwnPage | None:
    """Of one councillor; `None` if nothing is held about them."""
    described = _newest(connection, councillors, code, site_id)
    if described is None:
        return None
    own = {"councillor": described.record}
    visit, measured = (
        _newest(connection, table, code, site_id) for table in (councillor_snapshots, councillor_scorecards)
    )
    seen = from_json(CouncillorSnapshot, visit.record | own) if visit else None
    if seen and visit and (shown := _shown(connection, visit.id)):
        seen = replace(seen, activities=activities(shown.record))
    card = None
    if measured:
        (record,) = rulebooks.whole(connection, [(measured.record, measured.rulebook_id)])
        card = from_json(CouncillorScorecard, record | own)
    return OwnPage(from_json(Councillor, described.record), seen, card)


def _newest(connection: Connection, table: Table, code: str, site_id: str) -> Row[Any] | None:
    own = (table.c.code == code) & (table.c.site_id == site_id)
    return connection.execute(select(table).where(own).order_by(table.c.id.desc()).limit(1)).one_or_none()


def _shown(connection: Connection, snapshot: int) -> Row[Any] | None:
    table = councillor_activities
    query = select(table).where(table.c.snapshot_id == snapshot).order_by(table.c.id.desc()).limit(1)
    return connection.execute(query).one_or_none()
