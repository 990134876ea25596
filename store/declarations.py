"""What councils say of themselves: to rows, and back. On a connection that the caller has opened."""

from __future__ import annotations

from sqlalchemy import Connection, select

from store.convert import from_json, storable, to_json
from store.pages import unless_there
from store.records import Declaration
from store.tables import declarations


def add(connection: Connection, declaration: Declaration) -> bool:
    """Add it behind the earlier ones. False if there is one of that number already."""
    row = {
        "code": storable(declaration.council),
        "checklist": storable(declaration.checklist),
        "number": declaration.number,
        "added_at": declaration.at,
        "record": to_json(declaration),
    }
    adding = unless_there(connection, declarations).returning(declarations.c.id)
    return connection.scalar(adding, row) is not None


def of(connection: Connection, code: str) -> tuple[Declaration, ...]:
    """All that this council has declared, to any checklist, the newest first."""
    table = declarations.c
    query = select(table.record).where(table.code == storable(code)).order_by(table.id.desc())
    return tuple(from_json(Declaration, record) for record in connection.scalars(query))
