"""What a second worker brings when reading is the limit: `python -m tests.benchmarks.cluster [--sites N]`.

The archive of a check is replayed on a cluster of one worker and on one of two, in turns, each worker with one thread.
The same machine holds the workers, both schedulers and PostgreSQL; CPU time is that of all of them. What is stored must
be the same each time. The first replay of each cluster, in which the workers load the code, is not counted.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

import psutil
from distributed import Client
from rich.console import Console
from rich.table import Table

from store.records import Snapshot
from store.store import Store
from tests.benchmarks.county import served
from tests.benchmarks.postgresql import postgresql
from tests.benchmarks.sides import Cost, cost, doorstep, environment, folder, script
from tests.benchmarks.sites import Sites

GOAL, DEARER = 1.4, 1.15
"""Times as many pages a second as one worker; times the CPU of a page, at most."""
STARTING = 60
"""Seconds."""


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sites", type=int, default=100)
    parser.add_argument("--pages", type=int, default=30, help="of each site")
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    sites = Sites(chosen.sites, chosen.pages, chosen.pages)
    with ExitStack() as stack:
        here = stack.enter_context(folder())
        url, database = stack.enter_context(postgresql())
        with served(sites) as county:
            cost(doorstep(here, county.register(here), database=url, archive=str(here / "archive")), here)
        clusters = [stack.enter_context(cluster(workers, here)) for workers in (1, 2)]
        rounds = [[replay(here, url, each, database) for each in clusters] for _ in range(1 + chosen.rounds)]
    assert len({stored for turn in rounds for _, stored in turn}) == 1, "not the same rows were stored each time"
    show(sites, [[taken for taken, _ in turns] for turns in zip(*rounds[1:], strict=True)])


@contextmanager
def cluster(workers: int, here: Path) -> Iterator[str]:
    """The address of a scheduler whose workers have all joined."""
    file = here / f"cluster-{workers}.json"
    words = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)]
    with _started([script("dask"), "scheduler", *words], here), ExitStack() as stack:
        address = _address(file)
        for _ in range(workers):
            stack.enter_context(_started([script("doorstep"), "worker", address, "--threads", "1"], here))
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=STARTING)
        yield address


def replay(here: Path, url: str, address: str, database: int) -> tuple[Cost, tuple[Snapshot, ...]]:
    """What one replay took, and what stands in the database after it."""
    processes = [psutil.Process(), psutil.Process(database)]
    before = _cpu_seconds(processes)
    seconds = cost([script("doorstep"), "replay", "--cluster", address], here).seconds
    taken = Cost(seconds, _cpu_seconds(processes) - before)
    with Store(url) as store:
        return taken, tuple(store.latest_snapshots())


def show(sites: Sites, rounds: list[list[Cost]]) -> None:
    """The table and the figure."""
    pages = sites.all_pages()
    seconds = [median(each.seconds for each in costs) for costs in rounds]
    cpu = [median(each.cpu_seconds for each in costs) for costs in rounds]
    table = Table("", "pages a second", "seconds", "CPU ms a page")
    for name, wall, used in zip(("one worker", "two workers"), seconds, cpu, strict=True):
        table.add_row(name, f"{pages / wall:.0f}", f"{wall:.1f}", f"{used / pages * 1e3:.2f}")
    size = f"{sites.count} sites, {pages:,} pages of {sites.size // 1000} kB"
    Console(width=120).print(f"{size}, median of {len(rounds[0])} rounds", table, highlight=False)
    print(f"cluster: {seconds[0] / seconds[1]:.2f}x, CPU {cpu[1] / cpu[0]:.2f}x (goal {GOAL}x, CPU {DEARER}x)")


def _cpu_seconds(processes: list[psutil.Process]) -> float:
    """Of these, all below them, and those below them that have ended."""
    while True:
        families = [each for process in processes for each in (process, *process.children(recursive=True))]
        try:
            return sum(sum(each.cpu_times()[:4]) for each in families)
        except psutil.NoSuchProcess:  # it has ended meanwhile, as PostgreSQL's do; its parent has its seconds now
            continue


def _address(file: Path) -> str:
    """Of the scheduler that writes this file when it is ready."""
    until = time.monotonic() + STARTING
    while not file.exists() or not file.stat().st_size:
        if time.monotonic() > until:
            raise SystemExit("The Dask scheduler did not start.")
        time.sleep(0.1)
    return str(json.loads(file.read_text())["address"])


@contextmanager
def _started(command: list[str], here: Path) -> Iterator[None]:
    """A process that is ended after the block."""
    with (here / "cluster.txt").open("a") as said:
        process = subprocess.Popen(command, cwd=here, env=environment(), stdout=said, stderr=said)
        try:
            yield
        finally:
            process.terminate()
            process.wait(STARTING)


if __name__ == "__main__":
    main()
