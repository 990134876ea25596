"""Writes into the log who did what, as whoever looks at the page."""

from __future__ import annotations

from datetime import UTC, datetime

from dashboard import queries
from dashboard.callers import visitor
from store.deeds import Deed, DeedKind


def log(kind: DeedKind, code: str = "", about: str = "", detail: str = "") -> None:
    """Remember it. `about`: a number or a keyed digest. `detail`: never what somebody wrote. Raises `DatabaseError`."""
    who = visitor()
    deed = Deed(kind, datetime.now(UTC), who.office.value, code, who.who, about, detail)
    queries.store(queries.settings().database).deeds.note(deed)
