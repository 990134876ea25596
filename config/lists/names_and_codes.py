"""mySociety, UK local authority names and codes (CC BY 4.0): `uk_local_authorities_current.csv` and its `_future` twin.

https://pages.mysociety.org/uk_local_authority_names_and_codes/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from config.lists._entry import Entry, ListKind, Rows

PRINCIPAL = frozenset("CC CTY LBO MD NMD NID SCO UA WPA".split())
"""Types of principal councils. Combined authorities and the like have none of the pages that a check looks for."""
# Its columns, and what a register calls them.
SAYS = {
    "official-name": "name",
    "nice-name": "nice_name",
    "local-authority-type": "type",
    "local-authority-type-name": "type_name",
    "nation": "nation",
    "region": "region",
    "county-la": "county_la",
    "replaced-by": "successor",
}


def read(rows: Rows) -> Iterator[Entry]:
    """An entry without codes for each body that is no principal council."""
    for line, row in rows:
        if row["local-authority-type"] not in PRINCIPAL:
            yield Entry(line)
            continue
        values = {ours: row.get(theirs, "") for theirs, ours in SAYS.items()}
        yield Entry(
            line,
            code=row["local-authority-code"],
            gss_code=row["gss-code"],
            name=row["official-name"],
            values=values | _population(row),
            former_codes=tuple(row.get("former-gss-codes", "").replace(",", " ").split()),
            begins=row.get("start-date", ""),
            ends=row.get("end-date", ""),
        )


def _population(row: Mapping[str, str]) -> dict[str, str]:
    """The list has 2020's, with a fraction of nobody."""
    whole = row.get("pop-2020", "").partition(".")[0]
    return {"population": whole} if whole.isdigit() else {}


KIND = ListKind(
    "mySociety's names and codes",
    frozenset({"local-authority-code", "official-name", "gss-code", "local-authority-type"}),
    read,
    whole=True,
)
