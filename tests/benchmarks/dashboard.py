"""What the dashboard costs at full size: `python -m tests.benchmarks.dashboard [--councils N] [--weeks N]`.

A database holds two years of weekly checks of 382 made-up councils, and 20,000 councillors. Beside each page, in turns
and on the same machine, a page of one line as `streamlit run` serves it. Server time is what the server's process uses
of a processor for one rerun. Then the first view of a scorecard in a browser with an empty cache, and many sessions at
once that go through all the pages.
"""

from __future__ import annotations

import argparse
import asyncio
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil
from rich.console import Console
from rich.table import Table

from dashboard.launch import command, environment
from dashboard.places import places
from tests.benchmarks.arriving import first_view
from tests.benchmarks.clicking import Visitor, visitor
from tests.benchmarks.years import two_years

GOAL = 2.0
"""Times the server time of a page of one line."""
WIRE, MEDIAN, SESSION = 1.6e6, 1.0, 3.0
"""Bytes of the first view; seconds of the median rerun; MiB of each session."""
ONE_LINE = 'import streamlit as st\n\nst.write("Hello")\n'
OF_A_COUNCIL = ("council", "compare", "self_assessment")
MIB = 2**20


@dataclass(frozen=True, slots=True)
class Served:
    """A server, and the process that answers."""

    address: str
    process: psutil.Process

    def seconds(self) -> float:
        """Of a processor, so far."""
        used = self.process.cpu_times()
        return float(used.user + used.system)

    def mebibytes(self) -> float:
        """Of memory that it holds now."""
        return float(self.process.memory_info().rss / MIB)


@dataclass(frozen=True, slots=True)
class Reruns:
    """What a rerun took, in milliseconds."""

    server: float
    wall: float
    size: int


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--councils", type=int, default=382)
    parser.add_argument("--councillors", type=int, default=20_000)
    parser.add_argument("--weeks", type=int, default=104)
    parser.add_argument("--reruns", type=int, default=30)
    parser.add_argument("--sessions", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=30)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="doorstep-benchmark-") as folder:
        file, line = Path(folder) / "years.db", Path(folder) / "one_line.py"
        two_years(file, chosen.councils, chosen.councillors, chosen.weeks)
        line.write_text(ONE_LINE, encoding="utf-8")
        with _served(_ours, f"sqlite:///{file}") as ours, _served(_plain, str(line)) as plain:
            wire = first_view(f"{ours.address}/council?council=N5")
            pairs = [asyncio.run(_pair(ours, plain, *each, chosen.reruns)) for each in _pages()]
            crowd = asyncio.run(_crowd(ours, chosen.sessions, chosen.seconds))
    _show(pairs, wire, crowd, chosen.sessions)
    print(f"dashboard: {max(ratio for _, ratio, _, _ in map(_ratio, pairs)):.2f}x (goal {GOAL}x)")


def _pages() -> list[tuple[str, str]]:
    """Address and query of every page of the menu."""
    return [(each.address, "council=N5" if each.name in OF_A_COUNCIL else "") for each in places()]


async def _pair(ours: Served, plain: Served, page: str, query: str, reruns: int) -> tuple[str, Reruns, Reruns]:
    """One page, and the page of one line in turns with it."""
    half = reruns // 2
    async with visitor(ours.address, query) as one, visitor(plain.address) as other:
        await one.open(page)
        await other.open("")
        rounds = [(await _reruns(ours, one, half), await _reruns(plain, other, half)) for _ in range(2)]
    mine, theirs = (_together([each[side] for each in rounds]) for side in (0, 1))
    return page, mine, theirs


async def _reruns(served: Served, tab: Visitor, number: int) -> Reruns:
    await tab.click()  # whatever the first one still had to look up
    before = served.seconds()
    drawn = [await tab.click() for _ in range(number)]
    await asyncio.sleep(0.3)  # the search for garbage comes after the answer
    server = (served.seconds() - before) / number
    return Reruns(server * 1e3, median(each.seconds for each in drawn) * 1e3, drawn[-1].size)


def _together(rounds: Sequence[Reruns]) -> Reruns:
    count = len(rounds)
    return Reruns(
        sum(each.server for each in rounds) / count, sum(each.wall for each in rounds) / count, rounds[0].size
    )


async def _crowd(served: Served, sessions: int, seconds: int) -> tuple[float, float, int]:
    """Seconds of the median rerun, MiB of each session, and reruns; every session clicks every 5 seconds."""
    pages = _pages()
    before = served.mebibytes()
    async with AsyncExitStack() as stack:
        tabs = []
        for number in range(sessions):
            page, query = pages[number % len(pages)]
            tab = await stack.enter_async_context(visitor(served.address, query))
            await tab.open(page)
            tabs.append(tab)
        until = time.monotonic() + seconds
        clicks = await asyncio.gather(*(_clicks(tab, 5 * n / sessions, until) for n, tab in enumerate(tabs)))
        held = (served.mebibytes() - before) / sessions
    drawn = [each for tab in clicks for each in tab]
    return median(drawn), held, len(drawn)


async def _clicks(tab: Visitor, begins: float, until: float) -> list[float]:
    await asyncio.sleep(begins)
    taken = []
    while time.monotonic() < until:
        drawn = await tab.click()
        taken.append(drawn.seconds)
        await asyncio.sleep(max(0, 5 - drawn.seconds))
    return taken


def _ours(port: int, database: str) -> tuple[list[str], dict[str, str]]:
    return command(port), environment(database)


def _plain(port: int, file: str) -> tuple[list[str], dict[str, str]]:
    options = ("--server.headless=true", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false")
    words = [sys.executable, "-m", "streamlit", "run", file, f"--server.port={port}", *options]
    return words, environment("")


@contextmanager
def _served(how: Callable[[int, str], tuple[list[str], dict[str, str]]], what: str) -> Iterator[Served]:
    """The server in a process of its own, once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    words, around = how(port, what)
    process = subprocess.Popen(words, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address, until = f"http://127.0.0.1:{port}", time.monotonic() + 60
    try:
        while time.monotonic() < until:
            with suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):
                break
            time.sleep(0.1)
        yield Served(address, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(10)


def _ratio(pair: tuple[str, Reruns, Reruns]) -> tuple[str, float, Reruns, Reruns]:
    page, ours, plain = pair
    return page, ours.server / plain.server, ours, plain


def _show(
    pairs: Sequence[tuple[str, Reruns, Reruns]], wire: int | None, crowd: tuple[float, float, int], sessions: int
) -> None:
    table = Table("page", "server ms", "one line, ms", "ours is", "wall ms", "one line, ms", "kB a rerun")
    for page, ratio, ours, plain in map(_ratio, pairs):
        figures = (
            f"{ours.server:.1f}",
            f"{plain.server:.1f}",
            f"{ratio:.2f}x",
            f"{ours.wall:.0f}",
            f"{plain.wall:.0f}",
        )
        table.add_row(page, *figures, f"{ours.size / 1e3:.0f}")
    others = Table("", "measured", "goal")
    seen = "no browser to measure with" if wire is None else f"{wire / 1e6:.2f} MB"
    others.add_row("first view of a scorecard, empty cache", seen, f"{WIRE / 1e6} MB")
    often = f"{sessions} sessions, each a rerun every 5 s"
    others.add_row(f"{often}: median of {crowd[2]} reruns", f"{crowd[0]:.2f} s", f"{MEDIAN} s")
    others.add_row(f"{often}: memory of each", f"{crowd[1]:.1f} MiB", f"{SESSION} MiB")
    Console(width=120).print(table, others, highlight=False)


if __name__ == "__main__":
    main()
