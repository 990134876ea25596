"""Democracy Club, LGSF (MIT): `scrapers/*/metadata.json`, where councils list their councillors, and since when.

https://github.com/DemocracyClub/LGSF
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from config.lists._entry import Entry, ListError, ListKind, Rows
from config.rows import Fault

# "Electiion" is theirs; the other spelling is for the day on which they mend it.
_ABOUT = ("everyelectiion_data", "everyelection_data")
_LISTED = "services.councillors"


def read(rows: Rows) -> Iterator[Entry]:
    """One for each council. Raises `ListError`."""
    for number, row in rows:
        about = {name: _about(row, name) for name in ("official_identifier", "official_name", "start_date", "end_date")}
        code = about["official_identifier"]
        if not code:
            raise ListError(Fault("", number, "official_identifier", "missing: this is not LGSF's metadata"))
        values = {
            "democracy_url": row.get(f"{_LISTED}.base_url", "") or row.get("base_url", ""),
            "democracy_cms": row.get(f"{_LISTED}.cms_type", "") or row.get("cms_type", ""),
        }
        yield Entry(
            number,
            code=code,
            name=about["official_name"],
            values=values,
            begins=about["start_date"],
            ends=about["end_date"],
        )


def _about(row: Mapping[str, str], name: str) -> str:
    return next((row[f"{part}.{name}"] for part in _ABOUT if row.get(f"{part}.{name}")), "")


KIND = ListKind("LGSF's metadata", frozenset(), read)
