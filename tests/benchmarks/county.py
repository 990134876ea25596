"""Made-up sites that are being served, and the register of their councils."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.report import Report
from tests.benchmarks.sites import Sites, home_path

ROOT = Path(__file__).parents[2]


class County:
    """Sites in a process of their own."""

    def __init__(self, sites: Sites, server: subprocess.Popen[str]) -> None:
        """Wait until the sites can be visited."""
        self.sites, self._server = sites, server
        self.origins: list[str] = json.loads(self._line())

    def homes(self, count: int | None = None) -> list[tuple[str, str, str]]:
        """Code, name and home page of each council of the first `count` sites, all if `None`."""
        return [
            (f"S{site}-{council}", f"Council {site}-{council}", origin + home_path(council))
            for site, origin in enumerate(self.origins[:count])
            for council in range(len(self.sites.councils(site)))
        ]

    def register(self, folder: Path, count: int | None = None) -> Path:
        """Write the register of the councils of the first `count` sites, which every side is given."""
        file = folder / "councils.csv"
        with file.open("w", encoding="utf-8", newline="") as stream:
            rows = csv.writer(stream)
            rows.writerow(("local_authority_code", "name", "website"))
            rows.writerows(self.homes(count))
        return file

    def report(self) -> Report:
        """What was served since the last time."""
        assert self._server.stdin is not None
        self._server.stdin.write("report\n")
        self._server.stdin.flush()
        return Report(**json.loads(self._line()))

    def _line(self) -> str:
        assert self._server.stdout is not None
        line = self._server.stdout.readline()
        if not line:
            raise SystemExit("The made-up sites could not be served: see above.")
        return line


@contextmanager
def served(sites: Sites) -> Iterator[County]:
    """Serve the sites, and stop when the block ends."""
    command = [sys.executable, "-m", "tests.benchmarks.serving", json.dumps(asdict(sites))]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env=dict(os.environ)) as server:
        yield County(sites, server)
        assert server.stdin is not None
        server.stdin.close()
