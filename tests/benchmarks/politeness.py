"""How much longer a polite check takes than it must: `python -m tests.benchmarks.politeness [--sites N]`.

The floor is what no visitor can go below who leaves the pace between two requests to one site and visits so many sites
side by side: the longer of the longest site's time and of all sites' time over the workers. The server notes when
each request came: no site may be asked twice within the pace.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from config.settings import Settings
from tests.benchmarks.county import County, served
from tests.benchmarks.found import check_served, check_stored
from tests.benchmarks.report import Report
from tests.benchmarks.sides import Cost, cost, doorstep, folder, shared_out
from tests.benchmarks.sites import Sites

GOAL = 1.15
"""Times the floor."""
LATENCY = (0.05, 0.3)
TOLERANCE = 0.02
"""Seconds by which a request may come early: the time it takes on its way is not always the same."""


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, default=100)
    parser.add_argument("--pages", type=int, nargs=2, default=(10, 30), help="of a site, at least and at most")
    parser.add_argument("--pace", type=float, default=1.0, help="seconds")
    parser.add_argument("--workers", type=int, default=Settings.model_fields["workers"].default)
    parser.add_argument("--processes", type=int, default=1)
    chosen = parser.parse_args()
    words = ["--workers", str(chosen.workers), *shared_out(chosen.processes)]
    fewest, most = chosen.pages
    with served(Sites(chosen.sites, fewest, most, size=5_000, latency=LATENCY)) as county:
        taken, report = polite_check(county, chosen.pace, words)
        times = [seconds(county.sites, site, chosen.pace) for site in range(chosen.sites)]
    floor = max(max(times), sum(times) / chosen.workers)
    show(county.sites, taken, report, times, chosen.workers)
    assert report.closest is None or report.closest >= chosen.pace - TOLERANCE, "a site was pressed"
    print(f"politeness: {taken.seconds / floor:.2f}x (goal {GOAL}x)")


def polite_check(county: County, pace: float, words: list[str]) -> tuple[Cost, Report]:
    """Check all sites once, and see that all was read."""
    with folder() as here:
        taken = cost(doorstep(here, county.register(here), *words, pace_seconds=pace), here)
        report = county.report()
        check_served(county, report)
        check_stored(county, here / "doorstep.db")
    return taken, report


def seconds(sites: Sites, site: int, pace: float) -> float:
    """What the polite visit of one site takes at least. Its last request is not followed by a pause."""
    paths = ["/robots.txt", *(path for _, path, _ in sites.paths(site))]
    times = [sites.seconds(site, path) for path in paths]
    return sum(max(pace, each) for each in times[:-1]) + times[-1]


def show(sites: Sites, taken: Cost, report: Report, times: Sequence[float], workers: int) -> None:
    """The table."""
    table = Table("", "seconds")
    for name, value in (
        ("longest site", max(times)),
        (f"all sites over {workers} workers", sum(times) / workers),
        ("doorstep check", taken.seconds),
        ("  of them CPU", taken.cpu_seconds),
        ("shortest time between two requests to one site", report.closest or 0),
    ):
        table.add_row(name, f"{value:.3f}")
    asked = f"{report.pages:,} pages and {report.robots} times robots.txt"
    Console(width=120).print(f"{sites.count} sites, {asked}, answered after 50 to 300 ms", table, highlight=False)


if __name__ == "__main__":
    main()
