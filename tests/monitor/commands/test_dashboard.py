"""`doorstep dashboard`, from its first word until it is told to end."""

import socket
import time
import urllib.request

from click.testing import CliRunner

from monitor.cli import doorstep
from monitor.commands.dashboard import free_port
from tests.monitor.made_up import DOORSTEP, ctrl_c, ended, started

LOOPBACK = "127.0.0.1"


def shown(port, process):
    """What the dashboard answers, once it does."""
    while process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://{LOOPBACK}:{port}/healthz", timeout=5) as answer:
                return answer.status
        except OSError:
            time.sleep(0.1)
    return None


def test_the_dashboard_is_shown_until_ctrl_c_and_nobody_else_gets_its_port(prepared_sqlite_url, tmp_path):
    port = free_port(0)
    words = [*DOORSTEP, "dashboard", "--no-browser", "--database", prepared_sqlite_url, "--port", str(port)]
    process = started(words, tmp_path)
    try:
        assert shown(port, process) == 200
        second = ended(started(words, tmp_path))
    finally:
        ctrl_c(process)
        first = ended(process)
    assert second.returncode == 1
    assert second.stderr.endswith(f"Error: The dashboard ended by itself (code 1). Is port {port} in use?\n")
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == f"The dashboard is at http://{LOOPBACK}:{port} (Ctrl-C ends it).\n"
    with socket.socket() as probe:
        assert probe.connect_ex((LOOPBACK, port)) != 0


def test_a_wrong_database_is_told_in_one_sentence_before_anything_is_started(tmp_path):
    url = f"sqlite:///{tmp_path}/nowhere/doorstep.db"
    done = CliRunner().invoke(doorstep, ["dashboard", "--no-browser", "--database", url])
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_not_chosen():
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = taken.getsockname()[1]
        assert free_port(port) not in (0, port)
    assert free_port(port) == port
