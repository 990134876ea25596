"""What the documentation says to type can be typed. What is quick and harms nobody is run; the rest says why not."""

import importlib.util
import os
import re
import shutil
from datetime import UTC, datetime

import click
import pytest
from click.testing import CliRunner

from monitor.cli import COMMANDS, doorstep
from store.records import Council, Councillor, CouncillorList, Score
from store.store import Store
from tests.dashboard.conftest import NORTHBRIDGE, house_rules, linked, scorecard, snapshot
from tests.docs.reading import ROOT, SHELL, documents, mentioned, typed

NOT_OURS = {
    "apt": "changes the machine",
    "cd": "the shell's own",
    "dask": "Dask's own; tests/monitor/test_cluster.py starts its scheduler",
    "docker": "no container engine here",
    "pip": "changes the environment",
    "sudo": "changes the machine",
    "warcio": "warcio's own; tests/collectors/test_archive.py reads the same files",
}
"""Programs that somebody else makes, and why they are not run."""
UNIX = ("base64", "chmod", "echo", "export", "for", "mkdir", "tr")
"""Every shell has them. They are not run here: what they make is for whoever installs."""
NOT_RUN = {
    "check": "visits websites; tests/monitor/commands/test_check.py checks made-up ones",
    "dashboard": "goes on until it is ended; tests/dashboard serves it",
    "demo": "takes half a minute; tests/monitor/commands/test_demo.py",
    "doctor": "asks other machines, but for --offline; tests/monitor/doctor",
    "forget": "there is nobody to forget a second time; tests/monitor/commands/test_rights.py",
    "register": "needs lists that others publish; tests/monitor/commands/test_register.py",
    "replay": "needs copies of pages; tests/monitor/commands/test_replay.py",
    "restore": "needs the backup of a certain night; tests/monitor/test_backing_up.py",
    "schedule": "goes on until it is ended; tests/monitor/test_schedule.py",
    "supply": "needs a file from a council's tools; tests/monitor/commands/test_supply.py",
    "up": "goes on until it is ended; tests/monitor/test_together.py",
    "worker": "needs a cluster; tests/monitor/commands/test_worker.py",
}
"""Commands of ours, and why they are not run here."""
TYPED, MENTIONED = tuple(dict.fromkeys(typed())), tuple(dict.fromkeys(mentioned()))
OURS = [each for each in TYPED if each.words[0].endswith("doorstep")]
NOT_TYPED_HERE = {
    "cron": "nothing here runs by the clock of a machine",
    "csv": "a file",
    "ini": "a file",
    "json": "what is answered, or a file",
    "nginx": "a web server's file; tests/dashboard/test_callers.py has what it sends",
    "powershell": "Windows' own",
    "python": "an example of code",
    "sql": "for PostgreSQL's administrator; tests/conftest.py makes databases of its own",
    "text": "what is shown",
    "toml": "a file of settings",
    "yaml": "a file; tests/container/test_compose.py reads ours",
}
"""Kinds of blocks that are not for a shell of this machine, and why nobody types them here."""


def found(words):
    """The command that these words call, its context, and what is left for it."""
    command, context, rest = doorstep, click.Context(doorstep, info_name="doorstep"), list(words)
    while isinstance(command, click.Group):
        _, rest, _ = command.make_parser(context).parse_args(rest)
        if not rest:
            break
        name = rest.pop(0)
        command = command.get_command(context, name)
        assert command is not None, f"there is no command {name}"
        context = click.Context(command, info_name=name, parent=context)
    return command, context, rest


def accept(words):
    """Fail with click's own sentence if these words cannot be typed. Files need not be there."""
    command, context, rest = found(words)
    given, more, _ = command.make_parser(context).parse_args(rest)
    assert more == [], f"{more} is too much"
    for each in command.params:
        value = given.get(each.name)
        missing = value in (None, ()) or type(value).__name__ == "Sentinel"
        assert not (each.required and missing), f"{each.opts} is missing"
        if not missing and not isinstance(each.type, click.Path | click.File):
            each.type_cast_value(context, value)


def test_every_block_is_for_a_shell_or_of_a_kind_that_says_why_it_is_not_typed():
    kinds = {
        kind
        for path in documents()
        for kind in re.findall(r"^ *```(\w+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert kinds - {*SHELL, *NOT_TYPED_HERE} == set()


def test_no_document_has_pip_fetch_whatever_somebody_else_calls_by_our_name():
    fetched = re.compile(r"pip install [^`\n]*\bdoorstep\b")
    assert [each.name for each in documents() if fetched.search(each.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("chek", "there is no command chek"),
        ("check --concil KIR", "No such option"),
        ("check too much", "is too much"),
        ("invite", "is missing"),
        ("check --workers many", "not a valid integer"),
        ("check --council", "requires an argument"),
        ("register updat FILE", "there is no command updat"),
    ],
)
def test_what_cannot_be_typed_would_be_found_out(words, fault):
    with pytest.raises((AssertionError, click.UsageError), match=fault):
        accept(words.split())


@pytest.mark.parametrize("said", OURS, ids=str)
def test_what_the_documents_type_can_be_typed(said):
    accept(said.words[1:])


@pytest.mark.parametrize("said", [each for each in MENTIONED if each.words[0] == "doorstep"], ids=str)
def test_commands_and_options_that_sentences_name_are_there(said):
    words = [re.sub(r"^\[|\]$", "", word) for word in said.words[1:] if word != "..."]
    bare = [word for word in words if not word.startswith("-")]
    command, context, _ = found(bare[:1])
    if isinstance(command, click.Group) and len(bare) > 1 and command is not doorstep:
        command = command.get_command(context, bare[1])
    known = {name for each in (*command.params, *doorstep.params) for name in (*each.opts, *each.secondary_opts)}
    assert [word for word in words if word.startswith("-") and word not in known] == []


@pytest.mark.parametrize("said", [each for each in (*TYPED, *MENTIONED) if each.words[0] == "make"], ids=str)
def test_make_knows_the_targets_that_the_documents_name(said):
    makefile = (ROOT / "Makefile").read_text()
    for word in said.words[1:]:
        name, assigned, _ = word.partition("=")
        assert (f"$({name}" if assigned else f"\n{name}:") in makefile


@pytest.mark.parametrize("said", [each for each in TYPED if each not in OURS and each.words[0] != "make"], ids=str)
def test_other_programs_are_known_and_our_modules_are_there(said):
    program, *rest = said.words
    if program.endswith(("python", "python3")) and rest[:1] == ["-m"]:
        assert importlib.util.find_spec(rest[1])
        return
    if said.words[:3] == ("docker", "compose", "run"):
        accept([word for word in rest[2:] if word != "--rm"][1:])  # what follows the name of the service
    assert program.rpartition("/")[2] in {*NOT_OURS, *UNIX}


SETTINGS = """
contact = "monitor@doorstep.example"
controller = "Northbridge Council"
dpia_date = 2026-03-01
lawful_basis = "Public task"
privacy_notice = "https://monitor.example/privacy"
public_address = "https://monitor.example/"
published = ["KIR"]
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A folder with settings and a small database: the councils that the documents name, made up."""
    folder, now = tmp_path_factory.mktemp("filled"), datetime.now(UTC)
    (folder / "doorstep.toml").write_text(SETTINGS)
    of = Council("KIR", "Northbridge Council", NORTHBRIDGE.website, "E06999901", nation="Wales", made_up=True)
    other = Council("NBR", "Eastmere Council", "http://eastmere.example/", nation="Wales", made_up=True)
    rowan = Councillor("NBR", "7", "Rowan Pretend", "Mill Lane")
    with Store(f"sqlite:///{folder / 'doorstep.db'}") as store:
        store.add_councils([of, other])
        run = store.begin_run("county.csv", ["KIR", "NBR"], now, made_up=True)
        for each in (of, other):
            found_there = [house_rules(each), linked(each)]
            store.add_visit(run, snapshot(each), scorecard(each, found_there, Score(80, 1, 80, 80, 9, 9)))
        store.add_councillor_lists(run, [CouncillorList("NBR", now, councillors=(rowan,), good=True)])
        store.end_run(run, now, "finished")
    return folder


def name_of(said):
    """Of the command, without what stands below it."""
    return found(said.words[1:])[1].command_path.split()[1]


QUICK = [each for each in OURS if name_of(each) not in NOT_RUN or "--offline" in each.words]


@pytest.mark.parametrize("said", QUICK, ids=str)
def test_what_is_quick_and_harms_nobody_does_what_the_documents_say(said, filled, tmp_path, monkeypatch):
    shutil.copytree(filled, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for name in [each for each in os.environ if each.startswith("DOORSTEP_")]:
        monkeypatch.delenv(name)
    done = CliRunner().invoke(doorstep, said.words[1:])
    assert done.exit_code == 0, done.output


def test_what_is_not_run_is_a_command_of_ours_and_the_test_that_runs_it_is_there():
    assert NOT_RUN.keys() - {*COMMANDS} == set()
    tests = re.findall(r"tests/[\w/.]*\w", " ".join([*NOT_RUN.values(), *NOT_OURS.values(), *NOT_TYPED_HERE.values()]))
    assert [each for each in tests if not (ROOT / each).exists()] == []
