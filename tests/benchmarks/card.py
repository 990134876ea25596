"""How many small scorecards one core serves: `python -m tests.benchmarks.card [--councils N] [--weeks N]`.

The dashboard as it is started by `doorstep dashboard`, on one core; on another, four visitors who ask for the card of
each council in turn, squeezed as browsers ask for it. Beside it in turns, on the same core, a bare Starlette route that
sends the same bytes from memory.

The first round is of cards that nobody has asked for yet, asked of a server that has just begun. Then all of them are
drawn anew, as once a minute at most and when a check begins; and in the last rounds a check goes on beside it, which
stores a visit to another council four times a second.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import itertools
import os
import pickle
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import psutil
import uvicorn
from rich.console import Console
from rich.table import Table
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from dashboard.launch import command, environment
from store.store import Store
from tests.benchmarks.years import two_years

GOAL = 200
"""Cards a second."""
MOST = 15_000
"""Bytes of a card."""
VISITORS = 4
OURS, MIXED = "ours", "ours, while a check goes on"
ASKED = {"Accept-Encoding": "gzip, deflate, br, zstd", "Accept": "text/html", "Connection": "keep-alive"}


@dataclass(frozen=True, slots=True)
class Round:
    """Every card once."""

    seconds: float
    used: float
    """Seconds of a processor that the server took."""
    bodies: Sequence[bytes]
    """As they came over the wire."""

    @property
    def rate(self) -> float:
        """Cards a second."""
        return len(self.bodies) / self.seconds

    @property
    def each(self) -> float:
        """Milliseconds of a processor for a card."""
        return self.used / len(self.bodies) * 1e3


@dataclass(frozen=True, slots=True)
class Served:
    """A server, and the process that answers."""

    port: int
    process: psutil.Process

    def used(self) -> float:
        """Seconds of a processor, so far."""
        times = self.process.cpu_times()
        return float(times.user + times.system)


def main() -> None:
    """Measure, print a table, and last the line that a reader looks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--councils", type=int, default=382)
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--bare", nargs=2, metavar=("PORT", "FILE"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.bare:
        _serve_bare(int(chosen.bare[0]), Path(chosen.bare[1]))
        return
    with tempfile.TemporaryDirectory(prefix="doorstep-benchmark-") as folder:
        _measure(Path(folder), chosen.councils, chosen.weeks, chosen.rounds)


def _measure(folder: Path, councils: int, weeks: int, rounds: int) -> None:
    database, kept = folder / "years.db", folder / "cards.pickle"
    two_years(database, councils, councils, weeks)
    paths = [f"/card/N{number}" for number in range(councils)]
    mine, others = _cores()
    psutil.Process().cpu_affinity(others)
    with _served(command, environment(f"sqlite:///{database}"), mine) as ours:
        first = _round(ours, paths)
        kept.write_bytes(pickle.dumps(dict(zip(paths, map(gzip.decompress, first.bodies), strict=True))))
        bare_words = [sys.executable, "-m", "tests.benchmarks.card", "--bare"]
        with _served(lambda port: [*bare_words, str(port), str(kept)], dict(os.environ), mine) as bare:
            pairs = [(_round(ours, paths), _round(bare, paths)) for _ in range(rounds)]
        with Store(f"sqlite:///{database}") as store:
            anew = [_anew(store, ours, paths) for _ in range(rounds)]
            with _checking(store, councils):
                mixed = [_round(ours, paths) for _ in range(rounds)]
    measured = {
        "ours, cards that nobody has asked for yet": [first],
        "ours, all drawn anew": anew,
        MIXED: mixed,
        OURS: [each for each, _ in pairs],
        "a bare route that sends the same bytes": [each for _, each in pairs],
    }
    _show(first, measured)


def _anew(store: Store, server: Served, paths: Sequence[str]) -> Round:
    store.begin_run("made-up.csv", [], datetime.now(UTC), made_up=True)  # it may bring another register
    return _round(server, paths)


@contextmanager
def _checking(store: Store, councils: int) -> Iterator[None]:
    """Store visits meanwhile, one after another."""
    stop, run = threading.Event(), store.begin_run("made-up.csv", [], datetime.now(UTC), made_up=True)

    def check() -> None:
        for number in itertools.cycle(range(councils)):
            if stop.wait(0.25):
                return
            seen, card = store.snapshot(f"N{number}"), store.scorecard(f"N{number}")
            if seen and card:
                now = datetime.now(UTC)
                store.add_visit(run, replace(seen, taken_at=now), replace(card, as_of=now))

    thread = threading.Thread(target=check)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _cores() -> tuple[list[int], list[int]]:
    """One for the server, and one for who asks."""
    known: list[int] = psutil.Process().cpu_affinity()
    return known[:1], known[1:2] or known[:1]


def _round(server: Served, paths: Sequence[str]) -> Round:
    shares = [paths[first::VISITORS] for first in range(VISITORS)]
    with ThreadPoolExecutor(VISITORS) as pool:
        before, began = server.used(), time.perf_counter()
        bodies = list(pool.map(lambda share: _asked(server.port, share), shares))
        seconds, used = time.perf_counter() - began, server.used() - before
    found = dict(
        zip([each for share in shares for each in share], [each for some in bodies for each in some], strict=True)
    )
    return Round(seconds, used, [found[each] for each in paths])


def _asked(port: int, paths: Sequence[str]) -> list[bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    bodies = []
    for path in paths:
        connection.request("GET", path, headers=ASKED)
        answer = connection.getresponse()
        bodies.append(answer.read())
        if answer.status != 200 or answer.headers["Content-Encoding"] != "gzip":
            raise SystemExit(f"{path} answered {answer.status}, {answer.headers['Content-Encoding']}")
    connection.close()
    return bodies


def _serve_bare(port: int, file: Path) -> None:
    """The rival: nothing is worked out, and nobody's rights are looked at."""
    cards = pickle.loads(file.read_bytes())  # written by this benchmark a moment ago

    async def card(request: Request) -> HTMLResponse:
        return HTMLResponse(cards[request.url.path])

    app = Starlette(routes=[Route("/card/{code}", card)], middleware=[Middleware(GZipMiddleware, minimum_size=1000)])
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="error", access_log=False)


@contextmanager
def _served(words: Callable[[int], list[str]], around: dict[str, str], cores: list[int]) -> Iterator[Served]:
    """A server in a process of its own, once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(words(port), env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    psutil.Process(process.pid).cpu_affinity(cores)
    until = time.monotonic() + 60
    try:
        while time.monotonic() < until:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.1)
        time.sleep(2)  # what the server still warms up
        yield Served(port, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(10)


def _show(first: Round, measured: Mapping[str, Sequence[Round]]) -> None:
    sizes = [len(gzip.decompress(each)) for each in first.bodies]
    wire = [len(each) for each in first.bodies]
    table = Table(
        "one core, four visitors, medians",
        "cards a second",
        "CPU ms a card",
        "kB a card, median",
        "largest",
        "on the wire, median",
    )
    figures = (f"{median(sizes) / 1e3:.1f}", f"{max(sizes) / 1e3:.1f}", f"{median(wire) / 1e3:.1f}")
    for name, rounds in measured.items():
        rate, each = median(one.rate for one in rounds), median(one.each for one in rounds)
        table.add_row(name, f"{rate:.0f}", f"{each:.2f}", *figures)
    Console(width=130).print(table, highlight=False)
    print(f"largest card: {max(sizes)} bytes (goal {MOST})")
    ours, mixed = (median(each.rate for each in measured[name]) for name in (OURS, MIXED))
    print(f"while a check goes on: {mixed:.0f} (goal {GOAL} a second)")
    print(f"card: {ours:.0f} (goal {GOAL} a second)")


if __name__ == "__main__":
    main()
