"""The log of a whole check: one line a council, and nothing about a person."""

import json
import logging
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import collectors.looking
import monitor.councillor_looking
from monitor.cli import doorstep
from monitor.logs import Voice, begin, voice
from monitor.practice.serving import Answer, sites
from store.records import PageKind

PLANTED = ("rowan", "pretend", "zqunhandle", "zquorna", "mill lane")
"""The councillor's name, handle, address and division, in small letters."""
PAGE = (
    b"<!doctype html><html lang=en><body><main><h1>Councillor Rowan Pretend</h1><p>Ward: Mill Lane</p>"
    b"<p>14 Zquorna Crescent</p><a href=https://x.com/zqunhandle>X</a>\x1b[31m</main></body></html>"
)
LIST = (
    b"<!doctype html><html lang=en><body><main><h1>Your councillors</h1><ul>"
    b"<li><h2><a href=/councillors/rowan-pretend>Councillor Rowan Pretend</a></h2><p>Ward: Mill Lane</p></li>"
    b"<li><h2><a href=/councillors/sam-pretend>Councillor Sam Pretend</a></h2><p>Ward: Mill Lane</p></li>"
    b"<li><h2><a href=/councillors/jo-pretend>Councillor Jo Pretend</a></h2><p>Ward: Mill Lane</p></li>"
    b"</ul></main></body></html>"
)
HOME = (
    b"<!doctype html><html lang=en><body><main><h1>Welcome</h1><a href=/councillors>Councillors</a>"
    b"<a href=/contact/rowan-pretend>Contact us</a></main></body></html>"
)
ANSWERS = {
    "/": Answer(HOME),
    "/contact/rowan-pretend": Answer(PAGE),
    "/councillors": Answer(LIST),
    "/councillors/rowan-pretend": Answer(PAGE),
}
SETTINGS = """
contact = "https://monitor.example/robot"
archive = ""
read_accounts = false
pace_seconds = 0
second_try_seconds = 0
councillors = true
controller = "Northbridge Council"
lawful_basis = "Public task"
privacy_notice = "https://monitor.example/privacy"
dpia_date = 2026-03-01
[hosts]
"""


@pytest.fixture(autouse=True)
def _afterwards():
    yield
    begin(Voice(logging.WARNING, structured=False))


@pytest.fixture
def check(tmp_path, monkeypatch):
    """`check(words)`: a whole check of Northbridge; the lines of its log."""
    monkeypatch.chdir(tmp_path)

    def run(*words):
        with sites({"www": ANSWERS, "south": {"/": Answer(HOME)}}, []) as places:
            hosts = f'"www.northbridge.example" = "{places["www"]}"\n"south.example" = "{places["south"]}"\n'
            (tmp_path / "doorstep.toml").write_text(SETTINGS + hosts)
            (tmp_path / "register.csv").write_text(
                "local_authority_code,name,website\nNBR,Northbridge Council,http://www.northbridge.example/\n"
                "STH,South Council,http://south.example/\n"
            )
            said = CliRunner().invoke(doorstep, [*words, "check", "--register", "register.csv"])
        assert said.exit_code == 0, said.output
        return [json.loads(line) for line in said.stderr.splitlines() if line.startswith("{")]

    return run


def test_a_check_has_one_line_a_council_between_its_beginning_and_its_end(check):
    lines = check()
    assert [line["said"] for line in lines] == ["Check begins", "Council checked", "Council checked", "Check ended"]
    assert sorted(line["council"] for line in lines[1:3]) == ["NBR", "STH"]
    assert {line["level"] for line in lines} == {"info"}


def test_a_quiet_check_says_nothing_while_all_is_well(check):
    assert check("--quiet") == []


def test_no_name_handle_or_address_of_a_councillor_is_in_the_log_whatever_fails(check, monkeypatch):
    read_page = collectors.looking.read_page

    def failing(page, *rest):
        raise ValueError(f"{page.url}: {page.body.decode()}") from KeyError("Rowan Pretend")

    def failing_but_at_home(page, kind):
        return read_page(page, kind) if kind is PageKind.HOME else failing(page)

    monkeypatch.setattr(collectors.looking, "read_page", failing_but_at_home)
    monkeypatch.setattr(monitor.councillor_looking, "read_profile", failing)
    lines = check("--verbose")
    failed = {line["from"] for line in lines if line["level"] == "error"}
    assert failed == {"collectors.looking", "monitor.councillor_looking"}
    said = json.dumps(lines, ensure_ascii=False).lower()
    assert [each for each in PLANTED if each in said] == []
    assert "\x1b" not in said


@pytest.mark.parametrize("options", [(), ("--verbose",)])
def test_a_fault_that_ends_the_program_is_told_without_its_words(tmp_path, options):
    """In a process of its own, as under a service: standard error is no terminal there."""
    script = (
        "import monitor.cli, monitor.commands.accounts as command\n"
        "def failing(*_, **__): raise RuntimeError('Rowan Pretend, 14 Zquorna Crescent')\n"
        "command.load_settings = failing\n"
        "monitor.cli.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *options, "accounts"], capture_output=True, text=True, cwd=tmp_path, env=_paths()
    )
    assert done.returncode == 1
    told = json.loads(done.stderr)
    assert (told["level"], told["fault"]) == ("critical", "RuntimeError")
    assert [each for each in PLANTED if each in done.stderr.lower()] == []


def test_on_a_terminal_only_what_is_amiss_is_said_and_in_words(tmp_path):
    script = "import sys, logging; from monitor.logs import begin, voice\n"
    script += "begin(voice(verbose=False, quiet=False, terminal=sys.stderr.isatty()))\n"
    script += "logging.getLogger('monitor').info('fine'); logging.getLogger('monitor').warning('amiss %s', '\\x1b[31m')"
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", script], stderr=theirs, check=True, cwd=tmp_path, env=_paths())
    os.close(theirs)
    line = os.read(ours, 1000).decode()
    os.close(ours)
    assert line.rstrip().endswith("warning: amiss �[31m")


def test_a_fault_in_a_thread_is_told_without_its_words(tmp_path):
    script = "import threading; from monitor.logs import begin, voice, watch_threads; watch_threads()\n"
    script += "begin(voice(verbose=False, quiet=True, terminal=False))\n"
    script += "def failing(): raise RuntimeError('Rowan Pretend')\n"
    script += "threading.Thread(target=failing).start()"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, env=_paths())
    assert json.loads(done.stderr)["fault"] == "RuntimeError"
    assert "Rowan" not in done.stderr


def test_whoever_wants_quiet_hears_of_faults_alone():
    assert voice(verbose=False, quiet=True, terminal=False) == Voice(logging.ERROR, structured=True)


def test_libraries_are_heard_only_when_asked_for():
    assert not voice(verbose=False, quiet=False, terminal=False).libraries
    assert voice(verbose=True, quiet=False, terminal=True) == Voice(logging.DEBUG, structured=False, libraries=True)


@pytest.mark.parametrize(("verbose", "lines"), [(False, 0), (True, 1)])
def test_what_libraries_warn_of_is_a_line_of_the_log_without_their_words(tmp_path, verbose, lines):
    script = "import warnings; from monitor.logs import begin, voice\n"
    script += f"begin(voice(verbose={verbose}, quiet=False, terminal=False)); warnings.warn('Rowan Pretend')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, env=_paths())
    said = [json.loads(line)["level"] for line in done.stderr.splitlines()]
    assert (said, "Rowan" in done.stderr) == (["warning"] * lines, False)


def test_verbose_and_quiet_together_are_refused():
    said = CliRunner().invoke(doorstep, ["--verbose", "--quiet", "accounts"])
    assert (said.exit_code, "do not go together" in said.stderr) == (2, True)


def test_what_cannot_be_a_proxy_is_refused_at_once():
    said = CliRunner().invoke(doorstep, ["--proxy", "socks5://proxy.example", "accounts"])
    assert (said.exit_code, "http address of a proxy" in said.stderr) == (2, True)


def _paths():
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
