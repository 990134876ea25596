"""How many pages a second, when no politeness holds anybody back: `python -m tests.benchmarks.throughput [--sites N]`.

Compared in turns, over the same made-up sites: `doorstep check` with robots.txt, reading, evidence, scores and SQLite;
bare Scrapy; Scrapy doing the same work; and a loop of requests and Beautiful Soup. Every side must fetch every page
once, and those with our reader must find the same accounts. All are timed from the start of the process to its end.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from tests.benchmarks.county import County, served
from tests.benchmarks.found import Found, check_served, check_stored
from tests.benchmarks.peers.scrapy_settings import SETTINGS
from tests.benchmarks.report import Report
from tests.benchmarks.sides import WORKERS, Cost, cost, doorstep, folder, peer, shared_out
from tests.benchmarks.sites import Sites

OURS, BARE, SAME_WORK, LOOP = "doorstep check", "Scrapy, bare", "Scrapy, same work", "requests + Beautiful Soup"
GOALS = {BARE: 1.0, SAME_WORK: 1.5, LOOP: 4.0}
"""How many times as many pages a second we must read. Beside bare Scrapy, which reads nothing, the aim is 1.5."""


@dataclass(slots=True)
class Side:
    """One of those compared, and what it took in each round."""

    command: Callable[[Path, Path], list[str]]
    """Of the folder that it may write to, and the register."""
    database: str = ""
    """The file in which it leaves what our reader found; empty if it does not use our reader."""
    rounds: list[tuple[Cost, Report]] = field(default_factory=list)

    def seconds(self) -> float:
        """The median."""
        return median(cost.seconds for cost, _ in self.rounds)

    def cpu_seconds(self) -> float:
        """The median."""
        return median(cost.cpu_seconds for cost, _ in self.rounds)

    def serving(self) -> float:
        """CPU seconds of the server: the median."""
        return median(report.cpu_seconds for _, report in self.rounds)


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, default=100)
    parser.add_argument("--pages", type=int, default=30, help="of each site")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=2, help="of ours")
    chosen = parser.parse_args()
    words = [*shared_out(chosen.processes), "--workers", str(WORKERS)]
    sides = compared(words)
    with served(Sites(chosen.sites, chosen.pages, chosen.pages)) as county:
        for _ in range(chosen.rounds):
            accounts = [seen.accounts for side in sides.values() if (seen := run(county, side))]
            assert len(set(accounts)) == 1, "the sides with our reader found different accounts"
        show(sides, county.sites, len(accounts[0]))
    print("Ours: doorstep check", *words)
    print("Scrapy:", ", ".join(f"{name}={value}" for name, value in SETTINGS.items()))
    print(f"throughput: {sides[BARE].seconds() / sides[OURS].seconds():.2f}x (goal {GOALS[BARE]:.1f}x)")


def compared(words: list[str]) -> dict[str, Side]:
    """The four sides, by name; `words` are for our command line."""
    return {
        OURS: Side(lambda here, register: doorstep(here, register, *words), "doorstep.db"),
        BARE: Side(lambda here, register: peer("scrapy_bare", str(register), "pages.jsonl")),
        SAME_WORK: Side(lambda here, register: peer("scrapy_same_work", str(register), "."), "scrapy.db"),
        LOOP: Side(lambda here, register: peer("requests_loop", str(register), "pages.jsonl")),
    }


def run(county: County, side: Side) -> Found | None:
    """One round of one side; what it stored, if it has our reader."""
    county.report()
    with folder() as here:
        taken = cost(side.command(here, county.register(here)), here)
        report = county.report()
        check_served(county, report)
        side.rounds.append((taken, report))
        return check_stored(county, here / side.database) if side.database else None


def show(sides: dict[str, Side], sites: Sites, accounts: int) -> None:
    """The table."""
    pages, rounds = sites.all_pages(), len(sides[OURS].rounds)
    table = Table("", "pages a second", "seconds", "CPU ms a page", "server's", "ours is", "goal")
    for name, side in sides.items():
        table.add_row(
            name,
            f"{pages / side.seconds():.0f}",
            f"{side.seconds():.1f}",
            f"{side.cpu_seconds() / pages * 1e3:.2f}",
            f"{side.serving() / pages * 1e3:.2f}",
            f"{side.seconds() / sides[OURS].seconds():.2f}x" if name in GOALS else "",
            f"{GOALS[name]:.1f}x" if name in GOALS else "",
        )
    size = f"{pages:,} pages of {sites.size // 1000} kB"
    Console(width=120).print(
        f"{sites.count} sites, {size}, {accounts:,} accounts, median of {rounds} rounds", table, highlight=False
    )


if __name__ == "__main__":
    main()
