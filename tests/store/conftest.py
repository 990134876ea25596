"""A fresh database for each test: once in SQLite and once in a PostgreSQL of our own."""

import itertools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from store.store import Store

_number = itertools.count(1)


def _programs():
    """Where initdb and pg_ctl are; Debian keeps them off the path."""
    beside = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = beside[-1] if beside else shutil.which("initdb")
    return Path(found).parent if found else None


@pytest.fixture(scope="session")
def postgresql():
    """Folder of the socket of a PostgreSQL that lasts as long as the tests; `None` if it is not installed."""
    programs = _programs()
    if programs is None:
        yield None
        return
    # Not pytest's folder: its path may be too long for a socket, and PostgreSQL refuses to run as root.
    folder = Path(tempfile.mkdtemp(prefix="doorstep-"))
    someone = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    if someone:
        shutil.chown(folder, "postgres", "postgres")

    def run(program, *arguments):
        command = [programs / program, "-D", folder / "data", *arguments]
        with (folder / "output").open("w") as output:  # no pipe: the server would hold it open
            subprocess.run(command, check=True, cwd=folder, stdout=output, stderr=output, **someone)

    run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
    habits = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    run("pg_ctl", "-w", "-l", folder / "log", "-o", habits, "start")
    try:
        yield folder
    finally:
        run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture
def postgresql_url(postgresql, missing):
    """An empty database in PostgreSQL."""
    if postgresql is None:
        missing("PostgreSQL (initdb and pg_ctl) is not installed")
    name = f"test_{next(_number)}"
    with psycopg.connect(host=str(postgresql), user="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"postgresql://postgres@/{name}?host={postgresql}"
    with psycopg.connect(host=str(postgresql), user="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path):
    """An empty database in a file."""
    return f"sqlite:///{tmp_path / 'doorstep.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """An empty database, of either kind."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def store(url):
    """A store on an empty database, of either kind."""
    with Store(url) as opened:
        yield opened
