"""What a second check of unchanged sites costs: `python -m tests.benchmarks.unchanged [--sites N]`.

It is as large as a week of the United Kingdom (some 380 sites and 10,000 pages), since starting up counts on both
sides. Both ask for one page after the other: how many wait side by side is no matter of CPU where hosts are given
their pauses, and without any, threads would only take the interpreter from each other.

Beside it, in turns: bare conditional gets of the same pages with requests, in one session, site by site. The CPU time
of each process and all that it starts is compared, once where sites say that a page has not changed (ETag and 304),
and once where they send the same bytes again. The first is the figure.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from tests.benchmarks.county import County, served
from tests.benchmarks.found import check_stored
from tests.benchmarks.report import Report
from tests.benchmarks.sides import Cost, cost, doorstep, folder, peer, shared_out
from tests.benchmarks.sites import Sites

GOAL = 2.0
"""Times the CPU of the bare gets."""
Round = tuple[Cost, Report]


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, default=380)
    parser.add_argument("--pages", type=int, default=26, help="of each site")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=1)
    chosen = parser.parse_args()
    table = Table("", "CPU ms a page", "seconds", "pages sent", "answers 304", "ours is")
    ratios = []
    for name, etag in (("ETag, 304", True), ("no ETag, same bytes", False)):
        sites = Sites(chosen.sites, chosen.pages, chosen.pages, etag=etag)
        ours, bare = compared(sites, chosen.rounds, [*shared_out(chosen.processes), "--workers", "1"])
        ratios.append(_cpu(ours) / _cpu(bare))
        for side, rounds, times in (("doorstep check", ours, f"{ratios[-1]:.2f}x"), ("requests", bare, "")):
            table.add_row(f"{name}: {side}", *_figures(rounds, sites.all_pages()), times)
    size = f"{sites.count} sites, {sites.all_pages():,} pages of {sites.size // 1000} kB"
    Console(width=120).print(f"{size}, median of {chosen.rounds} rounds", table, highlight=False)
    print(f"unchanged: {ratios[0]:.2f}x (goal {GOAL}x)")


def compared(sites: Sites, rounds: int, words: list[str]) -> tuple[list[Round], list[Round]]:
    """Our rounds and the bare ones, after a first visit of each side that is not counted."""
    with served(sites) as county, folder() as here:
        ours = doorstep(here, county.register(here), *words)
        urls = here / "urls.json"
        urls.write_text(json.dumps(_addresses(county)), encoding="utf-8")
        bare = peer("requests_conditional", str(urls), "editions.json")
        for side in (ours, bare):
            once(county, side, here)
        turns = [(once(county, ours, here), once(county, bare, here)) for _ in range(rounds)]
        check_stored(county, here / "doorstep.db")
    return [turn[0] for turn in turns], [turn[1] for turn in turns]


def once(county: County, command: list[str], here: Path) -> Round:
    """One visit, in which every page is asked for once."""
    county.report()
    taken, report = cost(command, here), county.report()
    assert report.pages + report.unchanged == county.sites.all_pages(), f"not every page once: {report}"
    return taken, report


def _addresses(county: County) -> list[str]:
    return [origin + path for site, origin in enumerate(county.origins) for _, path, _ in county.sites.paths(site)]


def _cpu(rounds: list[Round]) -> float:
    return median(taken.cpu_seconds for taken, _ in rounds)


def _figures(rounds: list[Round], pages: int) -> tuple[str, ...]:
    seconds = median(taken.seconds for taken, _ in rounds)
    last = rounds[-1][1]
    return f"{_cpu(rounds) / pages * 1e3:.2f}", f"{seconds:.1f}", f"{last.pages:,}", f"{last.unchanged:,}"


if __name__ == "__main__":
    main()
