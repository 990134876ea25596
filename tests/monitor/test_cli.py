"""How the command line finds its commands."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from monitor.cli import COMMANDS, doorstep

ROOT = Path(__file__).parents[2]
HEAVY = {"lxml", "pydantic", "requests", "rich", "sqlalchemy", "streamlit"}


def test_every_command_is_listed_once_in_alphabetical_order():
    files = (ROOT / "monitor/commands").glob("*.py")
    commands = [each for each in files if re.search(r"^@click\.(command|group)\(", each.read_text(), re.MULTILINE)]
    assert list(COMMANDS) == sorted(each.stem.replace("_", "-") for each in commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_found_by_its_name(name):
    assert doorstep.get_command(click.Context(doorstep), name).name == name


def test_what_is_no_command_is_not_found():
    assert doorstep.get_command(click.Context(doorstep), "options") is None


@pytest.mark.parametrize("words", ["import monitor.cli", "import monitor.cli, monitor.commands.check"])
def test_workers_are_told_to_get_ready_before_anything_large_is_imported(words):
    listed = f"{words}, sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", listed], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & HEAVY == set()
