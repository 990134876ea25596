"""GOV.UK Local Links Manager (Open Government Licence): links to councils' services.

`links_to_services_provided_by_local_authorities.csv` has a row for every service of every council, and no home pages:
what it tells is which hosts a council's services are on. That is a doubt about a website that is on none of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from config.lists._entry import Entry, ListKind, Rows

HOSTS = "hosts"
"""In place of a column of a register: the hosts of the services, the commonest first, between spaces."""


def read(rows: Rows) -> Iterator[Entry]:
    """One for each council that has links."""
    hosts: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, tuple[int, str]] = {}
    for line, row in rows:
        gss_code = row["gss"]
        first.setdefault(gss_code, (line, row["authority name"]))
        if host := _host(row["url"]):
            hosts[gss_code][host] += 1
    for gss_code, (line, name) in first.items():
        found = " ".join(host for host, _count in hosts[gss_code].most_common(20))
        yield Entry(line, gss_code=gss_code, name=name, values={HOSTS: found})


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


KIND = ListKind("GOV.UK's links to services", frozenset({"authority name", "gss", "url", "lgsl"}), read)
