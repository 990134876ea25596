"""What councils used to be called: an ONS code or a name that an older description has and the newest has not."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, select

from store.convert import from_json
from store.queries import newest
from store.records import Council
from store.tables import councils


def former_names(connection: Connection) -> Mapping[str, tuple[str, ...]]:
    """By `local_authority_code`, the newest first; councils that never had another are absent."""
    now = {each.local_authority_code: _names(each) for each in _described(connection, newest_only=True)}
    found: dict[str, dict[str, None]] = {}
    for each in _described(connection, newest_only=False):
        code = each.local_authority_code
        for name in _names(each):
            if name not in now[code]:
                found.setdefault(code, {})[name] = None
    return {code: tuple(names) for code, names in found.items()}


def _described(connection: Connection, *, newest_only: bool) -> list[Council]:
    """The newest description first."""
    wanted = newest(councils) if newest_only else ~newest(councils)
    query = select(councils.c.record).where(wanted).order_by(councils.c.id.desc())
    return [from_json(Council, record) for record in connection.execute(query).scalars()]


def _names(council: Council) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (council.gss_code, council.nice_name, council.name))))
