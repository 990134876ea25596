"""What tests share: no network but loopback, skips that CI turns into failures, and a PostgreSQL of our own."""

import ipaddress
import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings

from store.store import Store
from store.tables import metadata

settings.register_profile("patient", parent=settings(), deadline=None)  # how long things take, benchmarks measure
settings.load_profile("patient")
settings.register_profile("quick", max_examples=15, derandomize=True, deadline=None, database=None)  # for mutants

COUNTED_FROM_ONE = "SELECT setval(sequencename::regclass, 1, false) FROM pg_sequences WHERE last_value IS NOT NULL"

_connect = socket.socket.connect
_number = itertools.count(1)


@pytest.fixture(scope="session", autouse=True)
def only_loopback():
    """A test that reaches beyond this machine is a bug."""

    def connect(self, address, *rest):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = address[0]
            if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
                raise AssertionError(f"a test tried to reach {host}")
        return _connect(self, address, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        yield


@pytest.fixture
def missing():
    """Call it with what is missing: skips and says why, or fails where everything is required."""

    def say(reason):
        if os.environ.get("DOORSTEP_REQUIRE_ALL") == "1":
            pytest.fail(f"required but missing: {reason}")
        pytest.skip(reason)

    return say


@pytest.fixture
def ipv6(missing):
    """This machine has it, on loopback at least."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError as error:
        missing(f"IPv6: {error}")


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
    """An empty database in PostgreSQL, for this test alone."""
    if postgresql is None:
        missing("PostgreSQL (initdb and pg_ctl) is not installed")
    with _database(postgresql) as url:
        yield url


@pytest.fixture(scope="session")
def _prepared_file(tmp_path_factory):
    """To copy: taking all the steps anew for every test takes twenty times as long."""
    path = tmp_path_factory.mktemp("prepared") / "doorstep.db"
    Store(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def _prepared_database(postgresql):
    """To empty: making one takes a server longer than most tests take."""
    if postgresql is None:
        yield None
        return
    with _database(postgresql) as url:
        Store(url).close()
        yield url


@pytest.fixture
def prepared_sqlite_url(_prepared_file, tmp_path):
    """A database in a file, with today's tables and no rows."""
    shutil.copy(_prepared_file, tmp_path / "doorstep.db")
    return f"sqlite:///{tmp_path / 'doorstep.db'}"


@pytest.fixture
def prepared_postgresql_url(_prepared_database, missing):
    """A database in PostgreSQL, with today's tables and no rows. A test that changes tables takes `postgresql_url`."""
    if _prepared_database is None:
        missing("PostgreSQL (initdb and pg_ctl) is not installed")
    emptied = "; ".join(f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables))
    with psycopg.connect(_prepared_database) as connection:
        connection.execute(emptied)
        connection.execute(COUNTED_FROM_ONE)
    return _prepared_database


@contextmanager
def _database(server):
    name = f"test_{next(_number)}"
    with psycopg.connect(host=str(server), user="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"postgresql://postgres@/{name}?host={server}"
    with psycopg.connect(host=str(server), user="postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
