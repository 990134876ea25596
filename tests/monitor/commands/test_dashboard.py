"""`doorstep dashboard`, from its first word until it is told to end."""

import json
import socket
import sqlite3
import time
import urllib.error
import urllib.request
from contextlib import closing

import psutil
import pytest
from click.testing import CliRunner

from monitor.cli import doorstep
from monitor.commands.dashboard import free_port
from store.store import Store
from tests.dashboard.conftest import NORTHBRIDGE, READ_AT, linked, scorecard, snapshot
from tests.monitor.made_up import DOORSTEP, ctrl_c, ended, started

LOOPBACK = "127.0.0.1"


def answered(port, process, path):
    """With which status the dashboard answers, once it does."""
    while process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://{LOOPBACK}:{port}/{path}", timeout=5) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    return None


@pytest.fixture
def damaged(prepared_sqlite_url):
    """A database with a word in it that no Doorstep wrote. The error that tells of it repeats the word."""
    with Store(prepared_sqlite_url) as store:
        run = store.begin_run("county.csv", ["NBR"], READ_AT, made_up=True)
        store.add_councils([NORTHBRIDGE])
        store.add_visit(run, snapshot(NORTHBRIDGE), scorecard(NORTHBRIDGE, [linked(NORTHBRIDGE)]))
    with closing(sqlite3.connect(prepared_sqlite_url.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("UPDATE scorecard SET record = replace(record, '\"met\"', '\"Rowan Pretend\"')")
    return prepared_sqlite_url


def test_the_dashboard_is_shown_until_ctrl_c_logs_faults_without_their_words_and_nobody_else_gets_its_port(
    damaged, tmp_path
):
    port = free_port(0)
    proxy = "http://proxy.example:3128"
    words = [*DOORSTEP, "--proxy", proxy, "dashboard", "--no-browser", "--database", damaged, "--port", str(port)]
    process = started(words, tmp_path)
    try:
        assert answered(port, process, "healthz") == 200
        assert answered(port, process, "card/NBR") == 500
        (child,) = psutil.Process(process.pid).children()
        assert child.environ()["DOORSTEP_PROXY"] == proxy
        second = ended(started(words, tmp_path))
    finally:
        ctrl_c(process)
        first = ended(process)
    assert second.returncode == 1
    assert second.stderr.endswith(f"Error: The dashboard ended by itself (code 1). Is port {port} in use?\n")
    fault = json.loads(first.stderr)
    assert (first.returncode, fault["level"], fault["fault"]) == (0, "error", "ValidationError")
    assert "Rowan" not in first.stderr
    assert first.stdout == f"The dashboard is at http://{LOOPBACK}:{port} (Ctrl-C ends it).\n"
    with socket.socket() as probe:
        assert probe.connect_ex((LOOPBACK, port)) != 0


def test_a_wrong_database_is_told_in_one_sentence_before_anything_is_started(tmp_path):
    url = f"sqlite:///{tmp_path}/nowhere/doorstep.db"
    done = CliRunner().invoke(doorstep, ["dashboard", "--no-browser", "--database", url])
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("address", ["nonsense", "192.0.2.1", "300.1.1.1", "::zz"])
def test_only_an_address_of_this_machine_is_listened_on(address):
    done = CliRunner().invoke(doorstep, ["dashboard", "--no-browser", "--address", address])
    assert (done.exit_code, f"{address!r} is no address of this machine." in done.stderr) == (2, True)


def test_a_port_that_is_taken_is_not_chosen():
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = taken.getsockname()[1]
        assert free_port(port) not in (0, port)
    assert free_port(port) == port
