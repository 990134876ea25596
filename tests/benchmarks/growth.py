"""Whether many sites slow a check down: `python -m tests.benchmarks.growth [--sites 100 1000]`.

Pages a second at the first and at the second number of sites, in turns.
"""

from __future__ import annotations

import argparse
from statistics import median

from rich.console import Console
from rich.table import Table

from tests.benchmarks.county import County, served
from tests.benchmarks.found import check_stored
from tests.benchmarks.sides import Cost, cost, doorstep, folder, shared_out
from tests.benchmarks.sites import Sites

GOAL = 0.9
"""Times the pages a second of the smaller check."""


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, nargs=2, default=[100, 1_000])
    parser.add_argument("--pages", type=int, default=7, help="of each site")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=1)
    chosen = parser.parse_args()
    counties = [Sites(count, chosen.pages, chosen.pages) for count in chosen.sites]
    with served(counties[0]) as few, served(counties[1]) as many:
        rounds = [(check(few, chosen.processes), check(many, chosen.processes)) for _ in range(chosen.rounds)]
    table = Table("sites", "pages", "pages a second", "CPU ms a page")
    rates = []
    for sites, costs in zip(counties, zip(*rounds, strict=True), strict=True):
        pages = sites.all_pages()
        rates.append(pages / median(each.seconds for each in costs))
        each_page = median(each.cpu_seconds for each in costs) / pages * 1e3
        table.add_row(f"{sites.count:,}", f"{pages:,}", f"{rates[-1]:.0f}", f"{each_page:.2f}")
    Console(width=120).print(f"median of {chosen.rounds} rounds", table, highlight=False)
    print(f"growth: {rates[1] / rates[0]:.2f}x (goal {GOAL}x)")


def check(county: County, processes: int) -> Cost:
    """One check of all sites."""
    with folder() as here:
        taken = cost(doorstep(here, county.register(here), *shared_out(processes)), here)
        check_stored(county, here / "doorstep.db")
    return taken


if __name__ == "__main__":
    main()
