"""PostgreSQL's own programs: what they are asked, and one sentence for what they answer."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy.engine import make_url

from store.errors import DatabaseError

DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian keeps the programs of each version."""


def dumped(url: str, target: Path, snapshot: str) -> None:
    """Write what that snapshot of the database sees, packed. Raises `DatabaseError`."""
    _run(
        "pg_dump",
        url,
        ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={target}"],
    )


def emptied_and_filled(url: str, source: Path, tables: Iterable[str]) -> None:
    """Drop these tables, and put in what was dumped, in one transaction. Raises `DatabaseError`."""
    script = source.with_name(f"{source.name}.sql")
    _run("pg_restore", "", ["--no-owner", "--no-privileges", f"--file={script}", str(source)])
    drop = " ".join(f'DROP TABLE IF EXISTS "{each}" CASCADE;' for each in sorted(tables))
    words = ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", f"--command={drop}"]
    try:
        _run("psql", url, [*words, f"--file={script}"])
    finally:
        script.unlink(missing_ok=True)


def _run(name: str, url: str, words: Sequence[str]) -> None:
    program = _program(name)
    place, secrets = _address(url) if url else ([], {})
    done = subprocess.run(  # noqa: S603  # PostgreSQL's own, with words of ours
        [program, *words, *place],
        env=os.environ | secrets,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise DatabaseError(f"{name} failed: {_said(done.stderr)}")


def _program(name: str) -> str:
    found = shutil.which(name)
    beside = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: [int(n) for n in re.findall(r"\d+", path.parts[-3])])
    if not found and not beside:
        raise DatabaseError(
            f"{name} is not installed: a PostgreSQL database is copied by PostgreSQL's own programs "
            "(on Debian: apt install postgresql-client)."
        )
    return str(beside[-1]) if beside else str(found)


def _address(url: str) -> tuple[list[str], dict[str, str]]:
    """The database, and its password apart: anybody can read a program's words."""
    where = make_url(url)
    shown = where.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    return [f"--dbname={shown}"], {"PGPASSWORD": str(where.password)} if where.password else {}


def _said(errors: str) -> str:
    """The first line that says what went wrong."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    wrong = next((line for line in lines if "error:" in line.lower()), lines[0] if lines else "it did not say why")
    return re.sub(r"^.*?error:\s*", "", wrong, flags=re.IGNORECASE).rstrip(".") + "."
