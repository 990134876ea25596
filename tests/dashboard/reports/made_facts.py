"""Facts about a made-up council for reports: read from a database, as the commands do."""

from dataclasses import replace
from datetime import UTC, datetime

from config.settings import Settings
from config.toolkit import principles
from dashboard.reports.council import facts
from scoring.yardstick import fitted
from store.store import Store
from tests.dashboard.reports.stored import NORTHBRIDGE, fill

NOW = datetime(2026, 11, 22, 10, 14, tzinfo=UTC)
PEERS = [
    replace(NORTHBRIDGE, local_authority_code=code, name=f"{code} Council", website=f"https://{code.lower()}.example/")
    for code in ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF")
]
SETTINGS = Settings(dispute_contact="wrong@monitor.example", published=("nor", "END"))


def facts_of(
    folder, council=NORTHBRIDGE, *, others=(), weeks=1, elections=(), settings=SETTINGS, snapshot=None, now=NOW
):
    """Of a council that was checked so many weeks in a row, among others."""
    url = f"sqlite:///{folder / 'county.db'}"
    fill(url, council, *others, weeks=weeks)
    rules = fitted(principles(), chosen=(), elections=elections, words={}, bodies="councils")
    with Store(url) as store:
        found = facts(store, settings, rules, council, now)
    return found if snapshot is None else replace(found, snapshot=snapshot)
