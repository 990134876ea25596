"""Two schedulers on one database, as if one had been started by mistake; whoever is at work is killed now and then."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.benchmarks.sides import environment

COMMAND = [sys.executable, "-c", "from monitor.cli import main; main()", "--quiet", "schedule"]


@dataclass
class Schedulers:
    """Started in a folder with a `doorstep.toml`."""

    folder: Path
    downs: list[tuple[float, float]] = field(default_factory=list)
    """When nobody was at work: from a kill to the moment when the other takes over."""
    memory: list[tuple[float, float]] = field(default_factory=list)
    """Of whoever is at work: when, and bytes."""
    kills: int = 0
    _processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    _down_since: float | None = None

    def start(self) -> None:
        """One more."""
        with (self.folder / "schedulers.log").open("ab") as log:
            self._processes.append(
                subprocess.Popen(COMMAND, cwd=self.folder, env=environment(), stdout=log, stderr=log)
            )

    def look(self, now: float) -> None:
        """Who is at work, and how much memory that takes."""
        process = self._at_work()
        if process is None:
            return
        if self._down_since is not None:
            self.downs.append((self._down_since, now))
            self._down_since = None
        self.memory.append((now, float(psutil.Process(process.pid).memory_info().rss)))

    def kill(self, now: float) -> bool:
        """Kill whoever is at work, and start another that stands by; false if nobody is."""
        process = self._at_work()
        if process is None:
            return False
        process.kill()
        process.wait()
        self._processes.remove(process)
        self.kills, self._down_since = self.kills + 1, now
        self.start()
        return True

    def refuse_to_go_on_alone(self) -> None:
        """Raise `SystemExit` with what they said if one has ended by itself."""
        if any(each.poll() is not None for each in self._processes):
            raise SystemExit((self.folder / "schedulers.log").read_text(encoding="utf-8"))

    def end(self) -> None:
        """Ask both to end."""
        for each in self._processes:
            each.terminate()
        for each in self._processes:
            each.wait(60)

    def _at_work(self) -> subprocess.Popen[bytes] | None:
        holder = _holder(self.folder / "doorstep.db")
        return next((each for each in self._processes if each.pid == holder and each.poll() is None), None)


def _holder(database: Path) -> int | None:
    """The process that the database says is at work; `None` before the first."""
    if not database.exists():
        return None
    with closing(sqlite3.connect(database, timeout=5)) as connection:
        try:
            row = connection.execute("SELECT holder FROM scheduler WHERE NOT given_up").fetchone()
        except sqlite3.OperationalError:  # its tables are being made
            return None
    found = re.search(r"process (\d+)", row[0]) if row else None
    return int(found[1]) if found else None


def until(moment: float) -> None:
    """Wait."""
    time.sleep(max(0.0, moment - time.time()))
