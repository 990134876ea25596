"""What this machine does to a run: one sentence, nothing lost, and on again as if nothing had been."""

import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import psycopg
import pytest

from collectors.archive_reading import archived_page
from config.settings import Settings
from monitor.clock import steady
from monitor.crews import Threads
from monitor.measuring import scorer
from monitor.practice.hostile import HOME, INNER, OPEN
from monitor.practice.serving import Answer, site
from monitor.run import Check, begun, check
from monitor.workplace import Job, Visitors, Workplace
from store.records import Council
from store.store import Store
from tests.monitor.stored import rows

ROOT = Path(__file__).parents[2]
MAIN = "from monitor.cli import main; main()"
SMALL_DISK = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000)); "
IMPATIENT = "from store.store import Store; Store.__init__.__defaults__ = (0.2,); "  # or we would wait for 15 seconds
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def large(page, seed):
    """The same page with 3 MB in it that nobody sees and that cannot be packed well."""
    return Answer(page.body + b"<!--" + random.Random(seed).randbytes(1_500_000).hex().encode() + b"-->")


SITE = {"/robots.txt": OPEN, "/": HOME, **INNER}
LARGE = {"/robots.txt": OPEN} | {path: large(page, path) for path, page in SITE.items() if path != "/robots.txt"}


class Requests(list):
    """Something may happen when a path is asked for, before it is answered."""

    def __init__(self):
        self.once = {}

    def append(self, request):
        super().append(request)
        self.once.pop(request.path, lambda: None)()


@pytest.fixture
def doorstep(tmp_path):
    """Runs `doorstep check` in a folder of its own; gives the finished process."""

    def run(folder, *words, before="", **variables):
        (tmp_path / folder).mkdir(exist_ok=True)
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DOORSTEP_")}
        quick = {"PYTHONPATH": str(ROOT), "DOORSTEP_PACE_SECONDS": "0", "DOORSTEP_SECOND_TRY_SECONDS": "0"}
        return subprocess.run(
            [sys.executable, "-c", before + MAIN, "check", "--allow-host", "127.0.0.1", *words],
            cwd=tmp_path / folder,
            env=environment | quick | variables,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return run


@pytest.fixture
def register(tmp_path):
    """Writes a register of one council that is at a place on this machine; the words that choose it."""

    def write(place):
        path = tmp_path / "register.csv"
        path.write_text(f"local_authority_code,name,website\nQNB,Northbridge Council,http://{place}/\n")
        return "--register", str(path)

    return write


def says_one_sentence(done, *sentences):
    """It could not be done, and standard error ends with why; nobody sees a traceback."""
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    last = " ".join(done.stderr.partition("Error: ")[2].split())
    assert last in sentences


def resumed(doorstep, folder, **variables):
    done = doorstep(folder, "--resume", **variables)
    assert done.returncode == 0, done.stderr
    assert "1 of 1 councils done: 3 pages tried, 0 with a problem." in done.stdout


def test_a_disk_that_is_full_ends_a_check_which_then_goes_on_where_it_was(doorstep, register, tmp_path):
    folder = tmp_path / "disturbed"
    with site(LARGE) as place:
        chosen = register(place)
        assert doorstep("undisturbed", *chosen).returncode == 0
        done = doorstep("disturbed", *chosen, before=SMALL_DISK)
        says_one_sentence(done, "The archive of pages in doorstep-archive cannot be written to: file too large.")
        with Store(f"sqlite:///{folder / 'doorstep.db'}") as store:
            assert 0 < store.run_record(1).pages < 3
        resumed(doorstep, "disturbed")
    assert rows(f"sqlite:///{folder / 'doorstep.db'}") == rows(f"sqlite:///{tmp_path / 'undisturbed/doorstep.db'}")
    with Store(f"sqlite:///{folder / 'doorstep.db'}") as store:
        readings = store.snapshot("QNB").readings
    kept = [archived_page(folder / "doorstep-archive", each.archived) for each in readings]
    assert [sha256(page.body).hexdigest() for page in kept] == [each.digest for each in readings]
    assert list(folder.glob("doorstep-archive/*.open")) == []


def test_a_database_that_another_program_locks_for_long_ends_a_check_which_then_goes_on(doorstep, register, tmp_path):
    path, requests, other = tmp_path / "disturbed/doorstep.db", Requests(), contextlib.ExitStack()

    def lock():
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        other.callback(connection.close)
        connection.execute("BEGIN IMMEDIATE")

    with site(SITE, requests) as place:
        assert doorstep("undisturbed", *register(place)).returncode == 0
        requests.once["/contact"] = lock
        with other:
            done = doorstep("disturbed", *register(place), before=IMPATIENT)
        says_one_sentence(done, "The database (doorstep.db) is in use by another program: we waited 0.2 seconds.")
        resumed(doorstep, "disturbed")
    assert rows(f"sqlite:///{path}") == rows(f"sqlite:///{tmp_path / 'undisturbed/doorstep.db'}")


def test_a_database_that_is_gone_in_mid_run_ends_a_check_which_then_goes_on(
    doorstep, register, postgresql, postgresql_url, tmp_path
):
    name, requests = postgresql_url.partition("@/")[2].partition("?")[0], Requests()

    def order(*statements):
        with psycopg.connect(host=str(postgresql), user="postgres", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def go():
        order(
            f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
        )

    with site(SITE, requests) as place:
        assert doorstep("undisturbed", *register(place)).returncode == 0
        requests.once["/contact"] = go
        done = doorstep("disturbed", *register(place), DOORSTEP_DATABASE=postgresql_url)
        gone = f"The database (postgresql://postgres@/{name})"
        says_one_sentence(done, f"{gone} could not be reached.", f"{gone} went away.")
        order(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        resumed(doorstep, "disturbed", DOORSTEP_DATABASE=postgresql_url)
    assert rows(postgresql_url) == rows(f"sqlite:///{tmp_path / 'undisturbed/doorstep.db'}")


def test_a_clock_that_is_set_back_in_mid_run_makes_no_moment_earlier_and_lets_nobody_wait():
    set_back = threading.Event()
    requests = Requests()
    requests.once["/contact"] = set_back.set
    now = steady(lambda: NOW - timedelta(hours=1) * set_back.is_set(), time.monotonic)
    council = Council("QNB", "Northbridge Council", "http://www.northbridge.example/")
    settings = Settings(pace_seconds=0, second_try_seconds=0.1, archive="", workers=2)
    stop = threading.Event()
    with Store("sqlite://") as store, site(SITE | {"/contact": Answer(status=500)}, requests) as place:
        run = begun(store, [council], "councils.csv", now)
        job = Job(run, settings, Visitors("tests", {"www.northbridge.example": place}, ()))
        with closing(Workplace(job, store, stop, now)) as here, Threads(here, 2) as crew:
            check(Check(store, run, scorer(settings), now, stop, timedelta(seconds=0.1)), crew, [council])
        ended, found = store.latest_run(), store.snapshot("QNB")
        robots = store.robots(run, ["http://www.northbridge.example"])
    moments = [each.read_at for each in (*robots.values(), *sorted(found.readings, key=lambda each: each.read_at))]
    assert [each.attempt for each in found.readings] == [1, 2, 1]
    assert set_back.is_set()
    assert [ended.started_at, *moments, ended.ended_at] == sorted([ended.started_at, *moments, ended.ended_at])
    assert NOW <= ended.started_at < ended.ended_at < NOW + timedelta(minutes=1)
    assert found.taken_at == moments[-1]
