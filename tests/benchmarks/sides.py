"""What is compared: each side is a command in a process of its own, timed from its start to its end."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.benchmarks.county import ROOT

EVERY = 0.1
"""Seconds between two looks at how much memory a side holds."""
WORKERS = 8
"""Of ours, of all processes together, where sites answer at once: more would only wait for each other."""
PR_SET_CHILD_SUBREAPER = 36
"""From <linux/prctl.h>: whatever is left behind by what we started becomes our child."""
LAST_LINES = 2_000
"""Letters of what a side that failed has said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a side took."""

    seconds: float
    cpu_seconds: float
    """Of the process and of all that it started, also of what outlived it for a moment."""
    peak_bytes: int = 0
    """Resident memory of all these processes together, at the worst moment; 0 if nobody looked."""


@contextmanager
def folder() -> Iterator[Path]:
    """An empty one for one run of a side, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="doorstep-benchmark-") as made:
        yield Path(made)


def doorstep(here: Path, register: Path, *words: str, **settings: object) -> list[str]:
    """The command line that checks a register, with its database and its evidence in a folder of their own.

    `settings` go into the folder's `doorstep.toml`. Unless they say otherwise there is no pause between pages.
    """
    chosen = {"database": "sqlite:///doorstep.db", "archive": "archive", "pace_seconds": 0, "page_budget": 40}
    lines = (f"{name} = {json.dumps(value)}\n" for name, value in (chosen | settings).items())
    (here / "doorstep.toml").write_text("".join(lines), encoding="utf-8")
    return [script("doorstep"), "check", "--register", str(register), "--allow-host", "127.0.0.0/8", *words]


def shared_out(processes: int) -> list[str]:
    """The words that spread a check over several processes."""
    return ["--processes", str(processes)] if processes > 1 else []


def peer(module: str, *words: str) -> list[str]:
    """The command line of another side."""
    return [sys.executable, "-m", f"tests.benchmarks.peers.{module}", *words]


def script(name: str) -> str:
    """The path of a command of this environment."""
    return str(Path(sys.executable).with_name(name))


def environment() -> dict[str, str]:
    """This one, without settings of Doorstep's; programs may keep their bytecode, as those of users do."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("DOORSTEP_", "PYTHONDONTWRITE"))}
    return ours | {"PYTHONPATH": str(ROOT)}


def cost(command: list[str], here: Path, *, memory: bool = False) -> Cost:
    """Run a side in a folder. Ends the benchmark with its last words if it fails."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    ours = set(psutil.Process().children())
    with (here / "said.txt").open("w", encoding="utf-8") as said:
        began = time.monotonic()
        process = subprocess.Popen(command, cwd=here, env=environment(), stdout=said, stderr=said)
        watch = _Watch(process.pid) if memory else None
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = watch.stopped() if watch else 0
    if process.returncode:
        text = (here / "said.txt").read_text(encoding="utf-8", errors="replace")
        raise SystemExit(f"{' '.join(command)} failed ({process.returncode}):\n{text[-LAST_LINES:]}")
    left = [os.wait4(each.pid, 0)[2] for each in set(psutil.Process().children()) - ours]
    return Cost(seconds, sum(each.ru_utime + each.ru_stime for each in (used, *left)), peak)


class _Watch(threading.Thread):
    """Looks at a process and all below it until it is stopped."""

    def __init__(self, number: int) -> None:
        super().__init__(daemon=True)
        self._process, self._over, self._peak = psutil.Process(number), threading.Event(), 0
        self.start()

    def run(self) -> None:
        while not self._over.wait(EVERY):
            self._peak = max(self._peak, sum(map(_resident, self._family())))

    def stopped(self) -> int:
        """The peak, in bytes."""
        self._over.set()
        self.join()
        return self._peak

    def _family(self) -> list[psutil.Process]:
        try:
            return [self._process, *self._process.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0
