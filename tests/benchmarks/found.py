"""What a side with our reader has stored, to be compared with what was served."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from store.store import Store
from tests.benchmarks.county import County
from tests.benchmarks.report import Report
from tests.benchmarks.sites import ACCOUNTS_OF_A_COUNCIL


@dataclass(frozen=True, slots=True)
class Found:
    """By all the councils' newest snapshots."""

    pages: Counter[str]
    """How many were read whole, by host."""
    accounts: frozenset[tuple[str, str, str]]
    """Council, platform and key."""


def found(database: Path) -> Found:
    """What an SQLite database holds."""
    pages: Counter[str] = Counter()
    accounts = set()
    with Store(f"sqlite:///{database}") as store:
        for seen in store.latest_snapshots():
            pages.update(urlsplit(reading.url).netloc for reading in seen.readings if not reading.problem)
            accounts |= {(seen.council.local_authority_code, each.platform, each.key) for each in seen.accounts}
    return Found(pages, frozenset(accounts))


def check_stored(county: County, database: Path) -> Found:
    """Every page of every site was read, and every account found."""
    seen, sites = found(database), county.sites
    expected = {urlsplit(origin).netloc: sites.pages(site) for site, origin in enumerate(county.origins)}
    assert dict(seen.pages) == expected, "not every page of every site was stored"
    assert len(seen.accounts) == sites.all_councils() * ACCOUNTS_OF_A_COUNCIL, "not every account was found"
    return seen


def check_served(county: County, report: Report) -> None:
    """Every page was asked for once, and nothing else was."""
    assert report.pages == report.different == county.sites.all_pages(), f"not every page once: {report}"
    assert report.lost == 0, f"asked for pages that nobody serves: {report}"
