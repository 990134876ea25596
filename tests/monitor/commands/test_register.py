"""`doorstep register update`, from files and from addresses."""

import csv
import os
import subprocess

import pytest
from click.testing import CliRunner

from config.register import UK_REGISTER
from monitor.cli import doorstep
from monitor.practice.answers import Behaviour
from monitor.practice.serving import Answer, site
from tests.monitor.commands.test_replay import DOORSTEP

REGISTER = """\
local_authority_code,gss_code,name,website,motto
NBR,E06999001,Northbridge Council,https://www.northbridge.example/,Onwards
"""
HOMES = "gss,homepage_url\nE06999001,https://new.northbridge.example/\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with a register of one's own, and a list that changes it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doorstep.toml").write_text('register_file = "own.csv"\n')
    (tmp_path / "own.csv").write_text(REGISTER)
    (tmp_path / "homes.csv").write_text(HOMES)
    return tmp_path


def run(*words, **more):
    return CliRunner().invoke(doorstep, ["register", "update", *words], **more)


def test_a_dry_run_shows_what_would_change_and_changes_nothing(folder):
    said = run("homes.csv", "--dry-run")
    assert (said.exit_code, "Nothing was changed: this was a dry run." in said.stdout) == (0, True)
    assert "https://new.northbridge.example/" in said.stdout
    assert (folder / "own.csv").read_text() == REGISTER


def test_with_nobody_to_ask_nothing_is_changed(folder):
    said = run("homes.csv")
    assert (said.exit_code, "nobody is here to be asked" in said.stderr) == (1, True)
    assert (folder / "own.csv").read_text() == REGISTER


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no such terminals on Windows")
@pytest.mark.parametrize(("answer", "code", "written"), [("n", 1, False), ("y", 0, True)])
def test_whoever_is_asked_decides(folder, answer, code, written):
    ours, theirs = os.openpty()
    os.write(ours, f"{answer}\n".encode())
    done = subprocess.run(
        [*DOORSTEP, "register", "update", "homes.csv"], stdin=theirs, capture_output=True, text=True, check=False
    )
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, "Error: Nothing was changed." in done.stderr) == (code, not written)
    assert ((folder / "own.csv").read_text() != REGISTER) == written


def test_the_register_is_written_with_every_column_it_had(folder):
    assert run("homes.csv", "--yes").exit_code == 0
    (row,) = csv.DictReader((folder / "own.csv").read_text().splitlines())
    assert (row["website"], row["motto"]) == ("https://new.northbridge.example/", "Onwards")
    assert "The register says what the lists say." in run("homes.csv", "--yes").stdout
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_the_register_that_comes_with_doorstep_is_not_written_over(folder):
    (folder / "doorstep.toml").write_text("")
    homes = folder / "homes.csv"
    homes.write_text(HOMES.replace("E06999001", "E09000001"))
    before = UK_REGISTER.read_bytes()
    assert "say -o FILE" in run("homes.csv", "--yes").stderr
    assert "is not changed: choose another file" in run("homes.csv", "--yes", "-o", str(UK_REGISTER)).stderr
    assert "is there already" in run("homes.csv", "--yes", "-o", "own.csv").stderr
    assert UK_REGISTER.read_bytes() == before
    said = run("homes.csv", "--yes", "-o", "uk.csv")
    assert (said.exit_code, 'register_file = "uk.csv"' in said.stdout) == (0, True)


def test_a_register_with_a_fault_is_not_written_anew_without_the_faulty_row(folder):
    faulty = f"{REGISTER}STH,E06999002,South Council\n"
    (folder / "own.csv").write_text(faulty)
    assert "own.csv, line 3: has 3 fields where the header has 5" in run("homes.csv", "--yes").stderr
    assert (folder / "own.csv").read_text() == faulty


def test_a_folder_that_cannot_be_written_to_leaves_the_register_as_it_was(folder):
    said = run("homes.csv", "--yes", "-o", "gone/own.csv")
    assert (said.exit_code, "cannot be written: no such file or directory" in said.stderr) == (1, True)
    assert "cannot be written: file name too long" in run("homes.csv", "--yes", "-o", "x" * 250).stderr
    assert (folder / "own.csv").read_text() == REGISTER


def test_where_lists_disagree_nobody_hears_that_the_register_says_what_they_say(folder):
    (folder / "others.csv").write_text(HOMES.replace("new.", "other."))
    said = run("homes.csv", "others.csv", "--yes").stdout
    assert "It stays https://www.northbridge.example/." in " ".join(said.split())
    assert said.endswith("Nothing to change.\n")


def test_a_list_is_fetched_from_its_address(folder):
    answers = {
        "/homes.csv": Answer(HOMES.encode(), headers=(("Content-Type", "text/csv"),)),
        "/cut.csv": Answer(HOMES.encode() * 2, headers=(("Content-Type", "text/csv"),), behaviour=Behaviour.CUT_SHORT),
        "/page": Answer(b"<!doctype html><html><body>Not found"),
    }
    with site(answers) as place:
        (folder / "doorstep.toml").write_text(
            f'register_file = "own.csv"\npace_seconds = 0\n[hosts]\n"lists.example" = "{place}"\n'
        )
        assert "https://new.northbridge.example/" in run("http://lists.example/homes.csv", "--dry-run").stdout
        assert "did not come whole (cut short)" in run("http://lists.example/cut.csv").stderr
        assert "is a web page and not a list" in run("http://lists.example/page").stderr
        assert "There is no such page (HTTP 404)" in run("http://lists.example/gone.csv").stderr


def test_nothing_is_fetched_without_saying_who_asks(folder):
    said = run("https://lists.example/homes.csv")
    assert (said.exit_code, "without saying who asks" in said.stderr) == (1, True)
