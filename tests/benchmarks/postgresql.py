"""A PostgreSQL of our own, on a socket in a folder of its own. Needs Debian's package `postgresql`."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgresql() -> Iterator[tuple[str, int]]:
    """The URL of an empty database, and the number of the server's first process."""
    programs = _programs()
    # A path in the usual place, because that of a socket may not be long. PostgreSQL refuses to run as root.
    folder = Path(tempfile.mkdtemp(prefix="doorstep-"))
    someone = "postgres" if os.geteuid() == 0 else None
    if someone:
        shutil.chown(folder, someone, someone)

    def run(program: str, *words: str) -> None:
        command = [str(programs / program), "-D", str(folder / "data"), *words]
        with (folder / "output").open("w") as output:  # no pipe: the server would hold it open
            subprocess.run(command, check=True, cwd=folder, stdout=output, stderr=output, user=someone, group=someone)

    run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
    habits = f"-c listen_addresses='' -c unix_socket_directories='{folder}'"
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", habits, "start")
    try:
        first = int((folder / "data" / "postmaster.pid").read_text().split()[0])
        yield f"postgresql://postgres@/postgres?host={folder}", first
    finally:
        run("pg_ctl", "-m", "fast", "stop")
        shutil.rmtree(folder)


def _programs() -> Path:
    """Where initdb and pg_ctl are; Debian keeps them off the path."""
    beside = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = beside[-1] if beside else shutil.which("initdb")
    if found is None:
        raise SystemExit("PostgreSQL is not installed: its initdb and pg_ctl are needed.")
    return Path(found).parent
