"""GOV.UK Local Links Manager (Open Government Licence): home pages, as a table with `gss` and `homepage_url`."""

from __future__ import annotations

from collections.abc import Iterator

from config.lists._entry import Entry, ListKind, Rows


def read(rows: Rows) -> Iterator[Entry]:
    """One for each council with a home page."""
    for line, row in rows:
        yield Entry(line, gss_code=row["gss"], name=row.get("name", ""), values={"website": row["homepage_url"]})


KIND = ListKind("GOV.UK's home pages", frozenset({"gss", "homepage_url"}), read)
