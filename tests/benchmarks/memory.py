"""How much memory a check holds: `python -m tests.benchmarks.memory [--sites 382 1000]`.

The resident memory of the process and of all that it starts, added up ten times a second. Memory that processes share
counts for each of them.
"""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.table import Table

from tests.benchmarks.county import served
from tests.benchmarks.found import check_served
from tests.benchmarks.sides import Cost, cost, doorstep, folder, shared_out
from tests.benchmarks.sites import Sites

GOAL, GROWTH = 400, 15
"""MB at the first size; percent more at the last."""


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, nargs="+", default=[382, 1_000])
    parser.add_argument("--pages", type=int, default=7, help="of each site")
    parser.add_argument("--processes", type=int, default=1)
    chosen = parser.parse_args()
    costs = {count: peak(Sites(count, chosen.pages, chosen.pages), chosen.processes) for count in chosen.sites}
    table = Table("sites", "pages", "peak MB", "pages a second")
    for count, taken in costs.items():
        pages = count * chosen.pages
        table.add_row(f"{count:,}", f"{pages:,}", f"{taken.peak_bytes / 1e6:.0f}", f"{pages / taken.seconds:.0f}")
    Console(width=120).print(table)
    first, last = costs[chosen.sites[0]].peak_bytes, costs[chosen.sites[-1]].peak_bytes
    print(f"memory: {first / 1e6:.0f} MB, {last / first - 1:+.0%} (goal {GOAL} MB, +{GROWTH}%)")


def peak(sites: Sites, processes: int) -> Cost:
    """Of one check."""
    with served(sites) as county, folder() as here:
        command = doorstep(here, county.register(here), *shared_out(processes))
        taken = cost(command, here, memory=True)
        check_served(county, county.report())
    return taken


if __name__ == "__main__":
    main()
